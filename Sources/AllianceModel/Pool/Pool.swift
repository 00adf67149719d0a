import Modelling
import Scenarios

/// Clause 9: the pool, from saving to what providers gain or bear together.
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

  init(
    _ draft: inout Draft, _ term: Term, _ budget: Budget, _ systemSaving: Expression,
    _ factors: Factors
  ) {
    draft.section("Pool", "Takes budget and outturn from above, bands and caps from Inputs.")
    saving = draft.yearly(
      .pool(.saving), "Saving against the budget", .pounds,
      "Agreed budget less outturn while the contract runs; negative where more was spent.",
      term.inTerm * (budget.total - budget.outturn))
    realSaving = draft.yearly(
      .pool(.realSaving), "Real saving of the system", .pounds,
      "Cost as usual less cost of all parties while the contract runs; payments between them play no part.",
      term.inTerm * systemSaving)
    draft.yearly(
      .pool(.realShare), "Real share of the saving", .share,
      "Real saving over saving against the budget; 0 where no more than pennies are saved against it.",
      when(
        saving.isAtMost(draft.parts.appraisal.tolerance.value), 0,
        else: .binary(.divide, realSaving, saving)))
    let ladder = Ladder(&draft, term, saving, budget.total)
    recovered = ladder.recovered
    guard let keys = draft.parts.gainshare else {
      (gain, pain, relief) = (0, 0, 0)
      return
    }
    let measured = Measured(keys, ladder.seen, realSaving, term.inTerm * budget.total, &draft)
    let shares = measured.shares(&draft, factors)
    (gain, pain, relief) = (shares.gain, shares.pain, shares.relief)
  }
}
