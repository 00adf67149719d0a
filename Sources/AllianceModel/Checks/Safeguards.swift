import Modelling
import Scenarios

/// Clause 14: what must hold, and what should.
struct Safeguards {
  init(
    _ draft: inout Draft, _ term: Term, _ shifts: Shifts, _ costs: ServiceCosts,
    _ system: SystemCosts, _ ledger: Ledger,
    _ pool: Pool, _ sharing: Sharing, _ positions: Positions, _ investments: Investments
  ) {
    draft.section("Errors", "Takes lines from above: 1 where the model is wrong.")
    Safeguards.errors(&draft, shifts, system, ledger, positions)
    draft.section("Alerts", "Takes lines from above: 1 where the plan needs review.")
    Safeguards.planAlerts(&draft, term, shifts, costs)
    Safeguards.poolAlerts(&draft, pool, sharing)
    PlanAlerts.declare(&draft, term, shifts, pool)
    for party in draft.parts.parties {
      Safeguards.partyAlerts(party, &draft, ledger, sharing, positions)
    }
  }

  private static func errors(
    _ draft: inout Draft, _ shifts: Shifts, _ system: SystemCosts, _ ledger: Ledger,
    _ positions: Positions
  ) {
    let margin = draft.margin(of: ledger.turnover)
    let saved = (system.cost[.usual] ?? 0) - (system.cost[.alliance] ?? 0)
    draft.check(
      .error(.conservation), "Money is conserved", .error,
      "The change of all positions is the cost saved and the money from outside.",
      remedy:
        "A payment has no payee, or a cost falls on nobody: compare Flows with the cost of the system.",
      isBroken: absolute(positions.systemChange - (saved + positions.fromOutside)).isAbove(
        margin))
    let flows = ledger.postings.map(\.line)
    if !flows.isEmpty {
      draft.check(
        .error(.flows), "No flow is negative", .error, "Every flow goes from payer to payee.",
        remedy: "A payment is negative: look for a negative row on Flows.",
        isBroken: lowest(of: flows).isBelow(-margin))
    }
    let activity = draft.parts.services.compactMap { shifts.activity[$0.id] }
    if !activity.isEmpty {
      let margin = draft.margin(of: highest(of: activity))
      draft.check(
        .error(.activity), "No activity is negative", .error,
        "No more leaves a service than there is.",
        remedy: "Shifts, backfill and destinations together take more than there is.",
        isBroken: lowest(of: activity).isBelow(-margin))
    }
  }

  private static func planAlerts(
    _ draft: inout Draft, _ term: Term, _ shifts: Shifts, _ costs: ServiceCosts
  ) {
    for service in draft.parts.services {
      if let limit = shifts.limits[service.id] {
        draft.check(
          .alert(.shiftsExceed(service: service.id)), "\(service.title): shifts exceed activity",
          .alert,
          "Shifts together would take more than the activity as usual.",
          remedy: "Make the shifts out of this service smaller: what is too much is left out.",
          isBroken: limit.isBelow(1))
      }
      guard let fixed = service.value.fixed,
        let agreed = costs[.alliance, service.id]?.agreedTakeout
      else { continue }
      draft.check(
        .alert(.takeoutAhead(service: service.id)), "\(service.title): take-out ahead of activity",
        .alert,
        "More fixed cost is to be taken out than activity has left.",
        remedy: "Take out later, or shift earlier: what is ahead of activity is not taken out.",
        isBroken: ((agreed - .line(.service(service.id, .takeout))) * fixed.cost.value)
          .isAbove(draft.parts.appraisal.tolerance.value) * term.active)
    }
  }

  private static func poolAlerts(_ draft: inout Draft, _ pool: Pool, _ sharing: Sharing) {
    guard draft.parts.gainshare != nil else { return }
    draft.check(
      .alert(.unrealGain), "Gain without a real saving", .alert,
      "Providers are paid a gain in a year in which the system saves nothing.",
      remedy: "The budget is easier than the cost: consider cap_real, or a tighter budget.",
      isBroken: Expression.line(.pool(.gain)).isAbove(draft.parts.appraisal.tolerance.value)
        * pool.realSaving.isAtMost(0))
  }

