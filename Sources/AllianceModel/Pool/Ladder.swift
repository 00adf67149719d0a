import Modelling
import Scenarios

/// Clause 9: what an overspend meets, rung by rung, before it becomes pain.
///
/// over = MAX(0, −saving); absorbed = MIN(over, a × budget) is the commissioners'; recovered =
/// k × (over − absorbed) is paid back by providers in the year after (`Recovery`); used = MIN(over −
/// absorbed − recovered, contingency), contingency being set aside in the commissioners' purse:
/// opening 0; = in_term × (prev + top-slice) − used. Dead band and bands see saving + absorbed +
/// recovered + used.
/// Hand case: budget £100,000, £7,000 over, 1 % absorbed, half of the rest recovered, £800 set
/// aside: 1,000, 3,000 and 800; the bands see −£2,200.
struct Ladder {
  /// The saving that dead band and bands see.
  let seen: Expression
  /// What providers pay back in the year after; 0 where nothing is.
  let recovered: Expression

  init(_ draft: inout Draft, _ term: Term, _ saving: Expression, _ budget: Expression) {
    guard let keys: Clause<OverspendKeys> = draft.parts.gainshare?.overspend else {
      seen = saving
      recovered = 0
      return
    }
    let over = draft.yearly(
      .pool(.over), "Overspend", .pounds,
      "What was spent beyond the budget while the contract runs.",
      positive(-saving))
    let absorbed = keys.absorbed.map {
      draft.yearly(
        .pool(.absorbed), "Overspend absorbed", .pounds,
        "What the commissioners bear first, up to a share of the budget.",
        minimum(over, $0.value * budget))
    }
    let recovered = keys.recovered.map {
      draft.yearly(
        .pool(.recovered), "Overspend to be recovered", .pounds,
        "The share of the rest that providers pay back in the year after.",
        (over - (absorbed ?? 0)) * $0.value)
    }
    let rungs = [absorbed, recovered].compactMap { $0 }
    let (used, balance) = Ladder.contingency(keys, over - sum(of: rungs), term, &draft)
    seen = draft.yearly(
      .pool(.seen), "Saving that is shared", .pounds,
      "The saving, and what of an overspend is met otherwise.", sum(of: [saving] + rungs + used))
    self.recovered = recovered ?? 0
    declareCheck(over, rungs + used, balance, keys, &draft)
  }

  /// What is taken from the contingency, and what is left in it.
  private static func contingency(
    _ keys: Clause<OverspendKeys>, _ rest: Expression, _ term: Term, _ draft: inout Draft
  ) -> (used: [Expression], balance: [Expression]) {
    guard let slice = keys.contingency else { return ([], []) }
    let balanceID = LineID.pool(.contingency)
    let used = draft.yearly(
      .pool(.contingencyUsed), "Contingency used", .pounds,
      "What is met from the money set aside, as far as it goes.",
      minimum(rest, .previous(balanceID) + slice.value))
    let balance = draft.rolling(
      balanceID, "Contingency", .pounds, at: .endOfYear,
      "Set aside by the commissioners and not used; freed when the contract ends.", opening: 0,
      then: { term.inTerm * ($0 + slice.value) - used })
    return ([used], [balance])
  }

  private func declareCheck(
    _ over: Expression, _ rungs: [Expression], _ balance: [Expression],
    _ keys: Clause<OverspendKeys>, _ draft: inout Draft
  ) {
    let margin = draft.margin(of: over)
    let rest = over - sum(of: rungs)
    draft.check(
      .error(.poolLadder), "The ladder meets the overspend", .error,
      "No rung and no contingency is negative, and what is left over is what is shared as pain.",
      remedy: "Look at gainshare.overspend: its rungs together are more than the overspend.",
      at: keys.position,
      isBroken: .call(
        .or,
        [
          lowest(of: rungs + balance).isBelow(-margin),
          absolute(rest - positive(-seen)).isAbove(margin),
        ]))
  }
}
