import Modelling
import Scenarios

/// Clause 7: transition support for parties that lose activity.
struct Landing {
  /// What a party loses by the change, negative where it wins, by party that delivers services.
  private(set) var gaps: [String: Expression] = [:]
  /// Income from services by world and party.
  private(set) var income: [View: [String: Expression]] = [.usual: [:], .alliance: [:]]
  /// Transition support by party.
  private(set) var support: [String: Expression] = [:]

  init(
    _ draft: inout Draft, _ term: Term, _ costs: ServiceCosts, _ payments: Payments,
    _ stranding: Stranding, _ given: GivenSpend
  ) {
    income[.usual] = given.usualIncome
    declareGaps(&draft, costs, payments)
    draft.section(
      "Transition support", "Takes stranded cost and gap from above, paths and floors from Inputs.")
    for landing in draft.parts.landing {
      guard let keys = landing.value.support, let gap = gaps[landing.id] else { continue }
      let name = draft.name(landing.id)
      let asked = asked(keys, landing.id, stranding)
      let line = draft.yearly(
        .party(landing.id, .support), "\(name): transition support", .pounds,
        "What the rule asks for, but no more than the party loses, while the contract runs.",
        about: Subject(party: landing.id, recurrent: false),
        term.inTerm * draft.takesPart(landing.id) * minimum(asked, positive(gap)))
      support[landing.id] = line
      guard draft.isCommissioner(keys.payer) else { continue }
      draft.outturn(
        OutturnItem(
          kind: .support, name: .support(party: landing.id), title: "support of \(name)",
          amount: line))
    }
  }

  /// What support asks for, before it is held against the gap.
  private func asked(_ keys: Clause<SupportKeys>, _ party: String, _ stranding: Stranding)
    -> Expression
  {
    let floor = keys.floor?.value ?? 0
    let before = income[.usual]?[party] ?? 0
    let after = income[.alliance]?[party] ?? 0
    switch keys.rule {
    case .stranded: return (keys.sharePath?.value ?? 0) * positive(stranding.byParty[party] ?? 0)
    case .income: return positive(floor * before - after)
    case .margin:
      return positive(ratio(.line(.party(party, .serviceCost)), to: 1 - floor) - after)
    }
  }

  /// gap = (usual income − usual cost) − (income − cost) of all the party's services (model text, §4).
  private mutating func declareGaps(
    _ draft: inout Draft, _ costs: ServiceCosts, _ payments: Payments
  ) {
    draft.section(
      "Position of providers in their services",
      "Takes payments and costs from above, before rent, book cost, support and gainshare.")
    for party in draft.parts.parties
    where !draft.part(of: party.id, .alliance, { payments[.alliance, $0] }).isEmpty {
      let name = draft.name(party.id)
      var margins: [Expression] = []
      for view in View.allCases {
        let about = Subject(isBusinessAsUsual: view.isUsual, party: party.id)
        let earned = draft.yearly(
          .party(party.id, .serviceIncome, view),
          "\(name): income from services\(view.suffix)",
          .pounds, "What is paid for all its services.", about: about,
          sum(of: draft.part(of: party.id, view) { payments[view, $0] }))
        let spent = draft.yearly(
          .party(party.id, .serviceCost, view), "\(name): cost of services\(view.suffix)",
          .pounds,
          "All that its services cost: variable, semi-fixed and fixed, tax, closing and opening.",
          about: about, sum(of: draft.part(of: party.id, view) { costs[view, $0]?.whole }))
        income[view]?[party.id] = earned
        margins.append(earned - spent)
      }
      gaps[party.id] = draft.yearly(
        .party(party.id, .gap), "\(name): gap", .pounds,
        "What its services lose against business as usual; negative where they win.",
        about: Subject(party: party.id), margins[0] - margins[1])
    }
  }
}

extension Draft {
  /// The name of a party as people know it.
  func name(_ party: String) -> String {
    if party == "outside" { return "Outside" }
    return parts.parties.first { $0.id == party }.map { Titles.title($0.value.name, $0.id) }
      ?? party
  }

  /// The parties of a role, in the order of the file.
  func parties(_ role: PartyRole) -> [String] {
    parts.parties.filter { $0.value.role == role }.map(\.id)
  }
}
