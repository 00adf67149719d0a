import AllianceModel
import Analysis
import Pages
import Reports

/// Where the boards sign: a box for each party and one for the sponsor.
struct PaperSignatures {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  var section: PaperSection {
    let alliance = content.proposal.source.alliance
    let sponsor = alliance.facts.commissionedBy
    let rows =
      alliance.parties.map { ($0.name, $0.isCommissioner ? "Commissioner" : "Provider") }
      + [(sponsor.isEmpty ? "Sponsor" : sponsor, "Sponsor")]
    let table = PaperTable(
      "signatures",
      content.draft.isEmpty ? "Signed for each party" : "Not to be signed while this is a draft",
      [
        .words("For"), .words("As"), .words("Name and office"), .words("Signature"), .words("Date"),
      ],
      rows.map { PaperTable.Row(head: $0.0, fields: [$0.1, "", "", ""]) })
    return PaperSection("signatures", "Sign-off", [table.piece])
  }
}
