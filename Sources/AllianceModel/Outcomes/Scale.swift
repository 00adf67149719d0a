import Modelling
import Scenarios

/// The thresholds of a metric as steps of a stair.
struct Scale {
  /// The id of the metric.
  let id: String
  /// What the metric is called.
  let title: String
  /// What the scenario file says of it.
  let keys: Clause<MetricKeys>
  /// What the metric is in the year.
  let value: Expression

  /// Whether less is better; the reader has proved that thresholds run one way.
  private var isFalling: Bool {
    let values = keys.thresholds.compactMap(\.input.values.first)
    return zip(values, values.dropFirst()).allSatisfy { $1 < $0 }
  }

  /// Two neighbouring thresholds, the one that scores less first.
  private var pairs: [(number: Int, low: Quantity, high: Quantity, words: String)] {
    let (thresholds, names) = (keys.thresholds, Metric.names(of: keys))
    return zip(thresholds, thresholds.dropFirst()).enumerated().map { offset, pair in
      (offset + 1, pair.0, pair.1, "from \(names[offset]) to \(names[offset + 1])")
    }
  }

  /// The ways from each threshold to the next.
  func gaps(into draft: inout Draft) -> [Expression] {
    pairs.map { number, low, high, words in
      draft.constant(
        .metricGap(id, number), "\(title): way \(words)", low.input.unit,
        "How far the two thresholds are apart, positive in the direction in which they run.",
        isFalling ? low.value - high.value : high.value - low.value)
    }
  }

  /// How much of each way is gone.
  func steps(into draft: inout Draft, gaps: [Expression]) -> [Expression] {
    zip(pairs, gaps).map { pair, gap in
      let sentence =
        keys.between == .step
        ? "1 where the threshold is reached, else 0."
        : "How much of the way the forecast has gone: nothing 0, all of it 1."
      return draft.yearly(
        .metricStep(id, pair.number), "\(title): step \(pair.words)", .share, sentence,
        keys.between == .step ? reached(pair.high) : gone(from: pair.low, of: gap))
    }
  }

  /// 1 where a threshold is reached, else 0.
  private func reached(_ threshold: Quantity) -> Expression {
    flag(isFalling ? value.isAtMost(threshold.value) : value.isAtLeast(threshold.value))
  }

  /// How much of the way from a threshold is gone, from 0 to 1.
  private func gone(from start: Quantity, of gap: Expression) -> Expression {
    progress(isFalling ? start.value - value : value - start.value, of: gap)
  }
}
