import Modelling

/// `ramp.linear` and `ramp.s_curve`: where a curve starts and how long it takes.
public struct CurveKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A curve from nothing to full size."
  /// The keys.
  public static let table = CurveKeys()
  /// The first year of the curve.
  public let from = Key<Quantity>.year(
    "from", default: 1, "The first year in which something happens."
  ).called("starts in")
  /// How many years it takes.
  public let over = Key<Quantity>.number("over", .years, in: 1...60, "Years until full size.")
    .called("years to full size")
}
