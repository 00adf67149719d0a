import Modelling
import Scenarios

// How much of fixed cost is taken out, and what that costs once.
extension Overhead {
  /// Fixed cost less what is taken out beyond what efficiency already contains.
  static func writeTakenOut(
    into draft: inout Draft, costing: Costing, fixed: Clause<FixedKeys>, usual: Expression,
    arriving: Expression
  ) -> Overhead {
    let agreed = writeAgreed(into: &draft, costing: costing, fixed: fixed)
    let takeout = writeTakeout(into: &draft, costing: costing, agreed: agreed)
    let own = 1 - fixed.countsAsCIP.value
    let cost = draft.yearly(
      costing.line(.fixedCost), costing.label("fixed cost"), .pounds,
      "Fixed cost as usual less what is taken out beyond what efficiency already contains"
        + (arriving == 0 ? "." : ", and what arrives with activity."),
      about: costing.seen, usual * (1 - takeout * own) + arriving)
    guard fixed.exitMultiple.isStated else { return Overhead(cost: cost, agreed: agreed) }
    return Overhead(
      cost: cost,
      exit: positive(takeout - previous(takeout)) * own * usual * fixed.exitMultiple.value,
      undone: costing.afterContract * positive(previous(takeout) - takeout) * own * usual
        * fixed.exitMultiple.value,
      agreed: agreed)
  }

  /// The take-out that goes ahead.
  private static func writeAgreed(
    into draft: inout Draft, costing: Costing, fixed: Clause<FixedKeys>
  ) -> Expression {
    let takeout = fixed.takeout.value
    let stated = costing.doubleRunning.map { $0.writeHeldBack(into: &draft, takeout: takeout) }
    return costing.term.writeHeld(
      into: &draft, path: stated ?? takeout, needs: fixed.needs,
      line: costing.line(.takeoutAgreed), label: costing.label("take-out that goes ahead"),
      about: costing.about)
  }

  /// What activity allows of the take-out.
  private static func writeTakeout(
    into draft: inout Draft, costing: Costing, agreed: Expression
  ) -> Expression {
    let gone = positive(1 - .binary(.divide, costing.activity, costing.usualActivity))
    return draft.yearly(
      costing.line(.takeout), costing.label("take-out"), .share,
      "Share of fixed cost taken out: what goes ahead, but no more than the activity that has left.",
      about: costing.seen,
      when(
        costing.usualActivity.equals(0), 0, else: costing.term.active * minimum(agreed, gone)))
  }
}

extension Costing {
  /// 1 in years after the last one before all returns to business as usual; 0 where it never does.
  fileprivate var afterContract: Expression { term.end.map { term.year.isAbove($0) }.orNothing }
}
