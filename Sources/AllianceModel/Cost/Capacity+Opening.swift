import Modelling
import Scenarios

// What opening blocks costs, and reopening them after the contract.
extension Capacity {
  /// The blocks that open after the contract ended beyond those that open as usual.
  static func writeReopened(
    into draft: inout Draft, costing: Costing, opened: Expression
  ) -> Expression {
    guard !costing.view.isUsual, let end = costing.term.end else { return 0 }
    let usual = Expression.line(.service(costing.service.id, .blocksOpened, .usual))
    return draft.yearly(
      costing.line(.blocksReopened), costing.label("blocks reopened"), .count, at: .startOfYear,
      "Blocks opened after the contract beyond those opened as usual.", about: costing.about,
      costing.term.year.isAbove(end) * positive(opened - usual))
  }

  /// What opening costs, 0 where it costs nothing.
  static func writeOpening(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>, opened: Expression,
    reopened: Expression
  ) -> Expression {
    guard blocks.openingCost.isStated else { return 0 }
    return draft.yearly(
      costing.line(.openingCost), costing.label("cost of opening blocks"), .pounds,
      reopened == 0
        ? "Blocks opened times the cost of opening one."
        : "Blocks opened, but not reopened, times the cost of opening one.", about: costing.seen,
      (opened - reopened) * blocks.openingCost.value * costing.level)
  }

  /// What reopening costs, 0 where nothing ends the contract.
  static func writeReopening(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>, reopened: Expression
  ) -> Expression {
    guard reopened != 0 else { return 0 }
    return draft.yearly(
      costing.line(.reopeningCost), costing.label("cost of reopening blocks"), .pounds,
      "Blocks reopened times the cost of reopening one.", about: costing.about,
      reopened * (blocks.reopenCost ?? blocks.exitCost).value * costing.level)
  }
}
