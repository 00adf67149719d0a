import Modelling
import Scenarios

/// Clause 5: what is paid for a service, as usual and in the alliance.
struct Payments {
  private var lines: [View: [String: Expression]] = [.usual: [:], .alliance: [:]]
  /// What the rule as usual would pay for agreed activity, by service: the budget's part.
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
        if view.isUsual { agreed[service.id] = paying.agreed() }
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
    guard term.after == .ends else {
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

  /// What the usual rule pays for agreed activity when the plan is just that.
  func agreed() -> Expression {
    let agreed = demand.agreed[service.id] ?? 0
    switch payment.bau.rule {
    case .openBook:
      let usual = demand.usual[service.id] ?? 0
      return cost(.usual) * (1 + (payment.bau.fee?.value ?? 0)) * ratio(agreed, to: usual)
    case .activity: return agreed * price(payment.bau)
    case .block:
      return payment.bau.sum.map { $0.value * index(payment.bau) } ?? agreed * price(payment.bau)
    case .blended: return agreed * price(payment.bau)
    }
  }

  private func amount(_ rule: Clause<RuleKeys>, _ activity: Expression, _ plan: Expression)
    -> Expression
  {
    switch rule.rule {
    case .activity: return activity * price(rule)
    case .block: return rule.sum.map { $0.value * index(rule) } ?? plan * price(rule)
    case .openBook: return cost(view) * (1 + (rule.fee?.value ?? 0))
    case .blended:
      let above = (rule.above?.value ?? 0) * positive(activity - plan)
      let below = (rule.below?.value ?? 0) * positive(plan - activity)
      return (plan + above - below) * price(rule)
    }
  }

  /// The activity that a block or blended rule plans for, 0 for rules without a plan.
  private func plan(
    _ rule: Clause<RuleKeys>, _ id: String, _ draft: inout Draft,
    _ words: String = "planned activity"
  ) -> Expression {
    guard let basis = rule.plan else { return 0 }
    let agreed = demand.agreed[service.id] ?? 0
    switch basis {
    case .bau: return agreed
    case .base: return service.value.activity.value
    case .given: return rule.planned?.value ?? 0
    case .alliance: return shifts.planned[service.id] ?? agreed
    case .rolling:
      return draft.yearly(
        "\(id).plan", label(words), service.value.activity.input.unit,
        "Last year's activity and the agreed growth.", about: about,
        previous(activity) * (1 + (demand.agreedGrowth[service.id] ?? 0)))
    }
  }

  private func cost(_ view: View) -> Expression {
    guard let lines = costs[view, service.id] else { return 0 }
    return sum(of: [lines.cost, lines.exit])
  }

  private func index(_ rule: Clause<RuleKeys>) -> Expression { prices.index(rule.index) }
  private func price(_ rule: Clause<RuleKeys>) -> Expression {
    (rule.price?.value ?? 0) * index(rule)
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
