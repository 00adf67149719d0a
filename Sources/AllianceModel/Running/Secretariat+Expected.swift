import Modelling
import Scenarios

// Clause 10: what members were expected to share, which the budget has whatever was delivered.
//
// expected cost = running + evaluation + set-up + workshops − MIN(Σ in kind, running), each as expected;
// expected shared = in_term × (expected cost − Σ grants paid as expected) + Σ clawed back as expected.
// A grant's score is the one that was reached: a grant that is withheld raises what is shared and what the
// budget has for it alike, as it does without anything delivered.
// Hand case: running £90,000 and evaluation £6,000 expected, running £135,000 delivered, three members:
// a share of £47,000, and £32,000 in the budget; the same £32,000 where nothing was spent on running.
extension Secretariat {
  /// What members were expected to share; nil where nothing of the cost was delivered.
  func sharedAsExpected(
    into draft: inout Draft, term: Term, grants: Grants
  ) -> Expression? {
    let id = LineID.expected(.secretariat(.shared))
    if draft.hasLine(id) { return .line(id) }
    guard let cost = costAsExpected(into: &draft) else { return nil }
    let granted = grants.asExpected(into: &draft, cost: cost, host: host, term: term)
    return draft.yearly(
      id, "Shared by the members, as expected", .pounds,
      "What was expected to be shared, whatever was delivered: the budget has its part of it.",
      sum(of: [term.inTerm * (cost - granted.paid)] + granted.clawedBack))
  }

  /// Cost to the host, each part as it was expected; nil where nothing of it was delivered.
  private func costAsExpected(into draft: inout Draft) -> Expression? {
    let (borne, given) = (parts.borne.map(draft.asExpected), parts.given.map(draft.asExpected))
    guard borne != parts.borne || given != parts.given else { return nil }
    let saved =
      given.isEmpty || running == 0
      ? 0 : minimum(sum(of: given), draft.asExpected(running))
    return draft.yearly(
      .expected(.secretariat(.cost)), "Cost to the host, as expected", .pounds,
      "Each part as it was expected, whatever was delivered.", about: Subject(party: host),
      base: .same, sum(of: borne) - saved)
  }
}

extension Draft {
  /// A line as it was expected: itself, unless it was delivered.
  fileprivate func asExpected(_ line: Expression) -> Expression {
    guard let id = line.lineID, hasLine(.expected(id)) else { return line }
    return .line(.expected(id))
  }
}
