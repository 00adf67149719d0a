import Modelling

/// `shifts.K.optimism`: how far plans of this kind fall short.
public struct OptimismKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Delivery = 1 − bias × (1 − mitigation)."
  /// The keys.
  public static let table = OptimismKeys()
  /// The bias.
  public let bias = Key<Quantity>.number(
    "bias", .share, "By how much plans of this kind fall short."
  ).called("optimism bias")
  /// The mitigation.
  public let mitigation = Key<Quantity>.number(
    "mitigation", .share, default: 0, "How much of the bias is mitigated."
  ).called("optimism bias mitigated")
}
