import Modelling
import Scenarios

/// Clause 4: stepped capacity: blocks that open at once and close after a lag.
///
/// needed = ROUNDUP(activity ÷ size); closed = MIN(release_max, MAX(0, prev(held) − MAX(needed,
/// needed as long ago as the lag says))); held: opening needed; = MAX(needed, prev − closed);
/// opened = MAX(0, held − prev(held)); semi-fixed cost = held × block cost × level.
/// A block that opens costs `opening_cost`; one that opens again because the contract has ended
/// costs `reopen_cost` and nothing else: reopened = [ends] × [t > T] × MAX(0, opened − opened as
/// usual), cost = (opened − reopened) × opening cost + reopened × reopening cost.
///
/// Hand case: blocks of 100 at £1,000, lag 1: activity of 250 in the base year, 190 and 150 after
/// it needs 3, 2, 2; year 1 still holds the 3 of the year before, so that 3, 3, 2 are held, which
/// cost £3,000 in year 1 and £2,000 in year 2.
/// Where people saw how many blocks were held, so many closed: closed = MAX(0, prev(held) − held), which
/// is the same as above as long as they are as expected. With 2 seen in year 1 one has closed by then.
/// Two wards closed by the contract and needed again after it, one of which would have opened as
/// usual: £5k to open and £8k to reopen make 5 + 8 = £13k.
struct Capacity {
  /// Blocks held; nil where the service has none.
  let held: Expression?
  /// What the blocks held cost.
  let cost: Expression
  /// What closing blocks costs once, before staff who find other work.
  let exit: Expression
  /// What opening blocks costs once.
  let opening: Expression
  /// What reopening blocks after the contract costs once.
  let reopening: Expression

  /// A service without blocks.
  private static let nothing = Capacity(held: nil, cost: 0, exit: 0, opening: 0, reopening: 0)

  /// Writes the blocks of a service in the world at hand, and what they cost.
  static func write(into draft: inout Draft, costing: Costing) -> Capacity {
    guard let blocks = costing.keys.blocks else { return nothing }
    let needed = writeNeeded(into: &draft, costing: costing, blocks: blocks)
    let (held, closed) = writeHeld(into: &draft, costing: costing, blocks: blocks, needed: needed)
    let opened = writeOpened(into: &draft, costing: costing, held: held)
    let cost = writeCost(into: &draft, costing: costing, blocks: blocks, held: held)
    costing.doubleRunning?.writeCost(
      into: &draft, costing: costing, blocks: blocks,
      // Fewer blocks than needed, where that was delivered, run beside nothing.
      spare: costing.isHeldDelivered(draft) ? positive(held - needed) : held - needed)
    Redeployment.write(into: &draft, costing: costing, blocks: blocks, closed: closed)
    let reopened = writeReopened(into: &draft, costing: costing, opened: opened)
    let opening = writeOpening(
      into: &draft, costing: costing, blocks: blocks, opened: opened, reopened: reopened)
    let reopening = writeReopening(
      into: &draft, costing: costing, blocks: blocks, reopened: reopened)
    return Capacity(
      held: held, cost: cost, exit: closed * blocks.exitCost.value * costing.level,
      opening: opening, reopening: reopening)
  }

  private static func writeNeeded(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>
  ) -> Expression {
    draft.yearly(
      costing.line(.blocksNeeded), costing.label("blocks needed"), .count,
      "Activity over the size of a block, rounded up.", about: costing.about, base: .same,
      // Where all activity leaves, the last digits must not keep a block open.
      roundUp(.call(.round, [costing.activity / blocks.size.value, 9])))
  }

  /// Blocks held and blocks closed: neither needed now nor as long ago as the lag says.
  private static func writeHeld(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>, needed: Expression
  ) -> (held: Expression, closed: Expression) {
    let lagged = writeLagged(into: &draft, costing: costing, blocks: blocks, needed: needed)
    let surplus = positive(.previous(costing.line(.blocksHeld)) - maximum(needed, lagged))
    let closes = blocks.releaseMax.map { minimum($0.value, surplus) } ?? surplus
    if costing.isHeldDelivered(draft) {
      let held = writeHeld(into: &draft, costing: costing, needed: needed, less: closes)
      let closed = writeClosed(
        into: &draft, costing: costing, "Blocks held the year before and no more.",
        positive(previous(held) - held))
      return (held, closed)
    }
    let closed = writeClosed(
      into: &draft, costing: costing,
      "Blocks held that are needed neither now nor as long ago as the lag says, up to the year's limit.",
      closes)
    let held = writeHeld(into: &draft, costing: costing, needed: needed, less: closed)
    return (held, closed)
  }

  private static func writeClosed(
    into draft: inout Draft, costing: Costing, _ sentence: String, _ closed: Expression
  ) -> Expression {
    draft.yearly(
      costing.line(.blocksClosed), costing.label("blocks closed"), .count, at: .startOfYear,
      sentence, about: costing.about, closed)
  }

  private static func writeHeld(
    into draft: inout Draft, costing: Costing, needed: Expression, less closed: Expression
  ) -> Expression {
    draft.rolling(
      costing.line(.blocksHeld), costing.label("blocks held"), .count, at: .duringYear,
      "Blocks held the year before less those closed, and at least those needed.",
      about: costing.seen, opening: needed, then: { maximum(needed, $0 - closed) })
  }

  private static func writeLagged(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>, needed: Expression
  ) -> Expression {
    let past = Lag.writeChain(
      into: &draft, of: needed, unit: .count, line: costing.line(.blocksNeeded),
      label: costing.label("blocks needed"), about: costing.about)
    let lag = writeLag(into: &draft, costing: costing, blocks: blocks)
    return draft.yearly(
      costing.line(.blocksNeededLagged), costing.label("blocks needed") + ", at the lag", .count,
      "The blocks that were needed as many years ago as the lag says.", about: costing.about,
      lag.chosen(from: past))
  }

  /// How long a block stays after it is needed: longer where the old service runs on.
  private static func writeLag(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>
  ) -> Lag {
    let (service, title) = (costing.service.id, costing.service.title)
    let usual = LineID.service(service, .lag)
    let sentence = "1 where a block that is not needed closes after so many years."
    // The flags belong to both worlds.
    let about = Subject(party: costing.keys.provider.text, service: service)
    if costing.view.isUsual {
      return .write(
        into: &draft, years: blocks.releaseLag.value, line: usual, label: "\(title): release lag",
        sentence: sentence, about: about)
    }
    guard let double = costing.doubleRunning else { return .written(as: usual) }
    return .write(
      into: &draft, years: double.writeTotal(into: &draft, costing: costing, blocks: blocks),
      line: .service(service, .lagAndDoubleRunning),
      label: "\(title): release lag and double running", sentence: sentence, about: about)
  }

  private static func writeOpened(
    into draft: inout Draft, costing: Costing, held: Expression
  ) -> Expression {
    draft.yearly(
      costing.line(.blocksOpened), costing.label("blocks opened"), .count, at: .startOfYear,
      "Blocks held beyond those of the year before.", about: costing.about,
      positive(held - previous(held)))
  }

  private static func writeCost(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>, held: Expression
  ) -> Expression {
    draft.yearly(
      costing.line(.semiFixedCost), costing.label("semi-fixed cost"), .pounds,
      "Blocks held times the cost of a block, at the year's prices.", about: costing.seen,
      held * blocks.cost.value * costing.level)
  }
}

extension Costing {
  /// Whether people saw how many blocks were held.
  fileprivate func isHeldDelivered(_ draft: Draft) -> Bool {
    !view.isUsual && draft.observations.states(line(.blocksHeld))
  }
}
