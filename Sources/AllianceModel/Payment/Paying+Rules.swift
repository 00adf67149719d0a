import Modelling
import Scenarios

// What each rule of payment pays.
extension Paying {
  /// What a rule pays for an activity, at a price index of its own where one is given.
  func amount(
    by rule: Clause<RuleKeys>, for activity: Expression, plan: Expression,
    at index: Expression? = nil
  ) -> Expression {
    let index = index ?? prices.index(rule.index)
    let price = rule.price.orNothing * index
    switch rule.rule {
    case .activity: return activity * price
    case .block: return rule.sum.map { $0.value * index } ?? plan * price
    case .openBook: return cost(in: view) * (1 + rule.fee.orNothing)
    case .blended:
      // Activity that is its own plan is paid for in full.
      guard activity != plan else { return activity * price }
      let above = rule.above.orNothing * positive(activity - plan)
      let below = rule.below.orNothing * positive(plan - activity)
      return (plan + above - below) * price
    }
  }

  /// The activity that a block or blended rule plans for, 0 for rules without a plan.
  func writePlan(
    into draft: inout Draft, rule: Clause<RuleKeys>, line: LineID, words: String
  ) -> Expression {
    guard rule.plan == .rolling else { return fixedPlan(of: rule, in: draft).orNothing }
    return draft.yearly(
      line, label(words), service.value.activity.input.unit,
      "Last year's activity and the agreed growth.", about: about,
      previous(activity) * (1 + demand.agreedGrowth[service.id]))
  }

  /// A plan that present activity does not move, nil for rolling plans and rules without any.
  ///
  /// It was agreed: what the world chooses does not move it either.
  func fixedPlan(of rule: Clause<RuleKeys>, in draft: Draft) -> Expression? {
    let agreed = demand.agreed[service.id]
    switch rule.plan {
    case .bau: return agreed
    case .base: return draft.signed(service.value.activity.value)
    case .given: return draft.signed(rule.planned.orNothing)
    // A subcontract alone has no agreed shifts written for it, and plans for agreed activity.
    case .alliance: return shifts.planned.find(service.id) ?? agreed
    case .rolling, nil: return nil
    }
  }

  /// All that the service costs, as the gap counts it: after measures, with exit, opening and tax.
  func cost(in view: View) -> Expression { costs.lines[view][service.id].whole }

  static func sentence(_ rule: PaymentRule) -> String {
    switch rule {
    case .activity: "Activity times price."
    case .block: "A sum that activity does not move."
    case .blended: "The plan at full price, and a share of the price for what is above or below it."
    case .openBook: "Cost and a fee."
    }
  }
}
