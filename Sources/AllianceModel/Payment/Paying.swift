import Modelling
import Scenarios

/// One service in one world, about to declare what is paid for it.
struct Paying {
  let service: Named<Clause<ServiceKeys>>
  let view: View
  let payment: Clause<PaymentKeys>
  let term: Term
  let prices: Prices
  let demand: Demand
  let shifts: Shifts
  let costs: ServiceCosts

  var about: Subject {
    Subject(
      isBusinessAsUsual: view.isUsual, party: service.value.provider.text, service: service.id)
  }
  var activity: Expression {
    (view.isUsual ? demand.usual[service.id] : shifts.activity[service.id]) ?? 0
  }
  func line(_ key: ServiceLine) -> LineID { .service(service.id, key, view) }
  func label(_ words: String) -> String { "\(service.title): \(words)\(view.suffix)" }

  private func planID(_ plan: PaymentPlan, _ number: Int? = nil) -> LineID {
    .plan(of: service.id, view, by: plan, number: number)
  }

  /// Declares what is paid in the world at hand.
  func declare(_ draft: inout Draft) -> Expression {
    let provider = service.value.provider.text
    let level = view.isUsual ? 1 : draft.priceLevel(provider)
    let stays = draft.staysAgreed(provider)
    let mayReturn =
      !view.isUsual && (level != 1 || payment.isPaidDifferently && (term.end != nil || stays != 1))
    guard mayReturn else {
      let rules = view.isUsual ? payment.usualRules : payment.allianceRules
      return paid(line(.payment), "payment", rules, plan: (.rule, "planned activity"), &draft)
    }
    let inside = paid(
      line(.paymentAgreed), "payment by the alliance's rule", payment.allianceRules,
      plan: (.rule, "planned activity"), &draft)
    let holds = holds(stays)
    guard holds != 1 else {
      return draft.yearly(
        line(.payment), label("payment"), .pounds,
        "By the alliance's rule, at the price of the party that delivers.", about: about,
        inside * level)
    }
    let outside =
      !payment.isPaidDifferently
      ? inside
      : paid(
        line(.paymentAsUsual), "payment by the usual rule", payment.usualRules,
        plan: (.usual, "planned activity by the usual rule"), &draft)
    return draft.yearly(
      line(.payment), label("payment"), .pounds,
      "By the alliance's rule while services work as agreed, else by the usual one.", about: about,
      when(holds, inside * level, else: outside))
  }

  /// 1 while the service is paid for as agreed.
  func holds(_ stays: Expression) -> Expression {
    guard term.end != nil else { return stays }
    return stays == 1 ? term.active : all(term.active, stays)
  }

  /// What a prime contractor pays for the service.
  func subcontract(_ rule: Clause<RuleKeys>, _ draft: inout Draft) -> Expression {
    draft.yearly(
      line(.subcontract), label("payment by the subcontract"), .pounds, Paying.sentence(rule.rule),
      about: about,
      amount(
        rule, activity,
        plan(
          rule, planID(.subcontract), "planned activity by the subcontract", &draft)))
  }

  /// What rules pay that follow each other.
  private func paid(
    _ line: LineID, _ words: String, _ rules: [DatedRule],
    plan: (by: PaymentPlan, words: String), _ draft: inout Draft
  ) -> Expression {
    guard rules.count > 1 else {
      return draft.yearly(
        line, label(words), .pounds, Paying.sentence(rules[0].rule.rule), about: about,
        amount(
          rules[0].rule, activity, self.plan(rules[0].rule, planID(plan.by), plan.words, &draft)))
    }
    return following(rules, line, words, about, &draft) { rule, number, draft in
      let planned = self.plan(
        rule, planID(plan.by, number), "\(plan.words) of rule \(number)", &draft)
      return amount(rule, activity, planned)
    }
  }

  /// Rules that follow each other, a line each: paid = [t ≥ from] of the later, else the one before.
  private func following(
    _ rules: [DatedRule], _ line: LineID, _ words: String, _ about: Subject,
    _ draft: inout Draft, _ amount: (Clause<RuleKeys>, Int, inout Draft) -> Expression
  ) -> Expression {
    var paid: Expression = 0
    for (number, dated) in zip(1..., rules) {
      let own = draft.yearly(
        line.rule(number), label("\(words), rule \(number)"), .pounds,
        Paying.sentence(dated.rule.rule), about: about, amount(dated.rule, number, &draft))
      guard let from = dated.from else {
        paid = own
        continue
      }
      let isLast = number == rules.count
      paid = draft.yearly(
        isLast ? line : line.upToRule(number),
        label(isLast ? words : "\(words), rules up to \(number)"), .pounds,
        "By the later rule from its year on, by the one before it until then.", about: about,
        when(term.year.isAtLeast(from.value), own, else: paid))
    }
    return paid
  }

  /// What the usual rules pay for what was agreed: the budget's part.
  func budgeted(_ draft: inout Draft) -> Expression {
    let rules = payment.usualRules
    let follows = draft.parts.budget.passThrough
    guard rules.count > 1 else { return budgeted(rules[0].rule, follows, planID(.rule)) }
    let subject = Subject(party: service.value.provider.text, service: service.id).agreed
    return following(
      rules, .agreed(service: service.id, .payment), "payment for what was agreed", subject, &draft
    ) { rule, number, _ in budgeted(rule, follows, planID(.rule, number)) }
  }

  /// What a usual rule pays for what was agreed.
  ///
  /// Activity and prices are those agreed at signing, or those that really come where the budget
  /// lets them through; the plan is the rule's own.
  private func budgeted(
    _ rule: Clause<RuleKeys>, _ follows: [PassThrough], _ planID: LineID
  ) -> Expression {
    let usual = demand.usual[service.id] ?? 0
    let activity = follows.contains(.demand) ? usual : demand.agreed[service.id] ?? 0
    guard rule.rule != .openBook else {
      let present = cost(.usual) * (1 + (rule.fee?.value ?? 0))
      let scale = follows.contains(.demand) ? 1 : ratio(activity, to: usual, whenZero: 1)
      return present * scale * prices.budgetLevel(service.value.index)
    }
    // A rolling plan that starts from agreed activity and grows as agreed is agreed activity.
    let isRolling = rule.plan == .rolling && follows.contains(.demand)
    let plan = isRolling ? .line(planID) : fixedPlan(rule) ?? activity
    return amount(rule, activity, plan, at: prices.budgetIndex(rule.index))
  }
}
