import Modelling
import Scenarios

/// Clause 5: what is paid for a service, as usual and in the alliance.
struct Payments {
  private var lines: [View: [String: Expression]] = [.usual: [:], .alliance: [:]]
  /// What the rule as usual would pay for what was agreed, by service: the budget's part.
  private(set) var agreed: [String: Expression] = [:]

  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ demand: Demand, _ shifts: Shifts,
    _ costs: ServiceCosts
  ) {
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Payment for services as usual" : "Payment for services in the alliance",
        "Takes rules and prices from Inputs, activity and cost from above.")
      for service in draft.parts.services {
        guard let payment = draft.parts.payments.first(where: { $0.id == service.id })?.value else {
          continue
        }
        let paying = Paying(
          service: service, view: view, payment: payment, term: term, prices: prices,
          demand: demand,
          shifts: shifts, costs: costs)
        let line = paying.declare(&draft)
        lines[view]?[service.id] = line
        let payer = draft.payer(of: service.value.payer)
        draft.flow(.payment, from: payer, to: service.value.provider.text, in: view, line)
        if view.isUsual { agreed[service.id] = paying.budgeted(draft.parts.budget.passThrough) }
      }
    }
  }

  /// What is paid for a service in a world.
  subscript(view: View, service: String) -> Expression { lines[view]?[service] ?? 0 }
}

extension Draft {
  /// The party that a key names as payer, else the first commissioner.
  func payer(of word: Word?) -> String {
    word?.text ?? parts.parties.first { $0.value.role == .commissioner }?.id ?? "outside"
  }
}

extension Draft {
  /// Whether commissioners pay: where a key names one, or nobody.
  func isCommissioner(_ payer: Word?) -> Bool {
    guard let payer else { return true }
    return parties(.commissioner).contains(payer.text)
  }
}

/// One service in one world, about to declare what is paid for it.
private struct Paying {
  let service: Named<Clause<ServiceKeys>>
  let view: View
  let payment: Clause<PaymentKeys>
  let term: Term
  let prices: Prices
  let demand: Demand
  let shifts: Shifts
  let costs: ServiceCosts

  private var about: Subject {
    Subject(
      isBusinessAsUsual: view.isUsual, party: service.value.provider.text, service: service.id)
  }
  private var activity: Expression {
    (view.isUsual ? demand.usual[service.id] : shifts.activity[service.id]) ?? 0
  }
  private func label(_ words: String) -> String { "\(service.title): \(words)\(view.suffix)" }

  func declare(_ draft: inout Draft) -> Expression {
    let id = "\(view.prefix)service.\(service.id)"
    guard !view.isUsual, let own = payment.alliance else {
      let amount = amount(payment.bau, activity, plan(payment.bau, id, &draft))
      return draft.yearly(
        "\(id).payment", label("payment"), .pounds, Paying.sentence(payment.bau.rule), about: about,
        amount)
    }
    let agreed = amount(own, activity, plan(own, id, &draft))
    guard term.end != nil else {
      return draft.yearly(
        "\(id).payment", label("payment"), .pounds, Paying.sentence(own.rule), about: about, agreed)
    }
    let inside = draft.yearly(
      "\(id).payment_agreed", label("payment by the alliance's rule"), .pounds,
      Paying.sentence(own.rule),
      about: about, agreed)
    let outside = draft.yearly(
      "\(id).payment_as_usual", label("payment by the usual rule"), .pounds,
      Paying.sentence(payment.bau.rule), about: about,
      amount(
        payment.bau, activity,
        plan(payment.bau, "\(id).usual", &draft, "planned activity by the usual rule")))
    return draft.yearly(
      "\(id).payment", label("payment"), .pounds,
      "By the alliance's rule while services work as agreed, else by the usual one.", about: about,
      when(term.active, inside, else: outside))
  }

  /// What the usual rule pays for what was agreed: the budget's part.
  ///
  /// Activity and prices are those agreed at signing, or those that really come where the budget
  /// lets them through; the plan is the rule's own.
  func budgeted(_ follows: [PassThrough]) -> Expression {
    let rule = payment.bau
    let usual = demand.usual[service.id] ?? 0
    let activity = follows.contains(.demand) ? usual : demand.agreed[service.id] ?? 0
    guard rule.rule != .openBook else {
      let present = cost(.usual) * (1 + (rule.fee?.value ?? 0))
      let scale = follows.contains(.demand) ? 1 : ratio(activity, to: usual)
      return present * scale * prices.budgetLevel(service.value.index)
    }
    return amount(
      rule, activity, budgetPlan(rule, activity, follows), at: prices.budgetIndex(rule.index))
  }

  /// A rolling plan that starts from agreed activity and grows as agreed is agreed activity.
  private func budgetPlan(
    _ rule: Clause<RuleKeys>, _ activity: Expression, _ follows: [PassThrough]
  ) -> Expression {
    if rule.plan == .rolling, follows.contains(.demand) {
      return .line("bau.service.\(service.id).plan")
    }
    return fixedPlan(rule) ?? activity
  }

  private func amount(_ rule: Clause<RuleKeys>, _ activity: Expression, _ plan: Expression)
    -> Expression
  { amount(rule, activity, plan, at: prices.index(rule.index)) }

  private func amount(
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
  private func plan(
    _ rule: Clause<RuleKeys>, _ id: String, _ draft: inout Draft,
    _ words: String = "planned activity"
  ) -> Expression {
    guard rule.plan == .rolling else { return fixedPlan(rule) ?? 0 }
    return draft.yearly(
      "\(id).plan", label(words), service.value.activity.input.unit,
      "Last year's activity and the agreed growth.", about: about,
      previous(activity) * (1 + (demand.agreedGrowth[service.id] ?? 0)))
  }

  /// A plan that present activity does not move, nil for rolling plans and rules without any.
  private func fixedPlan(_ rule: Clause<RuleKeys>) -> Expression? {
    let agreed = demand.agreed[service.id] ?? 0
    switch rule.plan {
    case .bau: return agreed
    case .base: return service.value.activity.value
    case .given: return rule.planned?.value ?? 0
    case .alliance: return shifts.planned[service.id] ?? agreed
    case .rolling, nil: return nil
    }
  }

  private func cost(_ view: View) -> Expression {
    guard let lines = costs[view, service.id] else { return 0 }
    return sum(of: [lines.cost, lines.exit])
  }

  private static func sentence(_ rule: PaymentRule) -> String {
    switch rule {
    case .activity: "Activity times price."
    case .block: "A sum that activity does not move."
    case .blended: "The plan at full price, and a share of the price for what is above or below it."
    case .openBook: "Cost and a fee."
    }
  }
}
