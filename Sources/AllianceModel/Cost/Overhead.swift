import Modelling
import Scenarios

/// Clause 4: fixed cost, and how much of it is taken out.
///
/// As usual: fixed × level × (1 + fixed_growth × (activity − base) ÷ base). In the alliance: the
/// same less what is taken out, and what activity brings that arrives:
/// usual × (1 − takeout × (1 − counts_as_cip))
///   + fixed × level × fixed_growth_arriving × MAX(0, activity − usual activity) ÷ base,
/// takeout = active × MIN(take-out that goes ahead, MAX(0, 1 − activity ÷ usual activity)).
/// Growth counts 0 where the base activity is 0. What leaves goes by take-out alone. Exit cost
/// counts on the first part, MAX(0, takeout − prev) × (1 − counts_as_cip) × usual × exit_multiple,
/// and what comes back after the contract once more in full; what arrived goes again without any.
///
/// Hand case: £1,000 for 100 units, 20 arrive at 50 %: 1,000 + 1,000 × 50 % × 20 ÷ 100 = £1,100;
/// the activity would carry £1,200, so that £100 less than nothing is stranded.
struct Overhead {
  /// Fixed cost in the world at hand.
  let cost: Expression
  /// One-off cost of taking out, before staff who find other work.
  private(set) var exit: Expression = 0
  /// One-off cost of what comes back after the contract.
  private(set) var undone: Expression = 0
  /// What is to be taken out, nil where nothing is.
  private(set) var agreed: Expression?

  /// Writes the fixed cost of a service in the world at hand.
  static func write(into draft: inout Draft, costing: Costing) -> Overhead {
    guard let fixed = costing.keys.fixed else { return Overhead(cost: 0) }
    guard let usual = costing.usual?.fixed else {
      return Overhead(cost: writeAsUsual(into: &draft, costing: costing, fixed: fixed))
    }
    let arriving = writeArriving(into: &draft, costing: costing, fixed: fixed)
    guard fixed.takeout.isStated else {
      return Overhead(
        cost: writeWhole(into: &draft, costing: costing, usual: usual, arriving: arriving))
    }
    return writeTakenOut(
      into: &draft, costing: costing, fixed: fixed, usual: usual, arriving: arriving)
  }

  /// Fixed cost as usual, which follows growth as far as it says.
  private static func writeAsUsual(
    into draft: inout Draft, costing: Costing, fixed: Clause<FixedKeys>
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
  private static func writeArriving(
    into draft: inout Draft, costing: Costing, fixed: Clause<FixedKeys>
  ) -> Expression {
    let follows = fixed.growthArriving ?? (fixed.growth.isStated ? fixed.growth : nil)
    let arrives = draft.sought.arriving.contains(costing.service.id)
    guard let follows, arrives else { return 0 }
    let share = ratio(
      positive(costing.activity - costing.usualActivity), to: costing.keys.activity.value)
    return draft.yearly(
      costing.line(.fixedCostArriving), costing.label("fixed cost that arrives with activity"),
      .pounds, "The share of fixed cost that follows activity beyond that as usual.",
      about: costing.about, fixed.cost.value * costing.level * follows.value * share)
  }

  /// Fixed cost of which nothing is taken out.
  private static func writeWhole(
    into draft: inout Draft, costing: Costing, usual: Expression, arriving: Expression
  ) -> Expression {
    let line = costing.line(.fixedCost)
    guard arriving != 0 || draft.observations.wants(line) else {
      draft.observations.mention(line, of: costing.keys.provider.text)
      return usual
    }
    return draft.yearly(
      line, costing.label("fixed cost"), .pounds,
      "Fixed cost as usual, and what arrives with activity.", about: costing.seen,
      usual + arriving)
  }
}
