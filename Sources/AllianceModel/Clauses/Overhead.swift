import Modelling
import Scenarios

/// Fixed cost, and how much of it is taken out.
struct Overhead {
  let cost: Expression
  let exit: Expression
  /// What is to be taken out, nil where nothing is.
  private(set) var agreed: Expression?

  init(_ costing: Costing, _ fixed: Clause<FixedKeys>, _ draft: inout Draft) {
    let (id, about) = (costing.id, costing.about)
    guard let usual = costing.usual else {
      let keys = costing.keys
      let growth =
        fixed.growth.isStated
        ? 1 + fixed.growth.value
          * ratio(costing.activity - keys.activity.value, to: keys.activity.value)
        : 1
      cost = draft.yearly(
        "\(id).fixed_cost", costing.label("fixed cost"), .pounds,
        "Fixed cost at the year's prices, and the share of growth that it follows.", about: about,
        fixed.cost.value * costing.level * growth)
      exit = 0
      return
    }
    guard fixed.takeout.isStated else {
      cost = usual.fixed
      exit = 0
      return
    }
    let stated =
      costing.doubleRunning?.heldBack(fixed.takeout.value, costing, &draft) ?? fixed.takeout.value
    let agreed = costing.term.held(
      stated, needs: fixed.needs, "\(id).takeout_agreed",
      costing.label("take-out that goes ahead"), &draft, about: about)
    self.agreed = agreed
    let gone = positive(1 - .binary(.divide, costing.activity, costing.usualActivity))
    let takeout = draft.yearly(
      "\(id).takeout", costing.label("take-out"), .share,
      "Share of fixed cost taken out: what goes ahead, but no more than the activity that has left.",
      about: about,
      when(
        costing.usualActivity.equals(0), 0, else: costing.term.active * minimum(agreed, gone)))
    let own = 1 - fixed.countsAsCIP.value
    cost = draft.yearly(
      "\(id).fixed_cost", costing.label("fixed cost"), .pounds,
      "Fixed cost as usual less what is taken out beyond what efficiency already contains.",
      about: about, usual.fixed * (1 - takeout * own))
    let added = positive(takeout - previous(takeout))
    let undone = costing.term.end.map {
      costing.term.year.isAbove($0) * positive(previous(takeout) - takeout)
    }
    let moved = added + (undone ?? 0)
    exit = fixed.exitMultiple.isStated ? moved * own * usual.fixed * fixed.exitMultiple.value : 0
  }
}
