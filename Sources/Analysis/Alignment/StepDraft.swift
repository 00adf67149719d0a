import AllianceModel
import Evaluation
import Modelling

/// A step of an alignment matrix before it is tried.
struct StepDraft {
  let kind: AlignmentMatrix.Kind
  let input: InputID
  let name: String
  let size: Double
  let unit: Unit
  let isTurned: Bool
  let edits: [Edit]
  /// The line whose fall the effects are divided by; nil where they stand for themselves.
  var fixedCost: LineID?

  /// How much more of a shift or of a take-out is tried.
  private static let onePercent = 0.01

  /// A percent more of every shift.
  static func shifts(of source: Case) -> [StepDraft] {
    source.alliance.shifts.compactMap { shift in
      scaled(.shift, shift.amount, shift.name, in: source)
    }
  }

  /// A percent more of every take-out; the effects are to be divided by what it takes out.
  static func takeouts(of source: Case) -> [StepDraft] {
    source.alliance.takeouts.compactMap { takeout in
      var draft = scaled(.fixedCost, takeout.share, takeout.name, in: source)
      draft?.fixedCost = takeout.fixedCost
      return draft
    }
  }

  /// A point more of every metric that is forecast: a percentage point, else its smallest step.
  static func outcomes(of source: Case) -> [StepDraft] {
    guard let trial = MetricTrial(source) else { return [] }
    return trial.metrics.compactMap { metric in
      guard let id = metric.forecast, let input = source.input(id) else { return nil }
      let size = metric.unit == .share ? onePercent : trial.resolution(metric)
      let better = trial.isFalling(metric) ? -size : size
      let stated = input.shape.isYearly ? Array(input.values.dropFirst()) : input.values
      let isTurned = stated.contains { !input.bounds.contains($0 + better) }
      let change = isTurned ? -better : better
      let edits =
        input.shape.isEditedOnce
        ? [Edit(id, to: (stated.last ?? 0) + change)]
        : stated.enumerated().map { Edit(id, column: $0 + 1, to: $1 + change) }
      return StepDraft(
        kind: .outcome, input: id, name: metric.name, size: size, unit: metric.unit,
        isTurned: isTurned, edits: edits)
    }
  }

  /// A percent more of an input in every year; nil where it is 0.
  private static func scaled(
    _ kind: AlignmentMatrix.Kind, _ id: InputID, _ name: String, in source: Case
  ) -> StepDraft? {
    guard let input = source.input(id) else { return nil }
    let move = InputMove(input, source.program.model.years)
    guard move.isMoving, move.now != 0 else { return nil }
    let isTurned = input.values.contains { !input.bounds.contains($0 * (1 + onePercent)) }
    let factor = isTurned ? 1 - onePercent : 1 + onePercent
    return StepDraft(
      kind: kind, input: id, name: name, size: onePercent, unit: .share, isTurned: isTurned,
      edits: move.edits(to: move.now * factor))
  }
}

extension Case {
  /// An input of the model; nil where no line reads it.
  func input(_ id: InputID) -> Input? { program.model.inputs.first { $0.id == id } }
}
