import AllianceModel
import Analysis
import Evaluation
import Modelling

/// The rows of a case's business case, each with the lines that hold its figures.
struct BusinessCaseRows {
  private let source: Case
  typealias Row = BusinessCaseReport.Row

  init(_ source: Case) { self.source = source }

  /// A line of the business case; nil where this case has none.
  func row(
    _ line: BusinessCaseLine, _ words: String, _ unit: Unit = .presentPounds
  ) -> Row? {
    source.results.has(.businessCase(line)) ? row(.businessCase(line), words, unit) : nil
  }

  /// A line that every business case has.
  func certain(_ line: BusinessCaseLine, _ words: String) -> Row {
    row(.businessCase(line), words)
  }

  /// What each party has more in cash.
  var parties: [Row] {
    source.alliance.parties.map { row(.party($0.id, .cashNpv), $0.name) }
  }

  /// What each part of the contract is worth; benefits alone where no chain is stated.
  var interventions: [Row] {
    source.alliance.interventions.compactMap { each in
      each.worth.map { row($0, each.name, isProportional: each.kind.isProportional) }
    }
  }

  /// What of each shift's plan is delivered.
  var delivery: [Row] {
    source.alliance.interventions.compactMap { each in
      each.deliveredShare.flatMap { line in
        source.results.has(line) ? row(line, each.name, .share) : nil
      }
    }
  }

  private func row(
    _ line: LineID, _ words: String, _ unit: Unit = .presentPounds, isProportional: Bool = false
  ) -> Row {
    Row(
      words: words, figure: Figure(line, unit, of: source),
      switching: Figure(ifThere: .switching(of: line), .share, of: source),
      isProportional: isProportional)
  }
}

extension Alliance.Intervention.Kind {
  /// Whether what it is worth is proportional to its input: a measure that costs nothing once, capital
  /// that runs at no cost, and activity that moves blocks are not.
  fileprivate var isProportional: Bool { self == .benefit }
}
