import Modelling
import Scenarios

/// Stepped capacity: blocks that open at once and close after a lag.
///
/// A block that opens costs `opening_cost`; one that opens again because the contract has ended costs
/// `reopen_cost` and nothing else: reopened = [ends] × [t > T] × MAX(0, opened − opened as usual),
/// cost = (opened − reopened) × opening cost + reopened × reopening cost.
///
/// Hand case: two wards closed by the contract and needed again after it, one of which would have
/// opened as usual: £5k to open and £8k to reopen make 5 + 8 = £13k.
struct Capacity {
  let held: Expression
  let cost: Expression
  let exit: Expression
  let opening: Expression
  let reopening: Expression

  init(_ costing: Costing, _ blocks: Clause<BlockKeys>, _ draft: inout Draft) {
    let about = costing.about
    let needed = draft.yearly(
      costing.line(.blocksNeeded), costing.label("blocks needed"), .count,
      "Activity over the size of a block, rounded up.", about: about, base: .same,
      // Where all activity leaves, the last digits must not keep a block open.
      roundUp(.call(.round, [costing.activity / blocks.size.value, 9])))
    let past = Lag.chain(
      of: needed, .count, costing.line(.blocksNeeded), costing.label("blocks needed"), &draft,
      about: about)
    let lag = Capacity.lag(costing, blocks, &draft)
    let lagged = draft.yearly(
      costing.line(.blocksNeededLagged), costing.label("blocks needed") + ", at the lag", .count,
      "The blocks that were needed as many years ago as the lag says.", about: about,
      lag.chosen(from: past))
    let heldID = costing.line(.blocksHeld)
    let surplus = positive(.previous(heldID) - maximum(needed, lagged))
    let closed = draft.yearly(
      costing.line(.blocksClosed), costing.label("blocks closed"), .count, at: .startOfYear,
      "Blocks held that are needed neither now nor as long ago as the lag says, up to the year's limit.",
      about: about, blocks.releaseMax.map { minimum($0.value, surplus) } ?? surplus)
    held = draft.rolling(
      heldID, costing.label("blocks held"), .count, at: .duringYear,
      "Blocks held the year before less those closed, and at least those needed.", about: about,
      opening: needed, then: { maximum(needed, $0 - closed) })
    let opened = draft.yearly(
      costing.line(.blocksOpened), costing.label("blocks opened"), .count, at: .startOfYear,
      "Blocks held beyond those of the year before.", about: about,
      positive(held - previous(held)))
    cost = draft.yearly(
      costing.line(.semiFixedCost), costing.label("semi-fixed cost"), .pounds,
      "Blocks held times the cost of a block, at the year's prices.", about: about,
      held * blocks.cost.value * costing.level)
    costing.doubleRunning?.declareCost(costing, held - needed, blocks, &draft)
    exit = closed * blocks.exitCost.value * costing.level
    Redeployment.declare(costing, blocks, closed, &draft)
    let reopened = Capacity.reopened(costing, opened, &draft)
    opening =
      blocks.openingCost.isStated
      ? draft.yearly(
        costing.line(.openingCost), costing.label("cost of opening blocks"), .pounds,
        reopened == 0
          ? "Blocks opened times the cost of opening one."
          : "Blocks opened, but not reopened, times the cost of opening one.", about: about,
        (opened - reopened) * blocks.openingCost.value * costing.level)
      : 0
    reopening = Capacity.reopening(costing, blocks, reopened, &draft)
  }

  /// How long a block stays after it is needed: longer where the old service runs on beside the new.
  private static func lag(
    _ costing: Costing, _ blocks: Clause<BlockKeys>, _ draft: inout Draft
  ) -> Lag {
    let (service, title) = (costing.service.id, costing.service.title)
    let usual = LineID.service(service, .lag)
    let sentence = "1 where a block that is not needed closes after so many years."
    // The flags belong to both worlds.
    let about = Subject(party: costing.keys.provider.text, service: service)
    if costing.view.isUsual {
      return Lag(
        blocks.releaseLag.value, usual, "\(title): release lag", sentence, &draft, about: about)
    }
    guard let double = costing.doubleRunning else { return Lag(declared: usual) }
    return Lag(
      double.total(blocks, costing, &draft), .service(service, .lagAndDoubleRunning),
      "\(title): release lag and double running", sentence, &draft, about: about)
  }

  /// The blocks that open after the contract ended beyond those that open as usual.
  private static func reopened(
    _ costing: Costing, _ opened: Expression, _ draft: inout Draft
  ) -> Expression {
    guard !costing.view.isUsual, let end = costing.term.end else { return 0 }
    let usual = Expression.line(.service(costing.service.id, .blocksOpened, .usual))
    return draft.yearly(
      costing.line(.blocksReopened), costing.label("blocks reopened"), .count, at: .startOfYear,
      "Blocks opened after the contract beyond those opened as usual.", about: costing.about,
      costing.term.year.isAbove(end) * positive(opened - usual))
  }

  /// What reopening costs, 0 where nothing ends the contract.
  private static func reopening(
    _ costing: Costing, _ blocks: Clause<BlockKeys>, _ reopened: Expression, _ draft: inout Draft
  ) -> Expression {
    guard reopened != 0 else { return 0 }
    return draft.yearly(
      costing.line(.reopeningCost), costing.label("cost of reopening blocks"), .pounds,
      "Blocks reopened times the cost of reopening one.", about: costing.about,
      reopened * (blocks.reopenCost ?? blocks.exitCost).value * costing.level)
  }
}