  private static func partyAlerts(
    _ party: Named<Clause<PartyKeys>>, _ draft: inout Draft, _ ledger: Ledger,
    _ sharing: Sharing, _ positions: Positions
  ) {
    let (id, keys) = (party.id, party.value)
    let name = draft.name(id)
    if let floor = keys.marginFloor, let margin = positions.underlyingMargin[.alliance]?[id] {
      draft.check(
        .alert(.margin(party: id)), "\(name): underlying margin below its floor", .alert,
        "The underlying margin is lower than the party can bear.",
        remedy: "Slow the pace, take out more, or support the party longer.",
        isBroken: margin.isBelow(floor.value))
    }
    if let limit = keys.capitalLimit {
      let spent = sum(of: ledger.costs(.capital, id, .alliance))
      if spent != 0 {
        draft.check(
          .alert(.capital(party: id)), "\(name): capital above its limit", .alert,
          "The party spends more capital than it may.",
          remedy: "Spread the capital over more years.",
          isBroken: spent.isAbove(limit.value))
      }
    }
    reserves(id, name, keys, &draft, sharing)
    affordability(id, name, keys, &draft, positions)
    drift(id, name, keys, &draft, positions)
  }

  private static func reserves(
    _ id: String, _ name: String, _ keys: Clause<PartyKeys>, _ draft: inout Draft,
    _ sharing: Sharing
  ) {
    guard let reserves = keys.reserves, keys.role == .provider, draft.parts.gainshare != nil else {
      return
    }
    let pain = Expression.line(.party(id, .pain)) + sharing.repaid.find(id).orNothing
    let toDate = draft.rolling(
      .party(id, .painToDate), "\(name): pain to date", .pounds, at: .endOfYear,
      "Pain of all years so far.",
      about: Subject(party: id, recurrent: false), opening: 0, then: { $0 + pain })
    draft.check(
      .alert(.reserves(party: id)), "\(name): pain above its reserves", .alert,
      "The pain borne so far is more than the party's reserves.",
      remedy: "Agree a cap on the party's pain, or a smaller weight.",
      isBroken: toDate.isAbove(reserves.value))
  }

  private static func affordability(
    _ id: String, _ name: String, _ keys: Clause<PartyKeys>, _ draft: inout Draft,
    _ positions: Positions
  ) {
    guard let funding = keys.funding, let surplus = positions.surplus[.alliance]?[id] else {
      return
    }
    let left = draft.yearly(
      .party(id, .affordability), "\(name): funding left", .pounds,
      "Funding and what it is paid, less what it pays and its costs.", about: Subject(party: id),
      funding.value + surplus)
    draft.check(
      .alert(.affordability(party: id)), "\(name): cannot afford the contract", .alert,
      "What the commissioner has to pay is more than its funding.",
      remedy: "Lower the commissioner's payments, or raise its funding.",
      isBroken: left.isBelow(0))
  }

  /// A margin as usual that drifts says that growth, prices and efficiency do not fit together.
  private static func drift(
    _ id: String, _ name: String, _ keys: Clause<PartyKeys>, _ draft: inout Draft,
    _ positions: Positions
  ) {
    guard keys.role == .provider, !draft.parts.services.isEmpty,
      positions.underlyingMargin[.usual]?[id] != nil
    else { return }
    let margin = LineID.party(id, .underlyingMargin, .usual)
    let moved = draft.constant(
      .party(id, .marginDrift, .usual), "\(name): change of margin as usual", .rate,
      "Underlying margin as usual in the last year less that in the first.",
      about: Subject(isBusinessAsUsual: true, party: id),
      margin.product(with: .time(.lastYear), .afterBase)
        - margin.product(with: .time(.firstYear), .afterBase))
    draft.check(
      .alert(.drift(party: id)), "\(name): margin as usual drifts", .alert,
      "The margin as usual moves by more than is plausible without the alliance.",
      remedy: "Growth, price indices and efficiency do not fit together: see services and indices.",
      isBroken: Expression.line(.time(.lastYear))
        * absolute(moved).isAbove(draft.parts.appraisal.marginDrift.value))
  }
}
