import Modelling
import Scenarios

/// Clause 9: the pool, from saving to what providers gain or bear together.
///
/// saving = in_term × (budget − outturn); real saving = in_term × (cost of the system as usual −
/// cost in the alliance + rent from outside), in which payments between parties play no part; real
/// share = real saving ÷ saving, 0 where no more than the tolerance is saved. An overspend meets
/// the ladder first (`Ladder`); bands, factors, caps and reliefs make gain and pain of what is left
/// (`Measured`).
///
/// Hand case: budget £1,000 and outturn £940 while the system saves £45: saving £60, real share
/// 45 ÷ 60 = 75 %.
struct Pool {
  /// Budget less outturn while the contract runs.
  let saving: Expression
  /// What the system really saves, from its costs.
  let realSaving: Expression
  /// What the providers gain together; 0 where nothing is shared.
  let gain: Expression
  /// What the providers bear together, before what is agreed to come off it.
  let pain: Expression
  /// What comes off their pain after every cap.
  let relief: Expression
  /// What the providers pay back in the year after; 0 where nothing is.
  let recovered: Expression

  /// Writes both savings, the ladder, and what providers share.
  static func write(
    into draft: inout Draft, term: Term, budget: Budget, systemSaving: Expression, factors: Factors
  ) -> Self {
    draft.section("Pool", "Takes budget and outturn from above, bands and caps from Inputs.")
    let saving = draft.yearly(
      .pool(.saving), "Saving against the budget", .pounds,
      "Agreed budget less outturn while the contract runs; negative where more was spent.",
      term.inTerm * (budget.total - budget.outturn))
    let realSaving = realSaving(into: &draft, amount: term.inTerm * systemSaving, saving: saving)
    let ladder = Ladder.write(into: &draft, term: term, saving: saving, budget: budget.total)
    let shares = shares(
      into: &draft, seen: ladder.seen, realSaving: realSaving, budget: term.inTerm * budget.total,
      factors: factors)
    return Pool(
      saving: saving, realSaving: realSaving, gain: shares.gain, pain: shares.pain,
      relief: shares.relief, recovered: ladder.recovered)
  }

  /// The real saving, and how much of the saving against the budget it is.
  private static func realSaving(
    into draft: inout Draft, amount: Expression, saving: Expression
  ) -> Expression {
    let real = draft.yearly(
      .pool(.realSaving), "Real saving of the system", .pounds,
      "Cost as usual less cost of all parties while the contract runs; payments between them play no part.",
      amount)
    draft.yearly(
      .pool(.realShare), "Real share of the saving", .share,
      "Real saving over saving against the budget; 0 where no more than pennies are saved against it.",
      when(
        saving.isAtMost(draft.parts.appraisal.tolerance.value), 0,
        else: .binary(.divide, real, saving)))
    return real
  }

  /// What the providers share; nothing where no gainshare is agreed.
  private static func shares(
    into draft: inout Draft, seen: Expression, realSaving: Expression, budget: Expression,
    factors: Factors
  ) -> Measured.Shares {
    guard let keys = draft.parts.gainshare else {
      return Measured.Shares(gain: 0, pain: 0, relief: 0)
    }
    let measured = Measured.write(
      into: &draft, keys: keys, saving: seen, real: realSaving, budget: budget)
    return measured.writeShares(into: &draft, factors: factors)
  }
}
