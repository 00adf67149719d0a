import Modelling
import Scenarios

/// Clause 10: money towards the cost of running the alliance, and what it depends on.
///
/// due = in_term × amount × [score ≥ below]; together grants pay no more than the host's cost:
/// paid = due × MIN(1, cost ÷ Σ due). In a year under the score nothing is paid, and the clawback
/// share of what is held goes back: clawed_back = in_term × [score < below] × clawback ×
/// prev(held); held: opening 0; = prev + paid − clawed_back. The members bear it as they had the
/// grant (`Subscriptions`). A commissioner's grant is no outturn.
/// Hand case: £100, £60 and £30, the score missed in year 3, clawback 50 %: paid 100, 60, 0 and 80
/// go back in year 3, so that 80 are held.
struct Grants {
  /// What the host is paid in the year, grant by grant.
  let paid: [Expression]
  /// What it pays back in the year, of grants that can be clawed back.
  let clawedBack: [Expression]

  /// Writes what is due, which share of it is paid, and what goes back.
  static func write(into draft: inout Draft, term: Term, secretariat: Secretariat) -> Self {
    guard let grants = draft.parts.secretariat?.grants, !grants.isEmpty else {
      return Grants(paid: [], clawedBack: [])
    }
    draft.section(
      "Grants for running the alliance",
      "Takes amounts from Inputs, scores from Outcomes and the cost to the host from above.")
    let dues = grants.map { due(into: &draft, grant: $0, term: term) }
    let all = draft.yearly(
      .grants(.due), "Grants due", .pounds, "What all funders promise for the year.", sum(of: dues))
    let share = draft.yearly(
      .grants(.sharePaid), "Share of the grants that is paid", .share,
      "1, or less where the grants are more than what running the alliance costs.",
      minimum(1, ratio(secretariat.cost, to: all, whenZero: 1)))
    var (paid, clawedBack): ([Expression], [Expression]) = ([], [])
    for (grant, due) in zip(grants, dues) {
      let line = self.paid(
        into: &draft, grant: grant, amount: due * share, host: secretariat.host)
      paid.append(line)
      guard let clawback = grant.value.clawback else { continue }
      clawedBack.append(
        self.clawedBack(
          into: &draft, grant: grant, share: clawback.value, paid: line, host: secretariat.host,
          term: term))
    }
    return Grants(paid: paid, clawedBack: clawedBack)
  }

  /// What a funder promises for the year.
  private static func due(
    into draft: inout Draft, grant: Named<Clause<GrantKeys>>, term: Term
  ) -> Expression {
    draft.yearly(
      .grant(grant.id, .due), "\(grant.title): due", .pounds,
      "What is promised for the year, where the score it depends on is reached.",
      term.inTerm * grant.value.amount.value * (1 - grant.missed))
  }

  /// What the host is paid of a grant.
  private static func paid(
    into draft: inout Draft, grant: Named<Clause<GrantKeys>>, amount: Expression, host: String
  ) -> Expression {
    let line = draft.yearly(
      .grant(grant.id, .paid), "\(grant.title): paid", .pounds,
      "What is due, as far as running the alliance costs that much.",
      about: grant.subject(host: host), amount)
    draft.flow(.grant, from: grant.payer, to: host, line)
    return line
  }

  /// What goes back in a year under the score, and what is held after it.
  private static func clawedBack(
    into draft: inout Draft, grant: Named<Clause<GrantKeys>>, share: Expression, paid: Expression,
    host: String, term: Term
  ) -> Expression {
    let heldID = LineID.grant(grant.id, .held)
    let about = grant.subject(host: host)
    let back = draft.yearly(
      .grant(grant.id, .clawedBack), "\(grant.title): paid back", .pounds,
      "The clawback share of the grant held so far, in a year under the score.", about: about,
      term.inTerm * grant.missed * share * .previous(heldID))
    draft.rolling(
      heldID, "\(grant.title): held", .pounds, at: .endOfYear,
      "What was paid so far and has not gone back.", about: about, opening: 0,
      then: { $0 + paid - back })
    draft.flow(.clawback, from: host, to: grant.payer, back)
    return back
  }
}

extension Named where Value == Clause<GrantKeys> {
  /// The name as people know it.
  var title: String { "Grant: \(Titles.title(value.name, id))" }

  /// Who pays it.
  var payer: String { value.payer?.text ?? Outsider.id }

  /// What its payments are about.
  func subject(host: String) -> Subject {
    Subject(party: host, counterparty: payer, recurrent: false)
  }

  /// 1 in a year under the score that it depends on; the score stands further down, in Outcomes.
  var missed: Expression {
    guard let metric = value.metric, let below = value.below else { return 0 }
    return Expression.line(.metric(metric.text, .score)).isBelow(below.value)
  }
}
