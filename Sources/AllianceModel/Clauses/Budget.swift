import Modelling
import Scenarios

/// Clause 9: the agreed budget, and the outturn that is held against it.
struct Budget {
  /// What the parties agreed that commissioners would pay.
  let total: Expression
  /// What commissioners pay because of the alliance.
  let outturn: Expression

  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ demand: Demand, _ costs: ServiceCosts,
    _ payments: Payments, _ investments: Investments, _ landing: Landing, _ given: GivenSpend
  ) {
    let parts = draft.parts
    draft.section(
      "Agreed budget and outturn",
      "Takes agreed activity, payments, charges and support from above.")
    let isCost = parts.gainshare?.basis == .cost
    if let stated = parts.budget.given {
      total = draft.yearly(
        "budget.total", "Agreed budget", .pounds, "The budget that the scenario states.",
        stated.value)
    } else {
      total = Budget.total(&draft, term, prices, demand, costs, payments, investments, isCost)
    }
    if let spend = given.spend {
      outturn = draft.yearly(
        "outturn.total", "Outturn", .pounds, "What is spent.", spend)
    } else {
      outturn = Budget.outturn(&draft, costs, payments, investments, landing, isCost)
    }
  }

  private static func total(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ demand: Demand, _ costs: ServiceCosts,
    _ payments: Payments, _ investments: Investments, _ isCost: Bool
  ) -> Expression {
    let keys = draft.parts.budget
    let efficiency = draft.rolling(
      "budget.efficiency", "Agreed efficiency on the budget", .factor, at: .duringYear,
      "Last year's, less the agreed efficiency of the year.", opening: 1,
      then: { $0 * (1 - keys.efficiency.value) })
    var lines: [Expression] = []
    for service in draft.parts.services where service.value.inScope {
      let amount =
        isCost
        ? cost(service, keys, prices, demand, costs) : payments.agreed[service.id] ?? 0
      lines.append(
        draft.yearly(
          "budget.service.\(service.id)", "Budget: \(service.title)", .pounds,
          isCost
            ? "Cost as usual for agreed activity, less agreed efficiency."
            : "Payment as usual for agreed activity, less agreed efficiency.",
          about: Subject(party: service.value.provider.text, service: service.id),
          amount * efficiency))
    }
    if keys.fundsCharges, !isCost {
      for charge in investments.charges { lines.append(funded(charge, &draft, term)) }
    }
    return draft.yearly(
      "budget.total", "Agreed budget", .pounds,
      "Services in scope at agreed activity, and what the parties agreed to pay for besides.",
      sum(of: lines))
  }

  /// Cost as usual for agreed activity at the budget's prices.
  private static func cost(
    _ service: Named<Clause<ServiceKeys>>, _ keys: Clause<BudgetKeys>, _ prices: Prices,
    _ demand: Demand, _ costs: ServiceCosts
  ) -> Expression {
    let usual = demand.usual[service.id] ?? 0
    let scale =
      keys.passThrough.contains(.demand)
      ? 1 : ratio(demand.agreed[service.id] ?? 0, to: usual)
    return (costs[.usual, service.id]?.whole ?? 0) * scale
      * prices.budgetLevel(service.value.index)
  }

  /// A charge as agreed: in proportion to the capital agreed at signing.
  private static func funded(
    _ charge: Investments.Charge, _ draft: inout Draft, _ term: Term
  ) -> Expression {
    let name = draft.parts.investments.first { $0.id == charge.id }.map {
      Titles.title($0.value.name, $0.id)
    }
    let title = name ?? charge.id
    let stated = draft.parts.budget.capital.first { $0.id == charge.id }?.value
    let agreed =
      stated?.value
      ?? draft.agreement(
        "budget.capital.\(charge.id)", "Agreed capital: \(title)", from: charge.capital,
        shape: .constant, values: [charge.capital.input.values.reduce(0, +)])
    let present = draft.constant(
      "investment.\(charge.id).capital_total", "\(title): capital in all", .pounds,
      "Capital of all years.", .overYears(.highest, [charge.capitalToDate], .withBase))
    return draft.yearly(
      "budget.charge.\(charge.id)", "Budget: charge for \(title)", .pounds,
      "The charge, in proportion to the capital agreed at signing, while the contract runs.",
      term.inTerm * charge.line * ratio(agreed, to: present))
  }

  private static func outturn(
    _ draft: inout Draft, _ costs: ServiceCosts, _ payments: Payments, _ investments: Investments,
    _ landing: Landing, _ isCost: Bool
  ) -> Expression {
    let services = draft.parts.services.filter(\.value.inScope).map(\.id)
    guard !isCost else {
      return draft.yearly(
        "outturn.total", "Outturn", .pounds, "What the services in scope cost.",
        sum(of: services.compactMap { costs[.alliance, $0]?.whole }))
    }
    let paid = draft.yearly(
      "outturn.services", "Outturn: services", .pounds, "Payments for services in scope.",
      sum(of: services.map { payments[.alliance, $0] }))
    let support = draft.parts.landing.compactMap { entry in
      draft.isCommissioner(entry.value.support?.payer) ? landing.support[entry.id] : nil
    }
    return draft.yearly(
      "outturn.total", "Outturn", .pounds,
      "All that commissioners pay because of the alliance: services in scope, charges, support.",
      sum(of: [paid] + investments.charges.map(\.line) + support))
  }
}
