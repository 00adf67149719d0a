import Modelling
import Scenarios

/// Clause 7: staff of closed blocks who move to another party, which need not recruit.
///
/// posts moved = blocks closed × posts × redeployed; recruitment saved = posts moved × saving ×
/// idx, a negative cost, once, of the party that takes them. It holds as usual too, where blocks
/// close, and it is not in the gap of the party they leave.
///
/// Hand case: two blocks of 20 posts close, half the staff move, £300 a post: 20 posts, £6,000.
enum Redeployment {
  static func write(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>, closed: Expression
  ) {
    guard let keys = blocks.redeployment, let redeployed = costing.keys.redeployed else { return }
    let posts = draft.yearly(
      costing.line(.postsMoved), costing.label("posts moved to other work"), .count,
      at: .startOfYear, "Posts in closed blocks, times the share of staff who move to other work.",
      about: costing.about, closed * keys.posts.value * redeployed.value)
    let saved = draft.yearly(
      costing.line(.recruitmentSaved), costing.label("recruitment saved"), .pounds,
      "Posts moved times the recruitment cost of a post, at the year's prices.",
      about: Subject(
        isBusinessAsUsual: costing.view.isUsual, party: keys.to.text, service: costing.service.id,
        recurrent: false),
      posts * keys.saving.value * costing.level)
    draft.cost(.recruitment, of: keys.to.text, costing.view, -saved)
    draft.use(costing.view, -saved)
  }
}
