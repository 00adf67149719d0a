import Modelling
import Scenarios

/// Clause 14: parts of a plan that do not fit together, though each of them makes sense.
///
/// · Shifts that together would take more than there is: the share that can leave < 1.
/// · Fixed cost to be taken out before activity has left: (share agreed − share taken out) × fixed
///   cost above the tolerance while services work as agreed.
/// · An investment that shifts and measures are made `with`, none of which goes ahead in any year:
///   capital is spent on what nobody uses.
/// · A block, agreed as usual and left as it is in the alliance, that goes on in full while more
///   than `appraisal.block_drift` of the activity leaves: the payer pays for work that has gone.
/// · A party that is excluded and still paid for services.
/// · An overspend of the appraisal's last year that falls due after it, and so is on no row of it.
///
/// Hand case: 100 as usual and a drift of 10 %: a block is alerted where activity is below 90.
enum PlanAlerts {
  /// Writes what does not fit in the plan of a service.
  static func writeServices(
    into draft: inout Draft, term: Term, shifts: Shifts, costs: ServiceCosts
  ) {
    for service in draft.parts.services {
      if let limit = shifts.limits.find(service.id) {
        writeLimit(into: &draft, of: service, limit: limit)
      }
      guard let fixed = service.value.fixed,
        let agreed = costs[.alliance, service.id]?.agreedTakeout
      else { continue }
      let ahead = (agreed - .line(.service(service.id, .takeout))) * fixed.cost.value
      writeTakeout(into: &draft, of: service, ahead: ahead, term: term)
    }
  }

  /// Shifts that take more than there is.
  private static func writeLimit(
    into draft: inout Draft, of service: Named<Clause<ServiceKeys>>, limit: Expression
  ) {
    draft.check(
      .alert(.shiftsExceed(service: service.id)), "\(service.title): shifts exceed activity",
      .alert,
      "Shifts together would take more than the activity as usual.",
      remedy: "Make the shifts out of this service smaller: what is too much is left out.",
      isBroken: limit.isBelow(1))
  }

  /// Fixed cost that goes before activity does.
  private static func writeTakeout(
    into draft: inout Draft, of service: Named<Clause<ServiceKeys>>, ahead: Expression, term: Term
  ) {
    draft.check(
      .alert(.takeoutAhead(service: service.id)), "\(service.title): take-out ahead of activity",
      .alert,
      "More fixed cost is to be taken out than activity has left.",
      remedy: "Take out later, or shift earlier: what is ahead of activity is not taken out.",
      isBroken: ahead.isAbove(draft.parts.appraisal.tolerance.value) * term.active)
  }

  /// Writes what does not fit between investments, blocks, exclusions and the end of the appraisal.
  static func write(into draft: inout Draft, term: Term, shifts: Shifts, pool: Pool) {
    for investment in draft.parts.investments { writeUnused(into: &draft, of: investment) }
    for service in draft.parts.services {
      writeBlock(into: &draft, of: service, activity: shifts.activity[service.id])
    }
    for exclusion in draft.exclusions { writeStillPaid(into: &draft, of: exclusion) }
    guard pool.recovered != 0 else { return }
    draft.check(
      .alert(.recoveryBeyond), "Overspend of the last year is paid back after the appraisal",
      .alert, "Part of the overspend of the appraisal's last year is to be recovered after it.",
      remedy: "Make the appraisal a year longer: row pool.recovered shows what falls due after it.",
      isBroken: term.lastYear
        * pool.recovered.isAbove(draft.parts.appraisal.tolerance.value))
  }

  /// Capital for what nobody uses.
  private static func writeUnused(
    into draft: inout Draft, of investment: Named<Clause<InvestmentKeys>>
  ) {
    let uses = uses(of: investment.id, in: draft)
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

  /// What shifts and measures that need an investment move.
  private static func uses(of investment: String, in draft: Draft) -> [LineID] {
    let shifts = draft.parts.shifts.filter { $0.value.with?.text == investment }
    let measures = draft.parts.measures.filter { $0.value.with?.text == investment }
    return shifts.map { .shift($0.id, .volume) } + measures.map { .measure($0.id, .saving) }
  }

  /// A block that is paid in full while activity leaves.
  private static func writeBlock(
    into draft: inout Draft, of service: Named<Clause<ServiceKeys>>, activity: Expression
  ) {
    let payment = draft.sought.payments[service.id]
    let leaves = draft.sought.shifts[service.id] != nil
    guard let payment, leaves, !payment.isPaidDifferently, payment.bau.rule == .block else {
      return
    }
    let usual = Expression.line(LineID.service(service.id, .activity, .usual))
    draft.check(
      .alert(.blockGoesOn(service: service.id)),
      "\(service.title): block goes on while activity leaves", .alert,
      "The block as usual is paid in full although more of the activity has left than it may.",
      remedy:
        "State 'alliance:' with a rule of its own under payments.\(service.id), or accept it.",
      isBroken: activity.isBelow(usual * (1 - draft.parts.appraisal.blockDrift.value)))
  }

  /// A party that has left and is still paid.
  private static func writeStillPaid(into draft: inout Draft, of exclusion: Exclusion) {
    let party = exclusion.party
    let income = LineID.party(party, .serviceIncome)
    guard exclusion.keys.response == .continue, draft.hasLine(income) else { return }
    draft.check(
      .alert(.stillPaid(exclusion: exclusion.id)),
      "\(draft.name(party)): excluded, and still paid", .alert,
      "The party takes no part any more, and its services go on and are paid for as usual.",
      remedy:
        "Row \(income) shows what it is paid: let another party replace it, or move the services.",
      isBroken: (1 - draft.takesPart(party))
        * Expression.line(income).isAbove(draft.parts.appraisal.tolerance.value))
  }
}
