import Modelling
import Scenarios

/// Clause 5: one service in one world, and what is paid for it.
///
/// With idx the price index of the rule: activity pays activity × price × idx; a block its sum ×
/// idx, or plan × price × idx; blended (plan + above × MAX(0, activity − plan) − below × MAX(0,
/// plan − activity)) × price × idx; open book cost × (1 + fee), cost being all that the service
/// costs after measures, with exit, opening, reopening and tax. Of rules that follow each other
/// paid = [t ≥ from] of the later one, the one before it until then.
/// In the alliance payment = by its own rules × change of price while services work as agreed and
/// the party is not excluded without a successor, else by the usual rules.
///
/// Hand case: 880 and 968 spells at £12, then a block of £9,900: 10,560, 11,616, 9,900.
/// Blended, plan 100 at £10, above 20 %, below 30 %: 110 are paid (100 + 2) × 10 = £1,020, 90 are
/// paid (100 − 3) × 10 = £970.
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
  /// About a line of the service; people can see what was paid in the end.
  private func about(_ line: LineID) -> Subject {
    let isSeen = [self.line(.payment), self.line(.subcontract)].contains(line)
    return isSeen && !view.isUsual ? about.observable : about
  }
  var activity: Expression {
    view.isUsual ? demand.usual[service.id] : shifts.activity[service.id]
  }
  func line(_ key: ServiceLine) -> LineID { .service(service.id, key, view) }
  func label(_ words: String) -> String { "\(service.title): \(words)\(view.suffix)" }
  func planID(_ plan: PaymentPlan, _ number: Int? = nil) -> LineID {
    .plan(of: service.id, view, by: plan, number: number)
  }

  /// Writes what is paid in the world at hand.
  func write(into draft: inout Draft) -> Expression {
    let provider = service.value.provider.text
    let level = view.isUsual ? 1 : draft.priceLevel(provider)
    let stays = draft.staysAgreed(provider)
    let mayReturn = payment.isPaidDifferently && (term.end != nil || stays != 1)
    guard !view.isUsual, level != 1 || mayReturn else {
      return writeRules(
        into: &draft, rules: view.isUsual ? payment.usualRules : payment.allianceRules,
        line: line(.payment), words: "payment", plan: (.rule, "planned activity"))
    }
    let inside = writeRules(
      into: &draft, rules: payment.allianceRules, line: line(.paymentAgreed),
      words: "payment by the alliance's rule", plan: (.rule, "planned activity"))
    return writePayment(into: &draft, inside: inside, level: level, holds: holds(stays))
  }

  /// What is paid by the alliance's rule as long as it holds, and by the usual one after.
  private func writePayment(
    into draft: inout Draft, inside: Expression, level: Expression, holds: Expression
  ) -> Expression {
    guard holds != 1 else {
      return draft.yearly(
        line(.payment), label("payment"), .pounds,
        "By the alliance's rule, at the price of the party that delivers.",
        about: about(line(.payment)),
        inside * level)
    }
    let outside =
      !payment.isPaidDifferently
      ? inside
      : writeRules(
        into: &draft, rules: payment.usualRules, line: line(.paymentAsUsual),
        words: "payment by the usual rule", plan: (.usual, "planned activity by the usual rule"))
    return draft.yearly(
      line(.payment), label("payment"), .pounds,
      "By the alliance's rule while services work as agreed, else by the usual one.",
      about: about(line(.payment)),
      when(holds, inside * level, else: outside))
  }

  /// 1 while the service is paid for as agreed.
  func holds(_ stays: Expression) -> Expression {
    guard term.end != nil else { return stays }
    return stays == 1 ? term.active : all(term.active, stays)
  }

  /// What a prime contractor pays for the service.
  func writeSubcontract(into draft: inout Draft, rule: Clause<RuleKeys>) -> Expression {
    let plan = writePlan(
      into: &draft, rule: rule, line: planID(.subcontract),
      words: "planned activity by the subcontract")
    return draft.yearly(
      line(.subcontract), label("payment by the subcontract"), .pounds, Paying.sentence(rule.rule),
      about: about(line(.subcontract)), amount(by: rule, for: activity, plan: plan))
  }

  /// What rules pay that follow each other.
  private func writeRules(
    into draft: inout Draft, rules: [DatedRule], line: LineID, words: String,
    plan: (by: PaymentPlan, words: String)
  ) -> Expression {
    guard rules.count > 1 else {
      let rule = rules[0].rule
      let planned = writePlan(into: &draft, rule: rule, line: planID(plan.by), words: plan.words)
      return draft.yearly(
        line, label(words), .pounds, Paying.sentence(rule.rule), about: about(line),
        amount(by: rule, for: activity, plan: planned))
    }
    return writeFollowing(into: &draft, rules: rules, line: line, words: words, about: about) {
      rule, number, draft in
      let planned = writePlan(
        into: &draft, rule: rule, line: planID(plan.by, number),
        words: "\(plan.words) of rule \(number)")
      return amount(by: rule, for: activity, plan: planned)
    }
  }

  /// Rules that follow each other, a line each: from its year on the later, else the one before.
  func writeFollowing(
    into draft: inout Draft, rules: [DatedRule], line: LineID, words: String,
    about subject: Subject, amount: (Clause<RuleKeys>, Int, inout Draft) -> Expression
  ) -> Expression {
    var paid: Expression = 0
    for (number, dated) in zip(1..., rules) {
      let own = draft.yearly(
        line.rule(number), label("\(words), rule \(number)"), .pounds,
        Paying.sentence(dated.rule.rule), about: subject, amount(dated.rule, number, &draft))
      guard let from = dated.from else {
        paid = own
        continue
      }
      let isLast = number == rules.count
      paid = draft.yearly(
        isLast ? line : line.upToRule(number),
        label(isLast ? words : "\(words), rules up to \(number)"), .pounds,
        "By the later rule from its year on, by the one before it until then.",
        about: isLast && line == self.line(.payment) ? about(line) : subject,
        when(term.year.isAtLeast(from.value), own, else: paid))
    }
    return paid
  }
}
