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

  var cases: [NamedCase] { report.cases.map { NamedCase($0.source) } }

  /// All tables: tidy, wide and flows; plan against delivered where a scenario says what was delivered; what a ledger posts where a scenario states its chart of
  /// accounts; who bears the stranded cost of a soft landing; what outcomes are worth where they move
  /// a payment; why the contract should work, where the scenario says so; why scenarios differ, where there
  /// are several; and the answers to further questions.
  public var all: [CSVTable] {
    [tidy, wide, flows] + [delivery, journal, landing, atStake, because, causes].compactMap { $0 }
      + inquiries
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
