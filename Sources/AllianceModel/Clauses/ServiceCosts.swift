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
        let costing = Costing(
          service: service, view: view, activity: activity, usualActivity: usual,
          level: levels[service.id] ?? 1, usual: lines[.usual]?[service.id], term: term,
          ventures: ventures)
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
      LineID("service.\(service.id).efficiency"), "\(service.title): cost kept after efficiency",
      .factor, at: .duringYear, "Last year's, less the year's efficiency (CIP).",
      about: Subject(party: keys.provider.text, service: service.id), opening: 1,
      then: { $0 * (1 - efficiency.value) })
    guard index != 1 else { return kept }
    return draft.yearly(
      "service.\(service.id).cost_level", "\(service.title): price level of costs", .factor,
      "The index of the service's costs, less efficiency.",
      about: Subject(party: keys.provider.text, service: service.id), base: .same, index * kept)
  }
}

/// One service in one world, about to declare its cost lines.
private struct Costing {
  let service: Named<Clause<ServiceKeys>>
  let view: View
  let activity: Expression
  let usualActivity: Expression
  let level: Expression
  let usual: ServiceCosts.Lines?
  let term: Term
  let ventures: Ventures

  private var keys: Clause<ServiceKeys> { service.value }
  private var id: String { "\(view.prefix)service.\(service.id)" }
  private var about: Subject {
    Subject(isBusinessAsUsual: view.isUsual, party: keys.provider.text, service: service.id)
  }
  private func label(_ words: String) -> String { "\(service.title): \(words)\(view.suffix)" }

  func declare(_ draft: inout Draft) -> ServiceCosts.Lines {
    let variable = draft.yearly(
      "\(id).variable_cost", label("variable cost"), .pounds,
      "Activity times the cost of a unit, at the year's prices.", about: about,
      activity * keys.unitCost.value * level)
    let capacity = keys.blocks.map { Capacity(self, $0, &draft) }
    let overhead = keys.fixed.map { Overhead(self, $0, &draft) }
    let saved =
      view.isUsual ? 0 : measures(variable, capacity?.cost ?? 0, overhead?.cost ?? 0, &draft)
    let cost = draft.yearly(
      "\(id).cost", label("cost"), .pounds,
      "Variable, semi-fixed and fixed cost, less what measures save; without tax and one-off cost.",
      about: about, sum(of: [variable, capacity?.cost ?? 0, overhead?.cost ?? 0]) - saved)
    let vat =
      keys.vat.map { share in
        draft.yearly(
          "\(id).vat", label("irrecoverable VAT"), .pounds,
          "Tax on the service's cost that is not reclaimed.",
          about: about, cost * share.value)
      } ?? 0
    return ServiceCosts.Lines(
      variable: variable, semiFixed: capacity?.cost ?? 0, fixed: overhead?.cost ?? 0,
      held: capacity?.held, cost: cost, vat: vat, exit: exit(capacity, overhead, &draft),
      opening: capacity?.opening ?? 0, reopening: capacity?.reopening ?? 0)
  }

  private func exit(_ capacity: Capacity?, _ overhead: Overhead?, _ draft: inout Draft)
    -> Expression
  {
    let parts = sum(of: [capacity?.exit ?? 0, overhead?.exit ?? 0])
    guard parts != 0 else { return 0 }
    return draft.yearly(
      "\(id).exit_cost", label("exit cost"), .pounds,
      "Closing blocks and taking out fixed cost, once, less staff who move to other work.",
      about: about,
      parts * (1 - (keys.redeployed?.value ?? 0)))
  }

  /// What measures save of the service's cost, each counted before the others.
  private func measures(
    _ variable: Expression, _ semiFixed: Expression, _ fixed: Expression, _ draft: inout Draft
  ) -> Expression {
    let own = draft.parts.measures.filter { $0.value.service.text == service.id }
    return sum(
      of: own.map { measure in
        let base: Expression
        switch measure.value.cost {
        case .variable: base = variable
        case .semiFixed: base = semiFixed
        case .fixed: base = fixed
        }
        return Saving.declare(measure, base, level, &draft, term, ventures, about)
      })
  }

