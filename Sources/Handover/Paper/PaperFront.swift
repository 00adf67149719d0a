import AllianceModel
import Analysis
import Pages
import Reports

/// What stands on the first page before the sections: title, who stands behind it, and why it is a draft.
struct PaperFront {
  private let content: BoardPaper.Content
  private let title: String

  init(_ content: BoardPaper.Content, title: String) {
    self.content = content
    self.title = title
  }

  /// How many reasons of a draft the first page lists.
  static let mostReasons = 8

  var piece: HTML {
    HTML("header", [HTML("h1", title)] + draft + [facts])
  }

  private var draft: [HTML] {
    let reasons = content.draft
    guard !reasons.isEmpty else { return [] }
    let more = reasons.count - PaperFront.mostReasons
    let shown = Array(reasons.prefix(PaperFront.mostReasons))
    let rest = more > 0 ? ["\(more) more: see the wash-up list."] : []
    return [
      HTML(
        "div", ["class": "draft"],
        [
          HTML("p", [HTML("strong", "DRAFT: \(BoardPaper.draftWords).")]),
          HTML("p", "It is not to be signed, because:"),
        ] + PaperWords.list(shown + rest))
    ]
  }

  /// Who stands behind it, as far as the scenario says.
  private var facts: HTML {
    let own = content.proposal.source.alliance.facts
    let stated = [
      ("For", content.draft.isEmpty ? "Decision" : "Comment"),
      ("Commissioned by", own.commissionedBy), ("Written by", own.author),
      ("Assured by", own.assuredBy), ("Approved by", own.approvedBy), ("Version", own.version),
      ("Published", own.published),
      ("Contact", own.contact), ("Scenario", "\(content.proposal.source.name) (\(print))"),
    ].filter { !$0.1.isEmpty }
    return HTML(
      "table", ["class": "facts"],
      [
        HTML("caption", "About this paper"),
        HTML(
          "tbody",
          stride(from: 0, to: stated.count, by: 2).map { place in
            HTML(
              "tr",
              stated[place...].prefix(2).flatMap {
                [HTML("th", ["scope": "row"], $0.0), HTML("td", $0.1)]
              })
          }),
      ])
  }

  /// The first signs of the fingerprint of the files that the proposal was read from.
  private var print: String {
    "fingerprint \(content.proposal.source.alliance.facts.inputHash.prefix(12))"
  }
}
