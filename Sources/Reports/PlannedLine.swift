public import Modelling

/// A line as it was planned, and as it was delivered or is now expected.
public struct PlannedLine: Hashable, Sendable {
  /// The line.
  public let line: LineID
  /// The words of its row.
  public let label: String
  /// What it counts.
  public let unit: Unit
  /// What was planned, by column.
  public let plan: [Double]
  /// What was delivered, by column; in years that are not over what is expected now.
  public let now: [Double]

  /// Holds numbers of a line against its plan.
  public init(line: LineID, label: String, unit: Unit, plan: [Double], now: [Double]) {
    self.line = line
    self.label = label
    self.unit = unit
    self.plan = plan
    self.now = now
  }

  /// Delivered less plan, by column: above 0 is more than planned.
  public var variance: [Double] { zip(now, plan).map { $0 - $1 } }
}