  /// Stepped capacity: blocks that open at once and close after a lag.
  struct Capacity {
    let held: Expression
    let cost: Expression
    let exit: Expression
    let opening: Expression
    let reopening: Expression

    init(_ costing: Costing, _ blocks: Clause<BlockKeys>, _ draft: inout Draft) {
      let (id, about) = (costing.id, costing.about)
      let needed = draft.yearly(
        "\(id).blocks_needed", costing.label("blocks needed"), .count,
        "Activity over the size of a block, rounded up.", about: about, base: .same,
        // Where all activity leaves, the last digits must not keep a block open.
        roundUp(.call(.round, [costing.activity / blocks.size.value, 9])))
      let lagged = Lag.line(
        needed, by: blocks.releaseLag, of: costing.service, id, costing.label("blocks needed"),
        costing.view, &draft, about: about)
      let heldID = LineID("\(id).blocks_held")
      let surplus = positive(.previous(heldID) - maximum(needed, lagged))
      let closed = draft.yearly(
        "\(id).blocks_closed", costing.label("blocks closed"), .count, at: .startOfYear,
        "Blocks held that are needed neither now nor as long ago as the lag says, up to the year's limit.",
        about: about, blocks.releaseMax.map { minimum($0.value, surplus) } ?? surplus)
      held = draft.rolling(
        heldID, costing.label("blocks held"), .count, at: .duringYear,
        "Blocks held the year before less those closed, and at least those needed.", about: about,
        opening: needed, then: { maximum(needed, $0 - closed) })
      let opened = draft.yearly(
        "\(id).blocks_opened", costing.label("blocks opened"), .count, at: .startOfYear,
        "Blocks held beyond those of the year before.", about: about,
        positive(held - previous(held)))
      cost = draft.yearly(
        "\(id).semi_fixed_cost", costing.label("semi-fixed cost"), .pounds,
        "Blocks held times the cost of a block, at the year's prices.", about: about,
        held * blocks.cost.value * costing.level)
      exit = closed * blocks.exitCost.value * costing.level
      opening =
        blocks.openingCost.isStated
        ? draft.yearly(
          "\(id).opening_cost", costing.label("cost of opening blocks"), .pounds,
          "Blocks opened times the cost of opening one.", about: about,
          opened * blocks.openingCost.value * costing.level)
        : 0
      reopening = Capacity.reopening(costing, blocks, opened, &draft)
    }

    /// What opens after the contract ended beyond what opens as usual, at the cost of reopening.
    private static func reopening(
      _ costing: Costing, _ blocks: Clause<BlockKeys>, _ opened: Expression, _ draft: inout Draft
    ) -> Expression {
      guard !costing.view.isUsual, costing.term.after == .ends else { return 0 }
      let usual = Expression.line("bau.service.\(costing.service.id).blocks_opened")
      let term = costing.term
      return draft.yearly(
        "\(costing.id).reopening_cost", costing.label("cost of reopening blocks"), .pounds,
        "Blocks opened after the contract beyond those opened as usual, at the cost of reopening one.",
        about: costing.about,
        term.year.isAbove(term.length) * positive(opened - usual)
          * (blocks.reopenCost ?? blocks.exitCost).value * costing.level)
    }
  }

  /// Fixed cost, and how much of it is taken out.
  struct Overhead {
    let cost: Expression
    let exit: Expression

