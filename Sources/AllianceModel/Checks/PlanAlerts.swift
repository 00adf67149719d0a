import Modelling
import Scenarios

/// Clause 14: parts of a plan that do not fit together, though each of them makes sense.
///
/// · An investment that shifts and measures are made `with`, none of which goes ahead in any year:
///   capital is spent on what nobody uses.
/// · A block, agreed as usual and left as it is in the alliance, that goes on in full while more than
///   `appraisal.block_drift` of the activity leaves: the payer pays for work that has gone.
/// · A party that is excluded and still paid for services.
/// · An overspend of the appraisal's last year that falls due after it, and so is on no row of it.
enum PlanAlerts {
  static func declare(_ draft: inout Draft, _ term: Term, _ shifts: Shifts, _ pool: Pool) {
    for investment in draft.parts.investments { unused(investment, &draft) }
    for service in draft.parts.services { block(service, shifts, &draft) }
    for event in draft.exclusions { stillPaid(event, &draft) }
    guard pool.recovered != 0 else { return }
    draft.check(
      .alert(.recoveryBeyond), "Overspend of the last year is paid back after the appraisal",
      .alert, "Part of the overspend of the appraisal's last year is to be recovered after it.",
      remedy: "Make the appraisal a year longer: row pool.recovered shows what falls due after it.",
      isBroken: term.lastYear
        * pool.recovered.isAbove(draft.parts.appraisal.tolerance.value))
  }

  private static func unused(
    _ investment: Named<Clause<InvestmentKeys>>, _ draft: inout Draft
  ) {
    let shifts = draft.parts.shifts.filter { $0.value.with?.text == investment.id }
      .map { LineID.shift($0.id, .volume) }
    let measures = draft.parts.measures.filter { $0.value.with?.text == investment.id }
      .map { LineID.measure($0.id, .saving) }
    let uses = shifts + measures
    guard !uses.isEmpty, investment.value.case == .alliance else { return }
    let name = Titles.title(investment.value.name, investment.id)
    let used = draft.constant(
      LineID.investment(investment.id, .used), "\(name): used", .flag,
      "1 where a shift or a measure that needs it goes ahead in some year.",
      about: Subject(party: investment.value.holder.text),
      flag(sum(of: uses.map { $0.total(.afterBase) }).isAbove(0)))
    draft.check(
      .alert(.unused(investment: investment.id)), "\(name): nobody uses it", .alert,
      "Capital is spent, and no shift or measure that needs the investment goes ahead.",
      remedy:
        "Look at 'needs' of what is made with it: it may ask for more years than the contract has.",
      isBroken: Expression.line(LineID.investment(investment.id, .capitalToDate)).isAbove(0)
        * (1 - used))
  }

  private static func block(
    _ service: Named<Clause<ServiceKeys>>, _ shifts: Shifts, _ draft: inout Draft
  ) {
    let payment = draft.parts.payments.first { $0.id == service.id }?.value
    let leaves = draft.parts.shifts.contains { $0.value.from.text == service.id }
    guard let payment, leaves, !payment.isPaidDifferently, payment.bau.rule == .block,
      let activity = shifts.activity[service.id]
    else { return }
    let usual = Expression.line(LineID.service(service.id, .activity, .usual))
    draft.check(
      .alert(.blockGoesOn(service: service.id)),
      "\(service.title): block goes on while activity leaves", .alert,
      "The block as usual is paid in full although more of the activity has left than it may.",
      remedy:
        "State 'alliance:' with a rule of its own under payments.\(service.id), or accept it.",
      isBroken: activity.isBelow(usual * (1 - draft.parts.appraisal.blockDrift.value)))
  }

  private static func stillPaid(_ event: Named<Clause<EventKeys>>, _ draft: inout Draft) {
    guard event.value.response == .continue, let party = event.value.party?.text else { return }
    let income = LineID.party(party, .serviceIncome)
    guard draft.hasLine(income) else { return }
    draft.check(
      .alert(.stillPaid(exclusion: event.id)),
      "\(draft.name(party)): excluded, and still paid", .alert,
      "The party takes no part any more, and its services go on and are paid for as usual.",
      remedy:
        "Row \(income) shows what it is paid: let another party replace it, or move the services.",
      isBroken: (1 - draft.takesPart(party))
        * Expression.line(income).isAbove(draft.parts.appraisal.tolerance.value))
  }
}
