import AllianceModel
import Analysis
import Evaluation
import Modelling
public import Notation
public import Reports

/// The answers about one case or several as one JSON document: the same values as on sheets, in tables
/// and on the terminal.
public struct ReportJSON {
  private let report: Report

  /// Lays answers out, those about the case that others are compared with first.
  public init(_ report: Report) { self.report = report }

  /// The document; `profile` says for whom files were written, `warnings` what to bear in mind of all cases
  /// together, `files` lists what was written beside it.
  public func json(
    tool: String, profile: String = "model", warnings: [String] = [], files: [String]
  ) -> JSON {
    [
      "tool": .text(tool), "profile": .text(profile), "warnings": .texts(warnings),
      "headline": headline(of: tool),
      "cases": .list(report.cases.map(json)), "comparison": comparison,
      "causes": .list(report.causes.map(\.json)), "files": .texts(files),
    ]
  }

  private func headline(of tool: String) -> JSON {
    let answer = WorkbookReport(report, toolVersion: tool).answer
    return report.headline.json(answer: answer.overall + answer.parties)
      .adding("as_usual", .list(report.asUsual.map(\.json)))
  }

  private func json(_ own: CaseReport) -> JSON {
    let (source, facts) = (own.source, own.source.alliance.facts)
    let years = source.alliance.model.years
    let bridges = report.bridge?.parties.filter { $0.letter == own.letter } ?? []
    let document: JSON = [
      "name": .text(source.name), "title": .text(source.title), "file": .text(facts.file),
      "fingerprint": .text(facts.inputHash), "years": .texts(years.labels),
      "headline": own.headline.json, "findings": own.findings.json,
      "bridges": .list(bridges.map(\.json)),
      "stranded_cost": .list(own.landings.map(\.json)), "flows": own.flows.json,
      "at_stake": own.stake?.json(years) ?? .null, "logic_chain": own.chain?.json ?? .null,
      "business_case": own.businessCase?.json ?? .null,
    ]
    return document.adding("delivery", own.delivery?.json)
  }

  /// The lines of the comparison; nothing where there is one case only, or where their years differ.
  private var comparison: JSON {
    .list(
      (report.comparison?.model.lines ?? []).map { line in
        let values = report.comparison?.results.values(of: line.id) ?? []
        return [
          "line": .text(line.id.text), "label": .text(line.label), "unit": .text(line.unit.label),
          "values": line.isConstant ? .number(values[0]) : .numbers(values),
        ]
      })
  }
}
