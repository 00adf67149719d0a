import Modelling

/// `gainshare.factor` and `gainshare.pain_factor`: a point of a curve over the overall score.
public struct FactorKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A point of the curve by which outcomes move gain or pain."
  /// The keys.
  public static let table = FactorKeys()
  /// The score.
  public let score = Key<Quantity?>.optionalNumber(
    "score", .score, "The overall score at the point; one point alone needs none.")
  /// The factor.
  public let factor = Key<Quantity>.number(
    "factor", .share, in: 0...10, shares: .decimal, "By which gain or pain is multiplied there.")
}
