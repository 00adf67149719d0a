import AllianceModel
import Analysis
import Modelling
import Pages
import Reports
import SourceText

/// What needs a look in the proposal: each accepted for a reason, or open.
struct PaperChecks {
  private let content: BoardPaper.Content
  private var findings: Findings { content.proposal.findings }

  init(_ content: BoardPaper.Content) { self.content = content }

  /// How many rows the paper holds.
  static let most = 12

  var section: PaperSection {
    let sentence = HTML("p", FindingsList(findings).sentence)
    let rows =
      findings.checks(.error).map { row($0, "error") } + unmet
      + findings.checks(.alert).map { row($0, "alert") } + remarks
    guard !rows.isEmpty else { return PaperSection("checks", "Checks", [sentence]) }
    let table = PaperTable(
      "checks", "What needs a look in the proposal, and why it is accepted",
      [
        .words("What"), .words("Kind"), .words("First in"),
        .words("Accepted because, or what to do"),
      ],
      Array(rows.prefix(PaperChecks.most)))
    let more = rows.count - PaperChecks.most
    return PaperSection(
      "checks", "Checks",
      [sentence, table.piece]
        + (more > 0 ? [PaperWords.note("\(more) more stand on the workbook's sheet Checks.")] : []))
  }

  private func row(_ finding: Findings.Finding, _ kind: String) -> PaperTable.Row {
    let accepted = content.accepted.first { $0.line == finding.line && $0.hasReason }
    return PaperTable.Row(
      head: finding.label,
      fields: [
        kind, findings.years.label(finding.firstColumn),
        accepted?.why ?? "Not accepted. \(finding.remedy)",
      ])
  }

  /// What the scenario expects and does not come out.
  private var unmet: [PaperTable.Row] {
    findings.unmet.map { unmet in
      let wanted = unmet.expectation
      return PaperTable.Row(
        head: "Expected of \(wanted.line.text)",
        fields: [
          "not met", wanted.column.map(findings.years.label) ?? "",
          "Not accepted. State what comes out now, or find out why it differs.",
        ])
    }
  }

  /// Warnings, and metrics that pay less where they are better.
  private var remarks: [PaperTable.Row] {
    (findings.warnings + findings.perverseSteps).map {
      PaperTable.Row(
        head: $0.message, fields: ["warning", "", $0.remedy?.capitalizedFirst ?? ""])
    }
  }
}
