import Modelling
import Scenarios

/// Fixed cost, and how much of it is taken out.
///
/// As usual: fixed × level × (1 + fixed_growth × (activity − base) ÷ base). In the alliance: the same
/// less what is taken out, and what activity brings that arrives:
/// usual × (1 − takeout × (1 − counts_as_cip))
///   + fixed × level × fixed_growth_arriving × MAX(0, activity − usual activity) ÷ base.
/// Growth counts 0 where the base activity is 0. What leaves goes by take-out alone. Exit cost counts
/// on the first part: what arrived goes again without any.
///
/// Hand case: £1,000 for 100 units, 20 arrive at 50 %: 1,000 + 1,000 × 50 % × 20 ÷ 100 = £1,100; the
/// activity would carry £1,200, so that £100 less than nothing is stranded.
struct Overhead {
  let cost: Expression
  /// One-off cost of taking out, before staff who find other work.
  private(set) var exit: Expression = 0
  /// One-off cost of what comes back after the contract.
  private(set) var undone: Expression = 0
  /// What is to be taken out, nil where nothing is.
  private(set) var agreed: Expression?

  init(_ costing: Costing, _ fixed: Clause<FixedKeys>, _ draft: inout Draft) {
    guard let usual = costing.usual else {
      cost = Overhead.asUsual(costing, fixed, &draft)
      return
    }
    let arriving = Overhead.arriving(costing, fixed, &draft)
    guard fixed.takeout.isStated else {
      cost =
        arriving == 0
        ? usual.fixed
        : draft.yearly(
          costing.line(.fixedCost), costing.label("fixed cost"), .pounds,
          "Fixed cost as usual, and what arrives with activity.", about: costing.about,
          usual.fixed + arriving)
      return
    }
    let (agreed, takeout) = Overhead.takeout(costing, fixed, &draft)
    self.agreed = agreed
    let own = 1 - fixed.countsAsCIP.value
    cost = draft.yearly(
      costing.line(.fixedCost), costing.label("fixed cost"), .pounds,
      "Fixed cost as usual less what is taken out beyond what efficiency already contains"
        + (arriving == 0 ? "." : ", and what arrives with activity."),
      about: costing.about, usual.fixed * (1 - takeout * own) + arriving)
    guard fixed.exitMultiple.isStated else { return }
    exit = positive(takeout - previous(takeout)) * own * usual.fixed * fixed.exitMultiple.value
    undone =
      costing.term.end.map {
        costing.term.year.isAbove($0) * positive(previous(takeout) - takeout) * own * usual.fixed
          * fixed.exitMultiple.value
      } ?? 0
  }

  /// Fixed cost as usual, which follows growth as far as it says.
  private static func asUsual(
    _ costing: Costing, _ fixed: Clause<FixedKeys>, _ draft: inout Draft
  ) -> Expression {
    let base = costing.keys.activity.value
    let growth =
      fixed.growth.isStated
      ? 1 + fixed.growth.value * ratio(costing.activity - base, to: base) : 1
    return draft.yearly(
      costing.line(.fixedCost), costing.label("fixed cost"), .pounds,
      "Fixed cost at the year's prices, and the share of growth that it follows.",
      about: costing.about, fixed.cost.value * costing.level * growth)
  }

  /// The fixed cost that arrives with activity from other services; 0 where none can.
  private static func arriving(
    _ costing: Costing, _ fixed: Clause<FixedKeys>, _ draft: inout Draft
  ) -> Expression {
    let follows = fixed.growthArriving ?? (fixed.growth.isStated ? fixed.growth : nil)
    let id = costing.service.id
    let arrives = draft.parts.shifts.contains { shift in
      shift.value.to.contains { $0.service.text == id }
    }
    guard let follows, arrives else { return 0 }
    let share = ratio(
      positive(costing.activity - costing.usualActivity), to: costing.keys.activity.value)
    return draft.yearly(
      costing.line(.fixedCostArriving), costing.label("fixed cost that arrives with activity"),
      .pounds, "The share of fixed cost that follows activity beyond that as usual.",
      about: costing.about, fixed.cost.value * costing.level * follows.value * share)
  }

  /// The take-out that goes ahead, and what of it activity allows.
  private static func takeout(
    _ costing: Costing, _ fixed: Clause<FixedKeys>, _ draft: inout Draft
  ) -> (agreed: Expression, takeout: Expression) {
    let about = costing.about
    let stated =
      costing.doubleRunning?.heldBack(fixed.takeout.value, costing, &draft) ?? fixed.takeout.value
    let agreed = costing.term.held(
      stated, needs: fixed.needs, costing.line(.takeoutAgreed),
      costing.label("take-out that goes ahead"), &draft, about: about)
    let gone = positive(1 - .binary(.divide, costing.activity, costing.usualActivity))
    let takeout = draft.yearly(
      costing.line(.takeout), costing.label("take-out"), .share,
      "Share of fixed cost taken out: what goes ahead, but no more than the activity that has left.",
      about: about,
      when(
        costing.usualActivity.equals(0), 0, else: costing.term.active * minimum(agreed, gone)))
    return (agreed, takeout)
  }
}
