import Modelling
import Scenarios

// What the usual rules pay for what was agreed.
extension Paying {
  /// Writes what the usual rules pay for what was agreed: the budget's part.
  func writeBudgeted(into draft: inout Draft) -> Expression {
    let rules = payment.usualRules
    let follows = draft.parts.budget.passThrough
    guard rules.count > 1 else {
      return budgeted(by: rules[0].rule, follows: follows, plan: planID(.rule), in: draft)
    }
    let subject = Subject(party: service.value.provider.text, service: service.id).agreed
    return writeFollowing(
      into: &draft, rules: rules, line: .agreed(service: service.id, .payment),
      words: "payment for what was agreed", about: subject
    ) { rule, number, draft in
      budgeted(by: rule, follows: follows, plan: planID(.rule, number), in: draft)
    }
  }

  /// What a usual rule pays for what was agreed.
  ///
  /// Activity and prices are those agreed at signing, or those that really come where the budget
  /// lets them through; the plan is the rule's own.
  private func budgeted(
    by rule: Clause<RuleKeys>, follows: [PassThrough], plan line: LineID, in draft: Draft
  ) -> Expression {
    let usual = demand.usual[service.id]
    let activity = follows.contains(.demand) ? usual : demand.agreed[service.id]
    guard rule.rule != .openBook else {
      let present = cost(in: .usual) * (1 + rule.fee.orNothing)
      let scale = follows.contains(.demand) ? 1 : ratio(activity, to: usual, whenZero: 1)
      return present * scale * prices.budgetLevel(service.value.index)
    }
    // A rolling plan that starts from agreed activity and grows as agreed is agreed activity.
    let isRolling = rule.plan == .rolling && follows.contains(.demand)
    let plan = isRolling ? .line(line) : fixedPlan(of: rule, in: draft) ?? activity
    return amount(by: rule, for: activity, plan: plan, at: prices.budgetIndex(rule.index))
  }
}
