import Modelling
import Scenarios

/// Clause 8: one metric, from its forecast to its score.
///
/// gap_k = the way from threshold k to the next, positive in the direction in which they run;
/// step_k = MIN(1, MAX(0, (x − threshold k) ÷ gap_k)), falling with the sign turned round, or with
/// `between: step` 1 from the next threshold on; score = 100 × Σ step ÷ the number of steps. A
/// metric of cost is x = in_term × (budget − outturn) ÷ budget, before any rung of the ladder.
/// Steps count alike however far their thresholds lie apart; one without a way counts as not begun.
/// Hand case: thresholds 50, 60, 80 and 66 reached: steps 1 and 0.3, score 100 × 1.3 ÷ 2 = 65.
struct Metric {
  /// The id in the scenario file.
  let id: String
  /// The name as people know it.
  let title: String
  /// What the scenario file says of it.
  let keys: Clause<MetricKeys>
  /// The ways from each threshold to the next.
  let gaps: [Expression]
  /// The score from 0 to 100.
  let score: Expression

  /// Writes what the metric is in the year, how far it has gone and what that scores.
  static func write(into draft: inout Draft, metric: Named<Clause<MetricKeys>>) -> Self {
    let (id, keys) = (metric.id, metric.value)
    let title = Titles.title(keys.name, id)
    let value = value(into: &draft, id: id, title: title, keys: keys)
    if let resolution = keys.resolution {
      draft.constant(
        .metric(id, .resolution), "\(title): smallest step", resolution.input.unit,
        "The smallest step that is measured.", resolution.value)
    }
    let scale = Scale(id: id, title: title, keys: keys, value: value)
    let gaps = scale.gaps(into: &draft)
    let steps = scale.steps(into: &draft, gaps: gaps)
    let score = draft.yearly(
      .metric(id, .score), "\(title): score", .score,
      "Its steps over their number: 0 at the first threshold, 100 at the last.",
      100 * sum(of: steps) / count(steps.count))
    return Metric(id: id, title: title, keys: keys, gaps: gaps, score: score)
  }

  /// The forecast; of a metric of cost the saving in % of the agreed budget, 0 where there is none.
  private static func value(
    into draft: inout Draft, id: String, title: String, keys: Clause<MetricKeys>
  ) -> Expression {
    guard keys.cost else { return keys.forecast.value }
    let (budget, outturn) = (Expression.line(.budget(.total)), Expression.line(.outturn(.total)))
    return draft.yearly(
      .metric(id, .saving), "\(title): saving in % of budget", keys.forecast.input.unit,
      "Agreed budget less outturn, over the budget; 0 after the contract and without a budget.",
      .line(.time(.inTerm)) * ratio(budget - outturn, to: budget))
  }

  private static let usualNames = ["poor", "below", "expected", "stretch", "outstanding"]

  /// What the thresholds of a metric are called.
  static func names(of keys: Clause<MetricKeys>) -> [String] {
    if !keys.names.isEmpty { return keys.names }
    return keys.thresholds.count == usualNames.count
      ? usualNames : keys.thresholds.indices.map { "threshold \($0 + 1)" }
  }

  /// What the metric brings to the overall score.
  func part(into draft: inout Draft, rule: OverallScore) -> Expression {
    let weight = keys.weight.value
    switch rule {
    case .weighted:
      return draft.yearly(
        .metric(id, .weighted), "\(title): points it brings", .score, "Its score by its weight.",
        weight * score)
    case .geometric:
      return draft.yearly(
        .metric(id, .weighted), "\(title): what it leaves of the score", .share,
        "Its score in % to the power of its weight; all where it has none.",
        when(weight.equals(0), 1, else: .binary(.power, score / 100, weight)))
    case .weakest:
      return draft.yearly(
        .metric(id, .weighted), "\(title): score that counts", .score,
        "Its score; 100 where it has no weight.", when(weight.equals(0), 100, else: score))
    }
  }
}
