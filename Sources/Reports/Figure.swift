import Analysis
import Evaluation
public import Modelling

/// A number of a report and the line that holds it, so that a sheet can point at the line.
public struct Figure: Hashable, Sendable {
  /// The line, which has one value for all years.
  public let line: LineID
  /// The number.
  public let value: Double
  /// What it counts.
  public let unit: Unit

  /// A line of a case.
  ///
  /// - Precondition: the case has the line.
  init(_ line: LineID, _ unit: Unit, of source: Case) {
    self.line = line
    self.unit = unit
    value = source.results[line]
  }

  /// A line of a case that only some cases have; nil where this one has not.
  init?(ifThere line: LineID, _ unit: Unit, of source: Case) {
    guard source.results.has(line) else { return nil }
    self.init(line, unit, of: source)
  }
}
