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
        .words("For", width: 28), .words("As", width: 12), .words("Name and office", width: 26),
        .words("Signature", width: 22), .words("Date", width: 12),
      ],
      rows.map { PaperTable.Row(head: $0.0, fields: [$0.1, "", "", ""], isTall: true) })
    return PaperSection("signatures", "Sign-off", [table.piece])
  }
}
