import Modelling
import Scenarios

/// Clause 8: one metric, from its forecast to its score.
///
/// gap_k = the way from threshold k to the next, positive in the direction in which they run;
/// step_k = MIN(1, MAX(0, (x − threshold k) ÷ gap_k)), falling with the sign turned round, or with
/// `between: step` 1 from the next threshold on; score = 100 × Σ step ÷ the number of steps.
/// Hand case: thresholds 50, 60, 80 and 66 reached: steps 1 and 0.3, score 100 × 1.3 ÷ 2 = 65.
struct Metric {
  /// The id in the scenario file.
  let id: String
  /// The name as people know it.
  let title: String
  /// What the scenario file says of it.
  let keys: Clause<MetricKeys>
  /// What it is in the year.
  let value: Expression
  /// The ways from each threshold to the next.
  let gaps: [Expression]
  /// The score from 0 to 100.
  let score: Expression

  init(_ metric: Named<Clause<MetricKeys>>, _ draft: inout Draft) {
    id = metric.id
    title = Titles.title(metric.value.name, metric.id)
    keys = metric.value
    value = Metric.value(id, title, keys, &draft)
    if let resolution = keys.resolution {
      draft.constant(
        .metric(id, .resolution), "\(title): smallest step", resolution.input.unit,
        "The smallest step that is measured.", resolution.value)
    }
    let scale = Scale(id: id, title: title, keys: keys, value: value)
    gaps = scale.gaps(&draft)
    let steps = scale.steps(gaps, &draft)
    score = draft.yearly(
      .metric(id, .score), "\(title): score", .score,
      "Its steps over their number: 0 at the first threshold, 100 at the last.",
      100 * sum(of: steps) / count(steps.count))
  }

  /// The forecast; of a metric of cost the saving in % of the agreed budget, 0 where there is none.
  private static func value(
    _ id: String, _ title: String, _ keys: Clause<MetricKeys>, _ draft: inout Draft
  ) -> Expression {
    guard keys.cost else { return keys.forecast.value }
    let (budget, outturn) = (Expression.line(.budget(.total)), Expression.line(.outturn(.total)))
    return draft.yearly(
      .metric(id, .saving), "\(title): saving in % of budget", keys.forecast.input.unit,
      "Agreed budget less outturn, over the budget; 0 after the contract and without a budget.",
      .line(.time(.inTerm)) * ratio(budget - outturn, to: budget))
  }

  private static let usualNames = ["poor", "below", "expected", "stretch", "outstanding"]

  /// What the thresholds are called.
  static func names(_ keys: Clause<MetricKeys>) -> [String] {
    if !keys.names.isEmpty { return keys.names }
    return keys.thresholds.count == usualNames.count
      ? usualNames : keys.thresholds.indices.map { "threshold \($0 + 1)" }
  }

  /// What the metric brings to the overall score.
  func part(_ rule: OverallScore, _ draft: inout Draft) -> Expression {
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

/// The thresholds of a metric as steps of a stair.
private struct Scale {
  let id: String
  let title: String
  let keys: Clause<MetricKeys>
  let value: Expression

  private var names: [String] { Metric.names(keys) }

  private var isFalling: Bool {
    let values = keys.thresholds.compactMap(\.input.values.first)
    return (values.last ?? 0) < (values.first ?? 0)
  }

  /// Two neighbouring thresholds, the one that scores less first.
  private var pairs: [(number: Int, low: Quantity, high: Quantity, words: String)] {
    let thresholds = keys.thresholds
    return zip(thresholds, thresholds.dropFirst()).enumerated().map { offset, pair in
      (offset + 1, pair.0, pair.1, "from \(names[offset]) to \(names[offset + 1])")
    }
  }

  func gaps(_ draft: inout Draft) -> [Expression] {
    pairs.map { number, low, high, words in
      draft.constant(
        .metricGap(id, number), "\(title): way \(words)", low.input.unit,
        "How far the two thresholds are apart, positive in the direction in which they run.",
        isFalling ? low.value - high.value : high.value - low.value)
    }
  }

  func steps(_ gaps: [Expression], _ draft: inout Draft) -> [Expression] {
    zip(pairs, gaps).map { pair, gap in
      let sentence =
        keys.between == .step
        ? "1 where the threshold is reached, else 0."
        : "How much of the way the forecast has gone: nothing 0, all of it 1."
      return draft.yearly(
        .metricStep(id, pair.number), "\(title): step \(pair.words)", .share, sentence,
        keys.between == .step ? reached(pair.high) : gone(pair.low, gap))
    }
  }

  private func reached(_ threshold: Quantity) -> Expression {
    flag(isFalling ? value.isAtMost(threshold.value) : value.isAtLeast(threshold.value))
  }

  private func gone(_ start: Quantity, _ gap: Expression) -> Expression {
    progress(isFalling ? start.value - value : value - start.value, of: gap)
  }
}
