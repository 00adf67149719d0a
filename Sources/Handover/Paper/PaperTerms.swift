import AllianceModel
import Analysis
import Modelling
import Pages
import Reports

/// The terms: what the parties choose.
struct PaperTerms {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  /// How many terms the paper lists.
  static let most = 24

  /// The section; nil where the scenario marks no lever.
  var section: PaperSection? {
    let alliance = content.proposal.source.alliance
    let levers = alliance.model.inputs.filter(\.provenance.isLever)
    guard !levers.isEmpty else { return nil }
    let years = alliance.model.years
    let table = PaperTable(
      "terms", "What the parties choose; several values run from \(years.label(1)) on",
      [.words("Term"), .words("Value"), .words("Source")],
      levers.prefix(PaperTerms.most).map {
        PaperTable.Row(
          head: $0.label,
          fields: [PaperValue.words(of: $0, years), $0.provenance.source ?? "none stated"])
      })
    let more = levers.count - PaperTerms.most
    return PaperSection(
      "terms", "Terms",
      [table.piece]
        + (more > 0
          ? [PaperWords.note("\(more) more terms stand on the workbook's sheet Deal.")] : []))
  }
}
