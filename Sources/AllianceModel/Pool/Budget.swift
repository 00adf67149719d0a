import Modelling
import Scenarios

/// Clause 9: the agreed budget, and the outturn that is held against it.
///
/// budget = given, or Σ payment (or cost) as usual for agreed activity; and in either case what
/// `funds` adds: in_term × item × agreed ÷ present input. A service without activity as usual counts
/// at its agreed cost: agreed ÷ usual activity is 1 there, because there is nothing that it could
/// follow.
///
/// Hand case: £1,000 given and a charge of £50 a year that the budget funds: budget £1,050, and an
/// outturn of £1,050 saves nothing. Open book of a fixed cost of £1,000 without activity: £1,000.
struct Budget {
  /// What the parties agreed that commissioners would pay.
  let total: Expression
  /// What commissioners pay because of the alliance.
  let outturn: Expression

  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ demand: Demand, _ costs: ServiceCosts,
    _ payments: Payments, _ given: GivenSpend
  ) {
    let parts = draft.parts
    draft.section(
      "Agreed budget and outturn",
      "Takes agreed activity, payments, charges and support from above.")
    let isCost = parts.gainshare?.basis == .cost
    let items = isCost || given.spend != nil ? [] : draft.outturnItems
    let leftOut = parts.budget.leaveOut
    let counted = items.filter { !leftOut.contains($0.kind) }
    var rebasing: Rebasing?
    if let stated = parts.budget.given {
      let funded = Budget.funded(counted, &draft, term)
      total = draft.yearly(
        .budget(.total), "Agreed budget", .pounds,
        funded.isEmpty
          ? "The budget that the scenario states."
          : "The budget that the scenario states, and what it funds as well.", about: .agreed,
        sum(of: [stated.value] + funded))
    } else {
      var own = Rebasing(&draft, term)
      total = Budget.total(&draft, term, prices, demand, costs, payments, counted, isCost, &own)
      rebasing = own
    }
    if let spend = given.spend {
      outturn = draft.yearly(
        .outturn(.total), "Outturn", .pounds, "What is spent.", spend)
    } else {
      outturn = Budget.outturn(&draft, costs, payments, counted, isCost)
    }
    rebasing?.declareShare(&draft, outturn: isCost ? .outturn(.total) : .outturn(.services))
    for kind in leftOut { Budget.declareLeftOut(kind, items, &draft) }
  }

  private static func total(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ demand: Demand, _ costs: ServiceCosts,
    _ payments: Payments, _ items: [OutturnItem], _ isCost: Bool, _ rebasing: inout Rebasing
  ) -> Expression {
    let keys = draft.parts.budget
    var lines: [Expression] = []
    for service in draft.parts.services where service.value.inScope {
      let amount =
        isCost
        ? cost(service, keys, prices, demand, costs) : payments.agreed[service.id] ?? 0
      let words = "\(isCost ? "Cost" : "Payment") as usual for agreed activity"
      lines.append(rebasing.budget(of: service, amount, words, &draft))
    }
    lines += funded(items, &draft, term)
    return draft.yearly(
      .budget(.total), "Agreed budget", .pounds,
      "Services in scope at agreed activity, and what else the parties agreed to pay for.",
      about: .agreed,
      sum(of: lines))
  }

  /// What the budget pays for apart from services, a line each.
  private static func funded(
    _ items: [OutturnItem], _ draft: inout Draft, _ term: Term
  ) -> [Expression] {
    let funds = draft.parts.budget.funds
    return items.filter { item in funds.contains { $0.kind == item.kind } }
      .compactMap { funded($0, &draft, term) }
  }

  /// Cost as usual for agreed activity at the budget's prices.
  private static func cost(
    _ service: Named<Clause<ServiceKeys>>, _ keys: Clause<BudgetKeys>, _ prices: Prices,
    _ demand: Demand, _ costs: ServiceCosts
  ) -> Expression {
    let usual = demand.usual[service.id] ?? 0
    let scale =
      keys.passThrough.contains(.demand)
      ? 1 : ratio(demand.agreed[service.id] ?? 0, to: usual, whenZero: 1)
    return (costs[.usual, service.id]?.whole ?? 0) * scale
      * prices.budgetLevel(service.value.index)
  }

  /// What the parties agreed to pay for an item while the contract runs.
  private static func funded(
    _ item: OutturnItem, _ draft: inout Draft, _ term: Term
  ) -> Expression? {
    guard let agreed = item.agreed else { return nil }
    let share = agreed.share(&draft)
    return draft.yearly(
      .budget(item.name), "Budget: \(item.title)", .pounds,
      "What is paid, in proportion to \(agreed.words), while the contract runs.",
      about: .agreed, term.inTerm * item.amount * share)
  }

  private static func outturn(
    _ draft: inout Draft, _ costs: ServiceCosts, _ payments: Payments, _ items: [OutturnItem],
    _ isCost: Bool
  ) -> Expression {
    let services = draft.parts.services.filter(\.value.inScope).map(\.id)
    guard !isCost else {
      return draft.yearly(
        .outturn(.total), "Outturn", .pounds, "What the services in scope cost.",
        sum(of: services.compactMap { costs[.alliance, $0]?.whole }))
    }
    let paid = draft.yearly(
      .outturn(.services), "Outturn: services", .pounds, "Payments for services in scope.",
      sum(of: services.map { payments.commissioned($0) }))
    return draft.yearly(
      .outturn(.total), "Outturn", .pounds,
      "All that commissioners pay because of the alliance: services in scope, charges, support.",
      sum(of: [paid] + items.map(\.amount)))
  }

  /// What commissioners pay because of the alliance and the parties agreed not to count.
  private static func declareLeftOut(
    _ kind: OutturnKind, _ items: [OutturnItem], _ draft: inout Draft
  ) {
    let own = items.filter { $0.kind == kind }
    guard !own.isEmpty else { return }
    draft.yearly(
      .leftOut(kind), "Not in the outturn: \(kind.rawValue)", .pounds,
      "What commissioners pay because of the alliance and the parties agreed not to count.",
      sum(of: own.map(\.amount)))
  }
}
