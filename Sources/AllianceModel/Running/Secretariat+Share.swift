import Modelling
import Scenarios

// Clause 10: what share of the agreed budget running the alliance should take.
//
// share = (running + evaluation) ÷ budget; an alert while the contract runs where it is below
// `share_at_least` or above `share_at_most`. Hand case: £30,000 of £2,000,000 are 1.5 %: within 1 %
// and 3 %.
extension Secretariat {
  /// Writes running cost and evaluation in % of the agreed budget, and what should hold of it.
  func writeShare(into draft: inout Draft, of budget: Expression, term: Term) {
    let spent = sum(of: [running, evaluation])
    guard let keys = draft.parts.secretariat, spent != 0 else { return }
    draft.section(
      "Running cost against the budget", "Takes running cost and agreed budget from above.")
    let share = draft.yearly(
      .secretariat(.share), "Running cost in % of the agreed budget", .share,
      "Running cost and evaluation over the agreed budget of the year; 0 without a budget.",
      ratio(spent, to: budget))
    let outside = [
      keys.shareAtLeast.map { share.isBelow($0.value) },
      keys.shareAtMost.map { share.isAbove($0.value) },
    ].compactMap { $0 }
    guard !outside.isEmpty else { return }
    draft.check(
      .alert(.secretariatShare), "Running cost outside its declared share", .alert,
      "Running the alliance costs less or more, in % of the agreed budget, than was declared.",
      remedy: "Look at posts and overhead: a lean secretariat costs what was declared.",
      isBroken: term.inTerm * (outside.count == 1 ? outside[0] : .call(.or, outside)))
  }
}
