import Modelling
import Scenarios

// How the costs of services rise.
extension ServiceCosts {
  /// Writes the price level of every service's costs.
  static func writeLevels(into draft: inout Draft, prices: Prices) -> ByID<Expression> {
    draft.section(
      "Cost levels", "Takes indices from Prices and efficiency from Inputs; 1 in the base year.")
    var levels = ByID<Expression>()
    for service in draft.parts.services {
      levels[service.id] = writeLevel(into: &draft, service: service, prices: prices)
    }
    return levels
  }

  private static func writeLevel(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>, prices: Prices
  ) -> Expression {
    let index = prices.index(service.value.index)
    let about = Subject(party: service.value.provider.text, service: service.id)
    guard let efficiency = efficiency(in: draft, of: service) else { return index }
    let kept = draft.rolling(
      LineID.service(service.id, .efficiency), "\(service.title): cost kept after efficiency",
      .factor, at: .duringYear, "Last year's, less the year's efficiency (CIP).",
      about: about, opening: 1, then: { $0 * (1 - efficiency.value) })
    guard index != 1 else { return kept }
    return draft.yearly(
      .service(service.id, .costLevel), "\(service.title): price level of costs", .factor,
      "The index of the service's costs, less efficiency.", about: about, base: .same, index * kept)
  }

  /// The efficiency that a service states, else that inside its price index as usual, if any.
  private static func efficiency(
    in draft: Draft, of service: Named<Clause<ServiceKeys>>
  ) -> Quantity? {
    let rule = draft.sought.payments[service.id]?.bau
    let inPrice = draft.parts.indices.first { $0.id == rule?.index?.text }?.value.efficiency
    return service.value.efficiency ?? inPrice
  }
}
