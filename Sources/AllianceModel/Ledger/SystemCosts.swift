import Modelling
import Scenarios

/// Clause 11: what all parties together use up, added up on its own and not from positions.
///
/// resource cost = Σ services (cost + exit + opening + reopening) + Σ running cost of investments +
/// in the alliance Σ one-off cost of measures + what clauses say they use up (`draft.use`) + the
/// spend, or as usual the budget, where these are given; cost = resource cost + irrecoverable tax +
/// depreciation, capital charge and write-off; saving = cost as usual − cost in the alliance.
/// Nothing here is read from the costs of the parties, so that the check of conservation can fail.
///
/// Hand case: a service of £900 with £50 of tax, an asset of £20 running and £30 book cost:
/// resources £920, cost £1,000; £1,040 as usual save £40.
struct SystemCosts {
  /// Cost of the year by world: services, book cost and running cost of investments.
  let cost: BothViews<Expression>
  /// Resources used up in the year by world: without tax and without book cost.
  let resource: BothViews<Expression>
  /// Tax that is not reclaimed by world, 0 where there is none.
  let vat: BothViews<Expression>
  /// Depreciation, capital charge and write-off by world, 0 where there is none.
  let book: BothViews<Expression>

  /// Cost as usual less cost in the alliance.
  var saving: Expression { cost.usual - cost.alliance }

  /// What one world uses up.
  private struct World {
    let resource: Expression
    let vat: Expression
    let book: Expression
    let cost: Expression
  }

  /// Writes costs of services and measures onto parties, and what all of them use up.
  static func write(
    into draft: inout Draft, term: Term, ventures: Ventures, costs: ServiceCosts,
    investments: Investments, given: GivenSpend
  ) -> Self {
    ServiceBearers.write(into: &draft, costs: costs)
    let oneOffs = OneOffCosts.write(into: &draft, term: term, ventures: ventures)
    draft.section(
      "Cost of the system",
      "Takes costs from above: what all parties together use up, whoever pays.")
    let budget = given.spend == nil ? 0 : draft.parts.budget.given.orNothing
    let usual = world(
      into: &draft, in: .usual, costs: costs, investments: investments, others: [budget])
    let alliance = world(
      into: &draft, in: .alliance, costs: costs, investments: investments, oneOffs: oneOffs,
      others: [given.spend.orNothing])
    return SystemCosts(
      cost: BothViews(usual: usual.cost, alliance: alliance.cost),
      resource: BothViews(usual: usual.resource, alliance: alliance.resource),
      vat: BothViews(usual: usual.vat, alliance: alliance.vat),
      book: BothViews(usual: usual.book, alliance: alliance.book))
  }

  /// What all parties use up in a world.
  private static func world(
    into draft: inout Draft, in view: View, costs: ServiceCosts, investments: Investments,
    oneOffs: [Expression] = [], others: [Expression]
  ) -> World {
    let about = Subject(isBusinessAsUsual: view.isUsual)
    let services = draft.parts.services.compactMap { costs[view, $0.id] }
    let used = draft.yearly(
      .system(.resourceCost, view), "Resources used\(view.suffix)", .pounds,
      "Services, running cost and what else is used up, without tax and without book cost.",
      about: about, base: .same,
      sum(
        of: services.flatMap { [$0.cost, $0.exit, $0.opening, $0.reopening] }
          + investments.running[view] + oneOffs
          + draft.resources[view] + others))
    let vat = sum(of: services.map(\.vat))
    let book = sum(of: investments.bookCost[view])
    let cost = draft.yearly(
      .system(.cost, view), "Cost of the system\(view.suffix)", .pounds,
      "Resources used, irrecoverable tax, depreciation and capital charge.", about: about,
      base: .same, sum(of: [used, vat, book]))
    return World(resource: used, vat: vat, book: book, cost: cost)
  }
}
