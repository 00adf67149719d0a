import Modelling
import Scenarios

// What each rule of payment pays.
extension Paying {
  func amount(_ rule: Clause<RuleKeys>, _ activity: Expression, _ plan: Expression)
    -> Expression
  { amount(rule, activity, plan, at: prices.index(rule.index)) }

  func amount(
    _ rule: Clause<RuleKeys>, _ activity: Expression, _ plan: Expression, at index: Expression
  ) -> Expression {
    let price = (rule.price?.value ?? 0) * index
    switch rule.rule {
    case .activity: return activity * price
    case .block: return rule.sum.map { $0.value * index } ?? plan * price
    case .openBook: return cost(view) * (1 + (rule.fee?.value ?? 0))
    case .blended:
      // Activity that is its own plan is paid for in full.
      guard activity != plan else { return activity * price }
      let above = (rule.above?.value ?? 0) * positive(activity - plan)
      let below = (rule.below?.value ?? 0) * positive(plan - activity)
      return (plan + above - below) * price
    }
  }

  /// The activity that a block or blended rule plans for, 0 for rules without a plan.
  func plan(
    _ rule: Clause<RuleKeys>, _ id: LineID, _ words: String, _ draft: inout Draft
  ) -> Expression {
    guard rule.plan == .rolling else { return fixedPlan(rule) ?? 0 }
    return draft.yearly(
      id, label(words), service.value.activity.input.unit,
      "Last year's activity and the agreed growth.", about: about,
      previous(activity) * (1 + (demand.agreedGrowth[service.id] ?? 0)))
  }

  /// A plan that present activity does not move, nil for rolling plans and rules without any.
  func fixedPlan(_ rule: Clause<RuleKeys>) -> Expression? {
    let agreed = demand.agreed[service.id] ?? 0
    switch rule.plan {
    case .bau: return agreed
    case .base: return service.value.activity.value
    case .given: return rule.planned?.value ?? 0
    case .alliance: return shifts.planned[service.id] ?? agreed
    case .rolling, nil: return nil
    }
  }

  /// All that the service costs, as the gap counts it: after measures, with exit, opening and tax.
  func cost(_ view: View) -> Expression { costs[view, service.id]?.whole ?? 0 }

  static func sentence(_ rule: PaymentRule) -> String {
    switch rule {
    case .activity: "Activity times price."
    case .block: "A sum that activity does not move."
    case .blended: "The plan at full price, and a share of the price for what is above or below it."
    case .openBook: "Cost and a fee."
    }
  }
}
