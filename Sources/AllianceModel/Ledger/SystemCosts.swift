import Modelling
import Scenarios

/// Clause 11: what all parties together use up, added up on its own and not from positions.
struct SystemCosts {
  /// Cost of the year by world: services, book cost and running cost of investments.
  private(set) var cost: [View: Expression] = [:]
  /// Resources used up in the year by world: without tax and without book cost.
  private(set) var resource: [View: Expression] = [:]
  /// Tax that is not reclaimed by world, 0 where there is none.
  private(set) var vat: [View: Expression] = [:]
  /// Depreciation, capital charge and write-off by world, 0 where there is none.
  private(set) var book: [View: Expression] = [:]
  /// Cost as usual less cost in the alliance.
  let saving: Expression

  init(
    _ draft: inout Draft, _ term: Term, _ ventures: Ventures, _ costs: ServiceCosts,
    _ investments: Investments, _ given: GivenSpend
  ) {
    SystemCosts.declareServices(&draft, costs)
    let oneOffs = SystemCosts.declareOneOffs(&draft, term, ventures)
    draft.section(
      "Cost of the system",
      "Takes costs from above: what all parties together use up, whoever pays.")
    for view in View.allCases {
      let lines = draft.parts.services.compactMap { costs[view, $0.id] }
      let spends = given.spend.map { view.isUsual ? draft.parts.budget.given?.value ?? 0 : $0 }
      let about = Subject(isBusinessAsUsual: view.isUsual)
      let used = draft.yearly(
        .system(.resourceCost, view), "Resources used\(view.suffix)", .pounds,
        "Services, running cost and what else is used up, without tax and without book cost.",
        about: about,
        base: .same,
        sum(
          of: lines.flatMap { [$0.cost, $0.exit, $0.opening, $0.reopening] }
            + (investments.running[view] ?? []) + (view.isUsual ? [] : oneOffs)
            + (draft.resources[view] ?? []) + [spends ?? 0]))
      let tax = sum(of: lines.map(\.vat))
      let books = sum(of: investments.bookCost[view] ?? [])
      resource[view] = used
      vat[view] = tax
      book[view] = books
      cost[view] = draft.yearly(
        .system(.cost, view), "Cost of the system\(view.suffix)", .pounds,
        "Resources used, irrecoverable tax, depreciation and capital charge.", about: about,
        base: .same,
        sum(of: [used, tax, books]))
    }
    saving = (cost[.usual] ?? 0) - (cost[.alliance] ?? 0)
  }

  /// Services' costs fall on who delivers them.
  private static func declareServices(_ draft: inout Draft, _ costs: ServiceCosts) {
    for service in draft.parts.services {
      for view in View.allCases {
        guard let lines = costs[view, service.id] else { continue }
        for (party, share) in draft.deliverers(of: service, view) {
          draft.cost(.service, of: party, view, lines.cost * share)
          draft.cost(.vat, of: party, view, lines.vat * share)
          draft.cost(.exit, of: party, view, lines.exit * share)
          draft.cost(.opening, of: party, view, lines.opening * share)
          draft.cost(.reopening, of: party, view, lines.reopening * share)
        }
      }
    }
  }

  /// One-off costs of measures fall on who delivers the service, where the measure goes ahead.
  private static func declareOneOffs(
    _ draft: inout Draft, _ term: Term, _ ventures: Ventures
  ) -> [Expression] {
    var lines: [Expression] = []
    for measure in draft.parts.measures {
      guard let cost = measure.value.oneOffCost,
        let service = draft.parts.services.first(where: { $0.id == measure.value.service.text })
      else { continue }
      let party = service.value.provider.text
      let planned =
        cost.value * ventures.goes(measure.value.with?.text) * term.allows(measure.value.needs)
      let line = draft.yearly(
        .measure(measure.id, .oneOffCost),
        "\(Titles.title(measure.value.name, measure.id)): one-off cost", .pounds,
        "What the measure costs once, unless the contract has ended.",
        about: Subject(party: party, recurrent: false),
        base: term.standing == 1 ? .same : .value(planned), planned * term.standing)
      for (party, share) in draft.deliverers(of: service, .alliance) {
        draft.cost(.oneOff, of: party, .alliance, line * share)
      }
      lines.append(line)
    }
    return lines
  }
}

/// Income and cost outside the contract, the same with and without the alliance.
enum OutsideBusiness {
  static func declare(_ draft: inout Draft, _ prices: Prices) {
    draft.section(
      "Outside the contract", "Takes other income and cost from Inputs; the same in both worlds.")
    for party in draft.parts.parties {
      let level = prices.index(party.value.otherIndex)
      let name = draft.name(party.id)
      if let income = party.value.otherIncome {
        let line = draft.yearly(
          .party(party.id, .otherIncome), "\(name): income outside the contract", .pounds,
          "Income from outside the contract at the year's prices.", about: Subject(party: party.id),
          income.value * level)
        for view in View.allCases {
          draft.flow(.otherIncome, from: "outside", to: party.id, in: view, line)
        }
      }
      if let cost = party.value.otherCost {
        let line = draft.yearly(
          .party(party.id, .otherCost), "\(name): cost outside the contract", .pounds,
          "Cost of all else the party does at the year's prices.", about: Subject(party: party.id),
          cost.value * level)
        for view in View.allCases { draft.cost(.other, of: party.id, view, line) }
      }
    }
  }
}
