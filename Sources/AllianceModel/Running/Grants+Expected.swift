import Modelling
import Scenarios

// Clause 10: grants as they were expected, where what they pay for was delivered at another cost.
//
// paid = MIN(Σ due, expected cost); of a grant that can be clawed back, paid = due × MIN(1, expected cost
// ÷ Σ due), and what is held and goes back follows from that as in `Grants`.
// Hand case: £100,000 due for an expected £90,000, £60,000 delivered: £90,000 are expected to be paid, and
// of them, not of £60,000, half goes back in the year after, its score missed: £45,000.
extension Grants {
  /// What grants pay and take back where the cost to the host is as expected.
  func asExpected(
    into draft: inout Draft, cost: Expression, host: String, term: Term
  ) -> (paid: Expression, clawedBack: [Expression]) {
    guard !paid.isEmpty else { return (0, []) }
    let due = Expression.line(.grants(.due))
    let share = minimum(1, ratio(cost, to: due, whenZero: 1))
    let back = (draft.parts.secretariat?.grants ?? []).compactMap { grant in
      grant.value.clawback.map {
        clawedBackAsExpected(
          into: &draft, grant: grant, clawback: $0.value, share: share, host: host, term: term)
      }
    }
    return (minimum(due, cost), back)
  }

  /// What goes back of a grant that is paid such a share of what is due; what is held after it.
  private func clawedBackAsExpected(
    into draft: inout Draft, grant: Named<Clause<GrantKeys>>, clawback: Expression,
    share: Expression, host: String, term: Term
  ) -> Expression {
    let held = LineID.expected(.grant(grant.id, .held))
    let about = grant.subject(host: host)
    let paid = draft.yearly(
      .expected(.grant(grant.id, .paid)), "\(grant.title): paid, as expected", .pounds,
      "What is due, as far as running the alliance was expected to cost that much.", about: about,
      .line(.grant(grant.id, .due)) * share)
    let back = draft.yearly(
      .expected(.grant(grant.id, .clawedBack)), "\(grant.title): paid back, as expected", .pounds,
      "The clawback share of what was expected to be held, in a year under the score.",
      about: about, term.inTerm * grant.missed * clawback * .previous(held))
    draft.rolling(
      held, "\(grant.title): held, as expected", .pounds, at: .endOfYear,
      "What was expected to be paid so far and not to go back.", about: about, opening: 0,
      then: { $0 + paid - back })
    return back
  }
}
