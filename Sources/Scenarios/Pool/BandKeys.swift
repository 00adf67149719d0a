import Modelling

/// `gainshare.gain` and `gainshare.pain`: a slice and the providers' share of it.
public struct BandKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A slice of saving or overspend, and the providers' share of it."
  /// The keys.
  public static let table = BandKeys()
  /// Where the slice ends.
  public let upTo = Key<Quantity?>.optionalNumber(
    "up_to", .share, in: 0...10, "Where the slice ends, in % of budget; the last may be open.")
  /// The providers' share.
  public let providers = Key<Quantity>.number(
    "providers", .share, "The providers' share of the slice."
  ).called("providers' share")
}
