import Modelling
import Scenarios

/// Clause 7: transition support for parties that lose activity.
///
/// gap = (income − cost of all its services as usual) − (income − cost in the alliance), cost being
/// all that they cost: variable, semi-fixed and fixed, tax, exit, opening and reopening.
/// support = in_term × takes_part × MIN(asked, MAX(0, gap)), where by stranded cost
/// asked = path × MAX(0, stranded), by income MAX(0, floor × income as usual − income), and by
/// margin MAX(0, cost ÷ (1 − floor) − income), which is the income that gives the margin.
///
/// Hand case: £100m of income as usual, £88m in the alliance, stranded cost and gap £8.4m, then
/// £5.9m. By a path of 100 %, 67 %: £8.4m, then 67 % × 5.9 = £3.953m. By a floor of 95 % under
/// income 95 − 88 = £7m, in year 2 no more than the gap of £5.9m.
struct Landing {
  /// What a party loses by the change, negative where it wins, by party that delivers services.
  private(set) var gaps: [String: Expression] = [:]
  /// Income from services by world and party.
  private(set) var income = BothViews<[String: Expression]>(usual: [:], alliance: [:])
  /// Transition support by party.
  private(set) var support: [String: Expression] = [:]

  /// Writes what parties lose by the change, and the support that bridges it.
  static func write(
    into draft: inout Draft, term: Term, costs: ServiceCosts, payments: Payments,
    stranding: Stranding, given: GivenSpend
  ) -> Landing {
    var landing = Landing()
    landing.income[.usual] = given.usualIncome
    landing.writeGaps(into: &draft, costs: costs, payments: payments)
    draft.section(
      "Transition support", "Takes stranded cost and gap from above, paths and floors from Inputs.")
    for party in draft.parts.landing {
      guard let keys = party.value.support, let gap = landing.gaps[party.id] else { continue }
      landing.support[party.id] = writeSupport(
        into: &draft, party: party.id, keys: keys, term: term, stranding: stranding, gap: gap)
    }
    return landing
  }

  private static func writeSupport(
    into draft: inout Draft, party: String, keys: Clause<SupportKeys>, term: Term,
    stranding: Stranding, gap: Expression
  ) -> Expression {
    let asked = asked(by: keys, for: party, stranding: stranding)
    let name = draft.name(party)
    let line = draft.yearly(
      .party(party, .support), "\(name): transition support", .pounds,
      "What the rule asks for, but no more than the party loses, while the contract runs.",
      about: Subject(party: party, recurrent: false),
      term.inTerm * draft.takesPart(party) * minimum(asked, positive(gap)))
    if draft.isCommissioner(keys.payer) {
      draft.outturn(
        OutturnItem(
          kind: .support, name: .support(party: party), title: "support of \(name)", amount: line))
    }
    return line
  }

  /// What support asks for, before it is held against the gap.
  private static func asked(
    by keys: Clause<SupportKeys>, for party: String, stranding: Stranding
  ) -> Expression {
    let floor = keys.floor.orNothing
    let income = Expression.line(.party(party, .serviceIncome))
    switch keys.rule {
    case .stranded: return keys.sharePath.orNothing * positive(stranding.byParty[party].orNothing)
    case .income: return positive(floor * .line(.party(party, .serviceIncome, .usual)) - income)
    case .margin:
      return positive(ratio(.line(.party(party, .serviceCost)), to: 1 - floor) - income)
    }
  }

  /// Writes what the services of each party lose against business as usual.
  private mutating func writeGaps(
    into draft: inout Draft, costs: ServiceCosts, payments: Payments
  ) {
    draft.section(
      "Position of providers in their services",
      "Takes payments and costs from above, before rent, book cost, support and gainshare.")
    let deliveries = Deliveries(in: draft)
    for party in draft.parts.parties.map(\.id) where !deliveries.of(party, .alliance).isEmpty {
      var margins: [Expression] = []
      for view in View.allCases {
        let position = Landing.writePosition(
          into: &draft, party: party, view: view, deliveries: deliveries, costs: costs,
          payments: payments)
        income[view][party] = position.income
        margins.append(position.income - position.cost)
      }
      gaps[party] = draft.yearly(
        .party(party, .gap), "\(draft.name(party)): gap", .pounds,
        "What its services lose against business as usual; negative where they win.",
        about: Subject(party: party), margins[0] - margins[1])
    }
  }

  /// What a party's services bring it and cost it in a world.
  private static func writePosition(
    into draft: inout Draft, party: String, view: View, deliveries: Deliveries,
    costs: ServiceCosts, payments: Payments
  ) -> (income: Expression, cost: Expression) {
    let about = Subject(isBusinessAsUsual: view.isUsual, party: party)
    let name = draft.name(party)
    let income = draft.yearly(
      .party(party, .serviceIncome, view), "\(name): income from services\(view.suffix)", .pounds,
      "What is paid for all its services.", about: about,
      sum(of: deliveries.part(of: party, view) { payments[view, $0] }))
    let cost = draft.yearly(
      .party(party, .serviceCost, view), "\(name): cost of services\(view.suffix)", .pounds,
      "All that its services cost: variable, semi-fixed and fixed, tax, closing and opening.",
      about: about, sum(of: deliveries.part(of: party, view) { costs.lines[view][$0].whole }))
    return (income, cost)
  }
}
