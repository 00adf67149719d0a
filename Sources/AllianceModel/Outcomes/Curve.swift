import Modelling
import Scenarios

/// A curve over a score: linear between its points, flat outside them.
///
/// curve = the first value + Σ (next value − value) × progress of the score between the two points.
/// Hand case: points (0, 0) and (100, 98 %), score 92.06: 0.902188.
struct Curve {
  /// What its lines go by.
  let name: CurveName
  /// What labels call its value: `gain factor`.
  let words: String
  /// What labels call the whole curve: `Factor on gain by the curve`.
  let label: String

  /// Writes the curve through some points; one alone may have no score, and holds everywhere.
  ///
  /// - Precondition: there is a point.
  func write(
    into draft: inout Draft, points: [Clause<FactorKeys>], at score: Expression
  ) -> Expression {
    var value = points[0].factor.value
    let placed = points.compactMap { point in
      point.score.map { (score: $0.value, factor: point.factor.value) }
    }
    for (offset, (low, high)) in zip(placed, placed.dropFirst()).enumerated() {
      let segment = "point \(offset + 1) to point \(offset + 2) of the \(words)"
      let gone = draft.yearly(
        name.progress(offset + 1), "Progress from \(segment): 0 none, 1 complete", .share,
        "How far the score has gone from the one point to the next.",
        progress(score - low.score, of: high.score - low.score))
      value = draft.yearly(
        name.value(upTo: offset + 2), "Factor after the way from \(segment)", .share,
        "The factor so far, and what it changes on the way to the next point.",
        value + (high.factor - low.factor) * gone)
    }
    return draft.yearly(
      name.value, label, .share, "Linear between the points of the curve, flat outside them.",
      value)
  }
}
