import Modelling
import Scenarios

/// What budget and outturn compare: what is paid for services, or what they cost.
struct BudgetMeasure {
  /// Whether cost is compared.
  let isCost: Bool
  let prices: Prices
  let demand: Demand
  let costs: ServiceCosts
  let payments: Payments

  /// What the budget of a service is made of.
  var words: String { "\(isCost ? "Cost" : "Payment") as usual for agreed activity" }

  /// Payment or cost as usual for agreed activity.
  func agreed(for service: Named<Clause<ServiceKeys>>, in draft: Draft) -> Expression {
    isCost ? agreedCost(for: service, in: draft) : payments.agreed[service.id].orNothing
  }

  /// Cost as usual for agreed activity at the budget's prices.
  private func agreedCost(for service: Named<Clause<ServiceKeys>>, in draft: Draft) -> Expression {
    let usual = demand.usual[service.id]
    let scale =
      draft.parts.budget.passThrough.contains(.demand)
      ? 1 : ratio(demand.agreed[service.id], to: usual, whenZero: 1)
    return (costs[.usual, service.id]?.whole).orNothing * scale
      * prices.budgetLevel(service.value.index)
  }
}
