import AllianceModel
import Analysis
import Pages
import Reports

/// What was decided on the way: what the scenario states, then what the workshop's log holds.
struct PaperDecisions {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  /// How many decisions of the log the paper holds, the last ones.
  static let most = 12

  /// The section; nil where nothing was decided.
  var section: PaperSection? {
    let stated = content.proposal.source.alliance.facts.decisions
    let logged = content.decisions
    guard !(stated.isEmpty && logged.isEmpty) else { return nil }
    let more = logged.count - PaperDecisions.most
    let remark =
      more > 0
      ? [PaperWords.note("\(more) earlier decisions stand in the decision log.")] : []
    return PaperSection(
      "decisions", "What was decided",
      PaperWords.list(stated) + (logged.isEmpty ? [] : [table.piece]) + remark)
  }

  private var table: PaperTable {
    PaperTable(
      "decisions", "Decisions of the workshop, and what each did to net present values",
      [.words("No."), .words("Decision"), .words("Why"), .words("Effect")],
      content.decisions.suffix(PaperDecisions.most).map { decision in
        let moved = decision.effects.filter { $0.pounds.magnitude >= 0.5 }.map {
          "\($0.party) \($0.pounds > 0 ? "+" : "")\(MoneyText.of($0.pounds))"
        }
        return PaperTable.Row(
          head: "\(decision.number)",
          fields: [
            decision.words, decision.why.isEmpty ? "not said" : decision.why,
            moved.isEmpty ? "none" : Headline.listed(moved),
          ])
      })
  }
}
