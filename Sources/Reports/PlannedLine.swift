public import Modelling

/// A line as it was planned, and as it is now: delivered, following from what was, or forecast.
public struct PlannedLine: Hashable, Sendable {
  /// The line.
  public let line: LineID
  /// The words of its row.
  public let label: String
  /// What it counts.
  public let unit: Unit
  /// What was planned, by column.
  public let plan: [Double]
  /// What was delivered or follows from it, by column; in years that are not over what is expected now.
  public let now: [Double]
  /// Whether the table of what was delivered states it; else it follows.
  public let isStated: Bool
  /// Whether it is shown for the years of the contract alone, and is 0 in all others.
  public let isOfTerm: Bool

  /// Holds numbers of a line against its plan.
  public init(
    line: LineID, label: String, unit: Unit, plan: [Double], now: [Double],
    isStated: Bool = false, isOfTerm: Bool = false
  ) {
    self.line = line
    self.label = label
    self.unit = unit
    self.plan = plan
    self.now = now
    self.isStated = isStated
    self.isOfTerm = isOfTerm
  }

  /// Now less plan, by column: above 0 is more than planned.
  public var variance: [Double] { zip(now, plan).map { $0 - $1 } }
}
