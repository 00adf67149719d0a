import Modelling
import Scenarios

/// Clause 4: what a service costs, as usual and in the alliance.
///
/// cost = variable + semi-fixed + fixed − what measures save, variable = activity × unit cost ×
/// level; level = index × kept, kept_t = kept_{t − 1} × (1 − efficiency_t). The whole, as the gap
/// counts it, is cost + tax + exit + opening + reopening.
///
/// Hand case: 100 units at £10, one block of £300, £200 fixed, an index of 5 % and 2 % efficiency:
/// level 1.05 × 0.98 = 1.029, cost 1,500 × 1.029 = £1,543.50.
struct ServiceCosts {
  /// The lines of every service in both worlds.
  private(set) var lines: BothViews<ByID<Lines>>
  /// Price level of a service's costs: its index and what efficiency takes off.
  private let levels: ByID<Expression>

  /// Writes what every service costs in both worlds.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, demand: Demand, shifts: Shifts,
    ventures: Ventures
  ) -> ServiceCosts {
    var costs = ServiceCosts(
      lines: BothViews(usual: ByID(), alliance: ByID()),
      levels: writeLevels(into: &draft, prices: prices))
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Cost of services as usual" : "Cost of services in the alliance",
        "Takes activity from above and unit, block and fixed costs from Inputs.")
      for service in draft.parts.services {
        let usual = demand.usual[service.id]
        let costing = Costing(
          service: service, view: view,
          activity: view.isUsual ? usual : shifts.activity[service.id], usualActivity: usual,
          level: costs.level(service.id), usual: costs.lines.usual.find(service.id), term: term,
          ventures: ventures,
          doubleRunning: view.isUsual ? nil : .write(into: &draft, service: service))
        costs.lines[view][service.id] = costing.write(into: &draft)
      }
    }
    return costs
  }

  /// The lines of a service in a world; nil where there is no such service.
  subscript(view: View, service: String) -> Lines? { lines[view].find(service) }

  /// The price level of a service's costs.
  func level(_ service: String) -> Expression { levels[service] }
}
