import AllianceModel
import Analysis
import Modelling
public import Reports

/// The tables of one scenario, or of several together, for CSV files.
public struct ReportTables: Sendable {
  /// The answers, one case after the other in every table.
  public let report: Report
  /// The base name of the files.
  public let name: String

  /// Prepares tables of answers.
  public init(_ report: Report, name: String) {
    self.report = report
    self.name = name
  }

  var cases: [Case] { report.cases.map(\.source) }
  /// The ledger account of lines that have one: the column that a ledger loads by.
  var accounts: [LineID: String] { report.accounts }

  /// All tables: tidy, wide and flows; who bears the stranded cost of a soft landing; what outcomes
  /// are worth where they move a payment; why the contract should work, where the scenario says so.
  public var all: [CSVTable] {
    [tidy, wide, flows] + [landing, atStake, because].compactMap { $0 }
  }

  var scenarioColumn: CSVTable.Column {
    .init(name: "scenario", kind: .text, meaning: "The scenario file without its ending.")
  }

  var caseColumn: CSVTable.Column {
    .init(
      name: "case", kind: .text,
      meaning: "bau for business as usual, alliance for everything else.")
  }

  static func field(_ text: String?) -> CSVField {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  static func caseWord(isBusinessAsUsual: Bool) -> CSVField {
    .text(isBusinessAsUsual ? "bau" : "alliance")
  }
}

extension Subject {
  /// Whether the money comes again, as `yes` or `no`; nil where the question makes no sense.
  var recurrentWord: String? { recurrent.map { $0 ? "yes" : "no" } }
}

extension Case {
  /// Whether the base year of a line holds nothing.
  func isBlankInBaseYear(_ line: Line) -> Bool {
    if case .yearly(.blank, _) = line.formula { return true }
    return false
  }
}
