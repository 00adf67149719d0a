import AllianceModel
import Analysis
import Pages
import Reports

/// What was decided on the way: what the scenario states, then what the workshop's log holds.
struct PaperDecisions {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  /// How many decisions of the log the paper holds, the last ones.
  static let most = 8

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

  /// How many parties are named for a decision, those that it moves most.
  static let mostParties = 3

  private static func largest(_ effects: [AgreedDeal.Effect]) -> [AgreedDeal.Effect] {
    let moved = effects.enumerated().filter { $0.element.pounds.magnitude >= 0.5 }
    return moved.sorted { left, right in
      (right.element.pounds.magnitude, left.offset) < (left.element.pounds.magnitude, right.offset)
    }.prefix(mostParties).map(\.element)
  }

  private var table: PaperTable {
    PaperTable(
      "decisions", "Decisions of the workshop, and what each did to net present values",
      [.words("No."), .words("Decision"), .words("Why"), .words("Moves most")],
      content.decisions.suffix(PaperDecisions.most).map { decision in
        let moved = PaperDecisions.largest(decision.effects).map {
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
