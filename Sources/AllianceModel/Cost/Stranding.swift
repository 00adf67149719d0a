import Modelling
import Scenarios

/// Clause 4: what is left behind when activity leaves.
struct Stranding {
  /// Stranded cost by party, for parties that deliver services with semi-fixed or fixed cost.
  let byParty: [String: Expression]

  init(
    _ draft: inout Draft, _ demand: Demand, _ shifts: Shifts, _ costs: ServiceCosts
  ) {
    let parts = draft.parts
    draft.section(
      "Stranded cost", "Takes semi-fixed and fixed cost and activity of both worlds from above.")
    var own: [String: [Expression]] = [:]
    for service in parts.services {
      guard service.value.blocks != nil || service.value.fixed != nil,
        let usual = costs[.usual, service.id], let alliance = costs[.alliance, service.id],
        let before = demand.usual[service.id], let after = shifts.activity[service.id]
      else { continue }
      let subject = Subject(party: service.value.provider.text, service: service.id)
      let left = sum(of: [alliance.semiFixed, alliance.fixed])
      let stranded = draft.yearly(
        .service(service.id, .strandedCost), "\(service.title): stranded cost", .pounds,
        "Semi-fixed and fixed cost beyond what the activity that stays would carry as usual.",
        about: subject,
        left - sum(of: [usual.semiFixed, usual.fixed]) * ratio(after, to: before))
      for (party, share) in draft.deliverers(of: service, .alliance) {
        own[party, default: []].append(stranded * share)
      }
      Stranding.declareEmptyCapacity(service, left, after, costs, &draft, about: subject)
    }
    var byParty: [String: Expression] = [:]
    for party in parts.parties {
      guard let lines = own[party.id] else { continue }
      let name = Titles.title(party.value.name, party.id)
      let stranded = draft.yearly(
        .party(party.id, .strandedCost), "\(name): stranded cost", .pounds,
        "Stranded cost of all its services.", about: Subject(party: party.id), sum(of: lines))
      byParty[party.id] = stranded
      draft.rolling(
        .party(party.id, .strandedToDate), "\(name): stranded cost to date", .pounds,
        at: .endOfYear,
        "Stranded cost of all years so far.", about: Subject(party: party.id), opening: 0,
        then: { $0 + stranded })
    }
    self.byParty = byParty
  }

  /// The same question against the capacity of the base year: what stands empty, as against
  /// capacity that was never added.
  private static func declareEmptyCapacity(
    _ service: Named<Clause<ServiceKeys>>, _ left: Expression, _ activity: Expression,
    _ costs: ServiceCosts, _ draft: inout Draft, about subject: Subject
  ) {
    let keys = service.value
    let blocks =
      keys.blocks.map { blocks in
        draft.constant(
          .service(service.id, .baseCapacity), "\(service.title): cost of base-year blocks",
          .pounds,
          "Blocks needed in the base year times the cost of a block.", about: subject,
          roundUp(keys.activity.value / blocks.size.value) * blocks.cost.value)
      } ?? 0
    let base = sum(of: [blocks, keys.fixed?.cost.value ?? 0])
    draft.yearly(
      .service(service.id, .emptyCapacity), "\(service.title): cost of empty base-year capacity",
      .pounds,
      "Semi-fixed and fixed cost beyond the base year's, in proportion to activity: negative where it grew.",
      about: subject,
      left - base * costs.level(service.id) * ratio(activity, to: keys.activity.value))
  }
}
