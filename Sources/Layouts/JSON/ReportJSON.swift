import AllianceModel
public import Analysis
import Evaluation
import Modelling
public import Notation
import Reports

/// The answers about one case or several as one JSON document: the same values as on sheets, in tables
/// and on the terminal.
public struct ReportJSON {
  private let cases: [Case]

  /// Lays cases out, the one that others are compared with first.
  public init(_ cases: [Case]) { self.cases = Case.distinct(cases) }

  /// The document; `files` lists what was written beside it.
  public func json(tool: String, files: [String]) -> JSON {
    guard case .object(let headline) = Headline(cases).json else { return .null }
    return .object(
      [.init("tool", .text(tool))] + headline + [
        .init("cases", .list(cases.map(json))), .init("comparison", comparison),
        .init("files", .texts(files)),
      ])
  }

  private func json(_ source: Case) -> JSON {
    let (facts, years) = (source.alliance.facts, source.alliance.model.years)
    let bridge = Bridge(LetteredCase.all([source]), charting: nil)
    return [
      "name": .text(source.name), "title": .text(source.title), "file": .text(facts.file),
      "fingerprint": .text(facts.inputHash), "years": .texts(years.labels),
      "headline": CaseHeadline(source).json, "findings": Findings(source).json,
      "bridges": .list((bridge?.parties ?? []).map(\.json)),
      "stranded_cost": .list(LandingReport.all(source).map(\.json)),
      "flows": FlowReport(source).json, "at_stake": AtStake(source)?.json(years) ?? .null,
    ]
  }

  /// The lines of the comparison; nothing where there is one case only.
  private var comparison: JSON {
    guard let comparison = CaseComparison(LetteredCase.all(cases)) else { return .list([]) }
    return .list(
      comparison.model.lines.map { line in
        let values = comparison.results.values(of: line.id)
        return [
          "line": .text(line.id.text), "label": .text(line.label), "unit": .text(line.unit.label),
          "values": line.isConstant ? .number(values[0]) : .numbers(values),
        ]
      })
  }
}