    init(_ costing: Costing, _ fixed: Clause<FixedKeys>, _ draft: inout Draft) {
      let (id, about) = (costing.id, costing.about)
      guard let usual = costing.usual else {
        let keys = costing.keys
        let growth =
          fixed.growth.isStated
          ? 1 + fixed.growth.value
            * ratio(costing.activity - keys.activity.value, to: keys.activity.value)
          : 1
        cost = draft.yearly(
          "\(id).fixed_cost", costing.label("fixed cost"), .pounds,
          "Fixed cost at the year's prices, and the share of growth that it follows.", about: about,
          fixed.cost.value * costing.level * growth)
        exit = 0
        return
      }
      guard fixed.takeout.isStated else {
        cost = usual.fixed
        exit = 0
        return
      }
      let agreed = costing.term.held(
        fixed.takeout.value, needs: fixed.needs, "\(id).takeout_agreed",
        costing.label("take-out that goes ahead"), &draft, about: about)
      let gone = positive(1 - .binary(.divide, costing.activity, costing.usualActivity))
      let takeout = draft.yearly(
        "\(id).takeout", costing.label("take-out"), .share,
        "Share of fixed cost taken out: what goes ahead, but no more than the activity that has left.",
        about: about,
        when(
          costing.usualActivity.equals(0), 0, else: costing.term.active * minimum(agreed, gone)))
      let own = 1 - fixed.countsAsCIP.value
      cost = draft.yearly(
        "\(id).fixed_cost", costing.label("fixed cost"), .pounds,
        "Fixed cost as usual less what is taken out beyond what efficiency already contains.",
        about: about, usual.fixed * (1 - takeout * own))
      let added = positive(takeout - previous(takeout))
      let undone =
        costing.term.year.isAbove(costing.term.length) * positive(previous(takeout) - takeout)
      let moved = costing.term.after == .ends ? added + undone : added
      exit = fixed.exitMultiple.isStated ? moved * own * usual.fixed * fixed.exitMultiple.value : 0
    }
  }
}

/// A value of up to three years ago, chosen by flags.
enum Lag {
  /// The line so many years ago; before the base year it held what the base year holds.
  static func line(
    _ line: Expression, by years: Quantity, of service: Named<Clause<ServiceKeys>>, _ id: String,
    _ label: String, _ view: View, _ draft: inout Draft, about subject: Subject
  ) -> Expression {
    var chain = [line]
    for back in 1...3 {
      guard let last = chain.last else { break }
      chain.append(
        draft.rolling(
          LineID("\(id).blocks_needed_\(back)"),
          "\(label), \(back) year\(back == 1 ? "" : "s") ago",
          .count, at: .duringYear, "The line above, one year before.", about: subject,
          opening: last,
          then: { _ in previous(last) }))
    }
    let flags = (0...3).map { flagID(service.id, $0) }
    if view.isUsual { declare(flags, years, service, &draft) }
    return draft.yearly(
      LineID("\(id).blocks_needed_lagged"), "\(label), at the lag", .count,
      "The blocks that were needed as many years ago as the lag says.", about: subject,
      sum(of: zip(chain, flags).map { $0 * Expression.line($1) }))
  }

  private static func flagID(_ service: String, _ years: Int) -> LineID {
    LineID("service.\(service).lag_\(years)")
  }

  private static func declare(
    _ flags: [LineID], _ lag: Quantity, _ service: Named<Clause<ServiceKeys>>, _ draft: inout Draft
  ) {
    let conditions = [
      lag.value.equals(0), lag.value.equals(1), lag.value.equals(2), lag.value.isAbove(2),
    ]
    for (years, (id, condition)) in zip(flags, conditions).enumerated() {
      _ = draft.constant(
        id, "\(service.title): release lag of \(years) year\(years == 1 ? "" : "s")", .flag,
        "1 where a block that is not needed closes after so many years.",
        about: Subject(party: service.value.provider.text, service: service.id), flag(condition))
    }
  }
}

/// A saving that is no shift.
enum Saving {
  static func declare(
    _ measure: Named<Clause<MeasureKeys>>, _ base: Expression, _ level: Expression,
    _ draft: inout Draft, _ term: Term, _ ventures: Ventures, _ about: Subject
  ) -> Expression {
    let keys = measure.value
    let id = "measure.\(measure.id)"
    let name = Titles.title(keys.name, measure.id)
    let ramp = Growth.ramp(keys.ramp, id, name, &draft, term, about: about)
    let held = term.held(
      ramp, needs: keys.needs, "\(id).ramp_agreed", "\(name): ramp that goes ahead", &draft,
      about: about)
    let size = keys.share.map { $0.value * base } ?? (keys.amount?.value ?? 0) * level
    return draft.yearly(
      "\(id).saving", "\(name): saving", .pounds, "What the measure saves of the cost it names.",
      about: about,
      size * held * ventures.goes(keys.with?.text) * (keys.delivery?.value ?? 1) * term.active)
  }
}

extension Quantity {
  /// Whether the scenario states the quantity, rather than leaving it to its default.
  var isStated: Bool { input.provenance.place != nil }
}
