import Modelling
import Scenarios

/// Clause 4: what is left behind when activity leaves.
///
/// stranded = semi-fixed + fixed − (semi-fixed + fixed as usual) × activity ÷ activity as usual,
/// which is what the activity that stays would carry; a party's is that of all its services.
/// Against the base year: empty = semi-fixed + fixed − cost of the base year's blocks and fixed
/// cost × level × activity ÷ activity of the base year, negative where activity grew.
///
/// Hand case: £1,000 of fixed cost, 100 units as usual of which 20 leave, 5 % is taken out: 950 −
/// 1,000 × 80 ÷ 100 = £150 are stranded.
struct Stranding {
  /// Stranded cost by party, for parties that deliver services with semi-fixed or fixed cost.
  let byParty: [String: Expression]

  /// Writes the stranded cost of services and of parties.
  static func write(
    into draft: inout Draft, demand: Demand, shifts: Shifts, costs: ServiceCosts
  ) -> Stranding {
    draft.section(
      "Stranded cost", "Takes semi-fixed and fixed cost and activity of both worlds from above.")
    var own: [String: [Expression]] = [:]
    for service in draft.parts.services
    where service.value.blocks != nil || service.value.fixed != nil {
      let stranded = writeStranded(
        into: &draft, service: service, demand: demand, shifts: shifts, costs: costs)
      for (party, share) in draft.deliverers(of: service, .alliance) {
        own[party, default: []].append(stranded * share)
      }
      writeEmptyCapacity(into: &draft, service: service, shifts: shifts, costs: costs)
    }
    return Stranding(byParty: writeByParty(into: &draft, own: own))
  }

  private static func writeStranded(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>, demand: Demand, shifts: Shifts,
    costs: ServiceCosts
  ) -> Expression {
    let stays = ratio(shifts.activity[service.id], to: demand.usual[service.id])
    return draft.yearly(
      .service(service.id, .strandedCost), "\(service.title): stranded cost", .pounds,
      "Semi-fixed and fixed cost beyond what the activity that stays would carry as usual.",
      about: Subject(party: service.value.provider.text, service: service.id),
      costs.lines.alliance[service.id].standing - costs.lines.usual[service.id].standing * stays)
  }

  /// Writes what each party has of it, by the services of each.
  private static func writeByParty(
    into draft: inout Draft, own: [String: [Expression]]
  ) -> [String: Expression] {
    var byParty: [String: Expression] = [:]
    for party in draft.parts.parties {
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
    return byParty
  }

  /// The same question against the capacity of the base year: what stands empty, as against
  /// capacity that was never added.
  private static func writeEmptyCapacity(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>, shifts: Shifts,
    costs: ServiceCosts
  ) {
    let keys = service.value
    let base = sum(of: [
      writeBaseCapacity(into: &draft, service: service), (keys.fixed?.cost).orNothing,
    ])
    let ofBase = ratio(shifts.activity[service.id], to: keys.activity.value)
    draft.yearly(
      .service(service.id, .emptyCapacity), "\(service.title): cost of empty base-year capacity",
      .pounds,
      "Semi-fixed and fixed cost beyond the base year's, in proportion to activity: negative where it grew.",
      about: Subject(party: keys.provider.text, service: service.id),
      costs.lines.alliance[service.id].standing - base * costs.level(service.id) * ofBase)
  }

  /// What the blocks of the base year cost; 0 for a service without blocks.
  private static func writeBaseCapacity(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>
  ) -> Expression {
    let keys = service.value
    guard let blocks = keys.blocks else { return 0 }
    return draft.constant(
      .service(service.id, .baseCapacity), "\(service.title): cost of base-year blocks", .pounds,
      "Blocks needed in the base year times the cost of a block.",
      about: Subject(party: keys.provider.text, service: service.id),
      roundUp(keys.activity.value / blocks.size.value) * blocks.cost.value)
  }
}
