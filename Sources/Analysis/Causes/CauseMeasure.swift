public import AllianceModel
public import Evaluation
public import Modelling

/// A number whose difference between two cases is put down to causes.
public struct CauseMeasure: Hashable, Sendable {
  /// The words of its column: a party's name, or a line and its year.
  public let name: String
  /// The line.
  public let line: LineID
  /// The column; any for a line without years.
  public let column: Int
  /// The financial year; nil for a line without years.
  public let year: String?
  /// What it counts.
  public let unit: Unit
  /// Whose net present value it is; nil for any other line.
  public let whose: Appraised?

  /// A line of a model, in a year where it has any.
  public init(_ line: Line, column: Int?, years: Years) {
    year = column.map(years.label)
    name = line.label + (year.map { ", \($0)" } ?? "")
    self.line = line.id
    self.column = column ?? 0
    unit = line.unit
    whose = nil
  }

  private init(_ name: String, _ whose: Appraised) {
    self.name = name
    line = .worth(of: whose, .npv)
    (column, year, unit) = (0, nil, .presentPounds)
    self.whose = whose
  }

  /// The net present values of the parties of any case, and of the system last.
  public static func worth(_ cases: [Case]) -> [CauseMeasure] {
    cases.map(\.alliance.parties).united(by: \.id).map { CauseMeasure($0.name, .party($0.id)) }
      + [CauseMeasure("System", .system)]
  }

  /// Whether it is the same line in the same year, whatever it is called.
  public func isSameNumber(as other: CauseMeasure) -> Bool {
    line == other.line && column == other.column
  }

  /// Its value in a run; a line that the run has not counts as 0.
  public func value(in results: Results) -> Double {
    results.has(line) ? results[line, column] : 0
  }
}
