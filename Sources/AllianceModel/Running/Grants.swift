import Modelling
import Scenarios

/// Clause 10: money towards the cost of running the alliance, and what it depends on.
///
/// due = in_term × amount × [score ≥ below]; together grants pay no more than the host's cost: paid = due ×
/// MIN(1, cost ÷ Σ due). In a year under the score nothing is paid, and the clawback share of what is held goes back:
/// clawed_back = in_term × [score < below] × clawback × prev(held); held: opening 0; = prev + paid − clawed_back.
/// Hand case: £100, £60 and £30, the score missed in year 3, clawback 50 %: paid 100, 60, 0 and 80 go
/// back in year 3, so that 80 are held.
struct Grants {
  /// What the host is paid in the year.
  private(set) var paid: [Expression] = []
  /// What it pays back in the year.
  private(set) var clawedBack: [Expression] = []

  init(_ draft: inout Draft, _ term: Term, _ secretariat: Secretariat) {
    guard let grants = draft.parts.secretariat?.grants, !grants.isEmpty else { return }
    draft.section(
      "Grants for running the alliance",
      "Takes amounts from Inputs, scores from Outcomes and the cost to the host from above.")
    var due: [Expression] = []
    for grant in grants {
      due.append(
        draft.yearly(
          .grant(grant.id, .due), "\(title(grant)): due", .pounds,
          "What is promised for the year, where the score it depends on is reached.",
          term.inTerm * grant.value.amount.value * (1 - Grants.missed(grant.value))))
    }
    let all = draft.yearly(
      .grants(.due), "Grants due", .pounds, "What all funders promise for the year.", sum(of: due))
    let share = draft.yearly(
      .grants(.sharePaid), "Share of the grants that is paid", .share,
      "1, or less where the grants are more than what running the alliance costs.",
      minimum(1, ratio(secretariat.cost, to: all, whenZero: 1)))
    for (grant, due) in zip(grants, due) {
      pay(grant, due * share, secretariat.host, &draft, term)
    }
  }

  private mutating func pay(
    _ grant: Named<Clause<GrantKeys>>, _ amount: Expression, _ host: String, _ draft: inout Draft,
    _ term: Term
  ) {
    let payer = grant.value.payer?.text ?? "outside"
    let about = Subject(party: host, counterparty: payer, recurrent: false)
    let line = draft.yearly(
      .grant(grant.id, .paid), "\(title(grant)): paid", .pounds,
      "What is due, as far as running the alliance costs that much.", about: about, amount)
    paid.append(line)
    draft.flow(.grant, from: payer, to: host, line)
    guard let clawback = grant.value.clawback else { return }
    let heldID = LineID.grant(grant.id, .held)
    let back = draft.yearly(
      .grant(grant.id, .clawedBack), "\(title(grant)): paid back", .pounds,
      "The clawback share of the grant held so far, in a year under the score.", about: about,
      term.inTerm * Grants.missed(grant.value) * clawback.value * .previous(heldID))
    draft.rolling(
      heldID, "\(title(grant)): held", .pounds, at: .endOfYear,
      "What was paid so far and has not gone back.", about: about, opening: 0,
      then: { $0 + line - back })
    clawedBack.append(back)
    draft.flow(.clawback, from: host, to: payer, back)
  }

  /// 1 in a year under the score that a grant depends on; the score stands further down, in Outcomes.
  private static func missed(_ grant: Clause<GrantKeys>) -> Expression {
    guard let metric = grant.metric, let below = grant.below else { return 0 }
    return Expression.line(.metric(metric.text, .score)).isBelow(below.value)
  }

  private func title(_ grant: Named<Clause<GrantKeys>>) -> String {
    "Grant: \(Titles.title(grant.value.name, grant.id))"
  }
}
