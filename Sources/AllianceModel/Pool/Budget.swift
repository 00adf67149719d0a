import Modelling
import Scenarios

/// Clause 9: the agreed budget, and the outturn that is held against it.
///
/// budget = given, or Σ payment (or cost) as usual for agreed activity; and in either case what
/// `funds` adds: in_term × item × agreed ÷ present input. A service without activity as usual
/// counts at its agreed cost: agreed ÷ usual activity is 1 there, because there is nothing that it
/// could follow. Items that `leave_out` names are in neither sum. Where the spend is given as well,
/// or cost is compared (`basis: cost`), no item counts at all. A given budget is not rebased when
/// the contract is let again. Contract value = Σ in_term × budget.
///
/// Hand case: £1,000 given and a charge of £50 a year that the budget funds: budget £1,050, and an
/// outturn of £1,050 saves nothing. Open book of a fixed cost of £1,000 without activity: £1,000.
struct Budget {
  /// What the parties agreed that commissioners would pay.
  let total: Expression
  /// What commissioners pay because of the alliance.
  let outturn: Expression

  /// Writes budget and outturn, and what neither of them counts.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, demand: Demand, costs: ServiceCosts,
    payments: Payments, given: GivenSpend
  ) -> Self {
    draft.section(
      "Agreed budget and outturn",
      "Takes agreed activity, payments, charges and support from above.")
    let isCost = draft.parts.gainshare?.basis == .cost
    let items = isCost || given.spend != nil ? [] : draft.outturnItems
    let leftOut = draft.parts.budget.leaveOut
    let counted = items.filter { !leftOut.contains($0.kind) }
    let measure = BudgetMeasure(
      isCost: isCost, prices: prices, demand: demand, costs: costs, payments: payments)
    let rebasing =
      draft.parts.budget.given == nil ? Rebasing.write(into: &draft, term: term) : nil
    let services = rebasing.map { serviceBudgets(into: &draft, rebasing: $0, measure: measure) }
    let funded = funded(into: &draft, items: counted, term: term)
    let total = total(into: &draft, services: services, funded: funded)
    if let services { writeParts(into: &draft, total: total, parts: services + funded) }
    draft.constant(
      .contract(.value), "Contract value", .pounds,
      "The agreed budget of all years of the contract.", about: .agreed,
      LineID.budget(.total).product(with: .time(.inTerm), .afterBase))
    let outturn = Outturn.write(into: &draft, items: counted, measure: measure, given: given)
    rebasing?.writeShare(into: &draft, outturn: isCost ? .outturn(.total) : .outturn(.services))
    for kind in leftOut { Outturn.writeLeftOut(into: &draft, kind: kind, items: items) }
    return Budget(total: total, outturn: outturn)
  }

  /// Checks that the budget is the sum of its parts, where it has any.
  private static func writeParts(
    into draft: inout Draft, total: Expression, parts: [Expression]
  ) {
    guard parts.count > 1 else { return }
    let margin = draft.margin(of: total)
    draft.check(
      .error(.budgetParts), "The budget is the sum of its parts", .error,
      "Services in scope and what the budget funds besides.",
      remedy: "A service or an item is missing from the budget, or stands in it twice.",
      isBroken: absolute(total - sum(of: parts)).isAbove(margin))
  }

  /// The budget of each service in scope, where the scenario gives none for all.
  private static func serviceBudgets(
    into draft: inout Draft, rebasing: Rebasing, measure: BudgetMeasure
  ) -> [Expression] {
    draft.parts.services.filter(\.value.inScope).map { service in
      rebasing.budget(
        into: &draft, of: service, amount: measure.agreed(for: service, in: draft),
        words: measure.words)
    }
  }

  /// The budget that the scenario states, or that of the services, and what it funds as well.
  private static func total(
    into draft: inout Draft, services: [Expression]?, funded: [Expression]
  ) -> Expression {
    let stated = draft.parts.budget.given
    let sentence =
      stated == nil
      ? "Services in scope at agreed activity, and what else the parties agreed to pay for."
      : funded.isEmpty
        ? "The budget that the scenario states."
        : "The budget that the scenario states, and what it funds as well."
    return draft.yearly(
      .budget(.total), "Agreed budget", .pounds, sentence, about: .agreed,
      sum(of: (services ?? [stated.orNothing]) + funded))
  }

  /// What the budget pays for apart from services, a line each.
  private static func funded(
    into draft: inout Draft, items: [OutturnItem], term: Term
  ) -> [Expression] {
    let funds = draft.parts.budget.funds
    return items.filter { item in funds.contains { $0.kind == item.kind } }
      .compactMap { funded(into: &draft, item: $0, term: term) }
  }

  /// What the parties agreed to pay for an item while the contract runs.
  private static func funded(
    into draft: inout Draft, item: OutturnItem, term: Term
  ) -> Expression? {
    guard let agreed = item.agreed else { return nil }
    let amount = agreed.expected(&draft) ?? item.amount
    let share = agreed.share(&draft)
    return draft.yearly(
      .budget(item.name), "Budget: \(item.title)", .pounds,
      "What is paid, in proportion to \(agreed.words), while the contract runs.",
      about: .agreed, term.inTerm * amount * share)
  }
}
