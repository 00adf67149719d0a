import Modelling

/// `appraisal`: over which years and at which rates money is compared.
public struct AppraisalKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Over which years and at which rates money is compared."
  /// The keys.
  public static let table = AppraisalKeys()
  /// The horizon.
  public let years = Key<Int>.whole(
    "years", in: 2...60, default: 10, "Years after the base year; alike in all scenarios compared."
  ).called("years after the base year")
  /// The discount rate.
  public let discountRate = Key<Quantity>.series(
    "discount_rate", .rate, in: 0...0.5, default: 0.035,
    "Real rate at which later money counts less (HM Treasury Green Book: 3.5 %)."
  ).called("discount rate, real")
  /// When in the year money counts.
  public let discountTiming = Key<Quantity>.number(
    "discount_timing", .factor, in: 0...1, default: 1,
    "When in the year money counts: 1 at its end, 0.5 in the middle, 0 at its start."
  ).called("when in the year money counts")
  /// The general rise of prices.
  public let deflator = Key<Quantity>.series(
    "deflator", .rate, default: 0, "General inflation, by which nominal money is made real."
  ).called("general inflation")
  /// What counts as a drift.
  public let marginDrift = Key<Quantity>.number(
    "margin_drift", .percentagePoints, in: 0...1, default: 0.02,
    "By how much a provider's margin as usual may move over the appraisal (an alert)."
  ).called("margin as usual may move by")
  /// What a block may outlast.
  public let blockDrift = Key<Quantity>.number(
    "block_drift", .share, default: 0.1,
    "How much of the activity may leave a service that is paid a block as usual (an alert)."
  ).called("activity may leave a block by")
  /// What counts as nothing.
  public let tolerance = Key<Quantity>.number(
    "tolerance", .pounds, in: 0...1000, default: 0.01,
    "A difference in pounds up to which a check holds."
  ).called("tolerance of checks")
}
