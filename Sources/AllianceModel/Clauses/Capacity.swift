import Modelling
import Scenarios

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
    let past = Lag.chain(
      of: needed, .count, "\(id).blocks_needed", costing.label("blocks needed"), &draft,
      about: about)
    let lag = Capacity.lag(costing, blocks, &draft)
    let lagged = draft.yearly(
      "\(id).blocks_needed_lagged", costing.label("blocks needed") + ", at the lag", .count,
      "The blocks that were needed as many years ago as the lag says.", about: about,
      lag.chosen(from: past))
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
    costing.doubleRunning?.declareCost(costing, held - needed, blocks, &draft)
    exit = closed * blocks.exitCost.value * costing.level
    Redeployment.declare(costing, blocks, closed, &draft)
    opening =
      blocks.openingCost.isStated
      ? draft.yearly(
        "\(id).opening_cost", costing.label("cost of opening blocks"), .pounds,
        "Blocks opened times the cost of opening one.", about: about,
        opened * blocks.openingCost.value * costing.level)
      : 0
    reopening = Capacity.reopening(costing, blocks, opened, &draft)
  }

  /// How long a block stays after it is needed: longer where the old service runs on beside the new.
  private static func lag(
    _ costing: Costing, _ blocks: Clause<BlockKeys>, _ draft: inout Draft
  ) -> Lag {
    let (service, title) = (costing.service.id, costing.service.title)
    let usual = "service.\(service).lag"
    let sentence = "1 where a block that is not needed closes after so many years."
    // The flags belong to both worlds.
    let about = Subject(party: costing.keys.provider.text, service: service)
    if costing.view.isUsual {
      return Lag(
        blocks.releaseLag.value, usual, "\(title): release lag", sentence, &draft, about: about)
    }
    guard let double = costing.doubleRunning else { return Lag(declared: usual) }
    return Lag(
      double.total(blocks, costing, &draft), "service.\(service).lag_and_double_running",
      "\(title): release lag and double running", sentence, &draft, about: about)
  }

  /// What opens after the contract ended beyond what opens as usual, at the cost of reopening.
  private static func reopening(
    _ costing: Costing, _ blocks: Clause<BlockKeys>, _ opened: Expression, _ draft: inout Draft
  ) -> Expression {
    guard !costing.view.isUsual, let end = costing.term.end else { return 0 }
    let usual = Expression.line("bau.service.\(costing.service.id).blocks_opened")
    let term = costing.term
    return draft.yearly(
      "\(costing.id).reopening_cost", costing.label("cost of reopening blocks"), .pounds,
      "Blocks opened after the contract beyond those opened as usual, at the cost of reopening one.",
      about: costing.about,
      term.year.isAbove(end) * positive(opened - usual)
        * (blocks.reopenCost ?? blocks.exitCost).value * costing.level)
  }
}
