import Modelling

/// `landing`: how a party that loses activity lands softly.
public struct LandingKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "How a party that loses activity lands softly."
  /// The keys.
  public static let table = LandingKeys()
  /// Support.
  public let support = Key<Clause<SupportKeys>?>.optionalPart(
    "support", SupportKeys.self, "Transition support, not recurrent."
  ).called("transition support")
  /// The weight for gain.
  public let weight = Key<Quantity?>.optionalSeries(
    "weight", .share, "The party's weight in the gain by year, instead of its ordinary weight."
  ).called("weight in gain while it lands").changing(.gainshare)
  /// The weight for pain.
  public let painWeight = Key<Quantity?>.optionalSeries(
    "pain_weight", .share, "The party's weight in the pain by year, instead of its ordinary weight."
  ).called("weight in pain while it lands").changing(.gainshare)
}
