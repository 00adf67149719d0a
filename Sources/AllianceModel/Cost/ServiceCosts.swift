import Modelling
import Scenarios

/// Clause 4: what a service costs, as usual and in the alliance.
struct ServiceCosts {
  /// The lines of one service in one world.
  struct Lines {
    /// Cost that follows activity.
    let variable: Expression
    /// Cost that comes in blocks, 0 where the service has none.
    let semiFixed: Expression
    /// Cost that stays unless it is taken out, 0 where the service has none.
    let fixed: Expression
    /// Blocks held, nil where the service has none.
    let held: Expression?
    /// What measures save, 0 where there are none.
    let saved: Expression
    /// Variable, semi-fixed and fixed cost, less measures, without tax.
    let cost: Expression
    /// Tax that cannot be reclaimed.
    let vat: Expression
    /// One-off cost of closing blocks and taking out fixed cost.
    let exit: Expression
    /// One-off cost of opening blocks.
    let opening: Expression
    /// One-off cost of reopening blocks after the contract ended.
    let reopening: Expression
    /// Share of fixed cost that is to be taken out, nil where none is.
    let agreedTakeout: Expression?

    /// What closing and opening costs once.
    var once: Expression { sum(of: [exit, opening, reopening]) }

    /// All that the service costs in the year, as the gap counts it.
    var whole: Expression { sum(of: [cost, vat, exit, opening, reopening]) }
  }

  private var lines: [View: [String: Lines]] = [.usual: [:], .alliance: [:]]
  /// Price level of a service's costs: its index and what efficiency takes off.
  private var levels: [String: Expression] = [:]

  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ demand: Demand, _ shifts: Shifts,
    _ ventures: Ventures
  ) {
    draft.section(
      "Cost levels", "Takes indices from Prices and efficiency from Inputs; 1 in the base year.")
    for service in draft.parts.services {
      levels[service.id] = ServiceCosts.level(service, prices, &draft)
    }
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Cost of services as usual" : "Cost of services in the alliance",
        "Takes activity from above and unit, block and fixed costs from Inputs.")
      for service in draft.parts.services {
        let activity = view.isUsual ? demand.usual[service.id] : shifts.activity[service.id]
        guard let activity, let usual = demand.usual[service.id] else { continue }
        let double = view.isUsual ? nil : DoubleRunning(service, &draft)
        let costing = Costing(
          service: service, view: view, activity: activity, usualActivity: usual,
          level: levels[service.id] ?? 1, usual: lines[.usual]?[service.id], term: term,
          ventures: ventures, doubleRunning: double)
        lines[view]?[service.id] = costing.declare(&draft)
      }
    }
  }

  /// The lines of a service in a world; nil where there is no such service.
  subscript(view: View, service: String) -> Lines? { lines[view]?[service] }

  /// The price level of a service's costs.
  func level(_ service: String) -> Expression { levels[service] ?? 1 }

  private static func level(
    _ service: Named<Clause<ServiceKeys>>, _ prices: Prices, _ draft: inout Draft
  ) -> Expression {
    let keys = service.value
    let index = prices.index(keys.index)
    let rule = draft.parts.payments.first { $0.id == service.id }?.value.bau
    let inPrice = draft.parts.indices.first { $0.id == rule?.index?.text }?.value.efficiency
    guard let efficiency = keys.efficiency ?? inPrice else { return index }
    let kept = draft.rolling(
      LineID.service(service.id, .efficiency), "\(service.title): cost kept after efficiency",
      .factor, at: .duringYear, "Last year's, less the year's efficiency (CIP).",
      about: Subject(party: keys.provider.text, service: service.id), opening: 1,
      then: { $0 * (1 - efficiency.value) })
    guard index != 1 else { return kept }
    return draft.yearly(
      .service(service.id, .costLevel), "\(service.title): price level of costs", .factor,
      "The index of the service's costs, less efficiency.",
      about: Subject(party: keys.provider.text, service: service.id), base: .same, index * kept)
  }
}
