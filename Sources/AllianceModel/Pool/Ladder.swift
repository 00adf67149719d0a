import Modelling
import Scenarios
import SourceText

/// Clause 9: what an overspend meets, rung by rung, before it becomes pain.
///
/// over = MAX(0, −saving); absorbed = MIN(over, a × budget) is the commissioners'; recovered = k ×
/// (over − absorbed) is paid back by providers in the year after (`Recovery`); used = MIN(over −
/// absorbed − recovered, prev(contingency) + top-slice), contingency being set aside in the
/// commissioners' purse: opening 0; = in_term × (prev + top-slice) − used. Dead band and bands see
/// saving + absorbed + recovered + used; with running sums each year has its own rungs and the
/// bands see their sum.
/// Hand case: budget £100,000, £7,000 over, 1 % absorbed, half of the rest recovered, £800 set
/// aside: 1,000, 3,000 and 800; the bands see −£2,200.
struct Ladder {
  /// The saving that dead band and bands see.
  let seen: Expression
  /// What providers pay back in the year after; 0 where nothing is.
  let recovered: Expression

  /// Writes the rungs that the scenario states, and what is seen after them.
  static func write(
    into draft: inout Draft, term: Term, saving: Expression, budget: Expression
  ) -> Self {
    guard let keys: Clause<OverspendKeys> = draft.parts.gainshare?.overspend else {
      return Ladder(seen: saving, recovered: 0)
    }
    let over = draft.yearly(
      .pool(.over), "Overspend", .pounds,
      "What was spent beyond the budget while the contract runs.",
      positive(-saving))
    let absorbed = absorbed(into: &draft, keys: keys, over: over, budget: budget)
    let recovered = recovered(into: &draft, keys: keys, rest: over - absorbed.orNothing)
    let rungs = [absorbed, recovered].compactMap { $0 }
    let (used, balance) = contingency(
      into: &draft, keys: keys, rest: over - sum(of: rungs), term: term)
    let seen = draft.yearly(
      .pool(.seen), "Saving that is shared", .pounds,
      "The saving, and what of an overspend is met otherwise.", sum(of: [saving] + rungs + used))
    let ladder = Ladder(seen: seen, recovered: recovered.orNothing)
    ladder.writeCheck(
      into: &draft, over: over, rungs: rungs + used, balance: balance, at: keys.position)
    return ladder
  }

  /// What the commissioners bear first; nil where they absorb nothing.
  private static func absorbed(
    into draft: inout Draft, keys: Clause<OverspendKeys>, over: Expression, budget: Expression
  ) -> Expression? {
    keys.absorbed.map {
      draft.yearly(
        .pool(.absorbed), "Overspend absorbed", .pounds,
        "What the commissioners bear first, up to a share of the budget.",
        minimum(over, $0.value * budget))
    }
  }

  /// What providers are to pay back of the rest; nil where nothing is.
  private static func recovered(
    into draft: inout Draft, keys: Clause<OverspendKeys>, rest: Expression
  ) -> Expression? {
    keys.recovered.map {
      draft.yearly(
        .pool(.recovered), "Overspend to be recovered", .pounds,
        "The share of the rest that providers pay back in the year after.",
        rest * $0.value)
    }
  }

  /// What is taken from the contingency, and what is left in it.
  private static func contingency(
    into draft: inout Draft, keys: Clause<OverspendKeys>, rest: Expression, term: Term
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

  /// No rung is negative, and what all rungs leave is what is seen as pain.
  private func writeCheck(
    into draft: inout Draft, over: Expression, rungs: [Expression], balance: [Expression],
    at place: SourcePosition
  ) {
    let margin = draft.margin(of: over)
    let rest = over - sum(of: rungs)
    draft.check(
      .error(.poolLadder), "The ladder meets the overspend", .error,
      "No rung and no contingency is negative, and what is left over is what is shared as pain.",
      remedy: "Look at gainshare.overspend: its rungs together are more than the overspend.",
      at: place,
      isBroken: .call(
        .or,
        [
          lowest(of: rungs + balance).isBelow(-margin),
          absolute(rest - positive(-seen)).isAbove(margin),
        ]))
  }
}
