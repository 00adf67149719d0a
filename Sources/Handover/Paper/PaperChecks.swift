import Analysis
import Modelling
import Pages
import Reports

/// Errors and alerts of the proposal, each accepted for a reason or open.
struct PaperChecks {
  private let content: BoardPaper.Content
  private var findings: Findings { content.proposal.findings }

  init(_ content: BoardPaper.Content) { self.content = content }

  var section: PaperSection {
    let sentence = HTML("p", FindingsList(findings).sentence)
    let rows =
      findings.checks(.error).map { row($0, "error") }
      + findings.checks(.alert).map { row($0, "alert") }
    guard !rows.isEmpty else { return PaperSection("checks", "Checks", [sentence]) }
    let table = PaperTable(
      "checks", "Errors and alerts of the proposal",
      [.words("What is checked"), .words("Kind"), .words("First in"), .words("Accepted because")],
      rows)
    return PaperSection("checks", "Checks", [sentence, table.piece])
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
}
