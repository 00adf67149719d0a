import Modelling
import Scenarios
import SourceText

/// Clauses 8 and 14: what must hold of metrics, and what should.
///
/// Errors: 0 ≤ every score ≤ 100; |Σ weight − 100 %| within the tolerance; every gap > 0. Alerts:
/// more than six metrics; 0 < weight < `least_weight`; and where a metric is a share p of n
/// answers, smallest gap < 2 × standard error, standard_error = √(MAX(0, p × (1 − p)) ÷ n) at the
/// year's forecast: thresholds as near as that cannot be told apart.
///
/// Hand case: 75 % of 100 answers: √(0.1875 ÷ 100) = 4.33 %; thresholds 70 % and 75 % are 5 %
/// apart, less than 8.66 %: an alert.
enum OutcomeChecks {
  /// Writes errors first, then alerts.
  static func write(
    into draft: inout Draft, metrics: [Metric], score: Expression, leastWeight: Expression,
    term: Term
  ) {
    let place = draft.parts.outcomes.place(of: \.metrics)
    writeScores(into: &draft, scores: metrics.map(\.score) + [score], at: place)
    writeWeights(into: &draft, metrics: metrics, at: place)
    for metric in metrics { writeThresholds(into: &draft, metric: metric) }
    writeManyMetrics(into: &draft, metrics: metrics, term: term)
    for metric in metrics {
      writeLightWeight(into: &draft, metric: metric, leastWeight: leastWeight)
      writeSmallSample(into: &draft, metric: metric)
    }
  }

  /// No score under 0 or over 100.
  private static func writeScores(
    into draft: inout Draft, scores: [Expression], at place: SourcePosition?
  ) {
    let tolerance = draft.margin(of: 100)
    draft.check(
      .error(.scores), "Scores run from 0 to 100", .error,
      "No score is under 0 or over 100.",
      remedy: "Look at the weights of the metrics: they do not add up to 100 %.",
      at: place,
      isBroken: .call(
        .or,
        [lowest(of: scores).isBelow(-tolerance), highest(of: scores).isAbove(100 + tolerance)]))
  }

  /// Weights add up to 100 %.
  private static func writeWeights(
    into draft: inout Draft, metrics: [Metric], at place: SourcePosition?
  ) {
    let tolerance = draft.margin(of: 100)
    draft.check(
      .error(.metricWeights), "Weights of metrics add up", .error,
      "The weights of all metrics add up to 100 %.",
      remedy: "Make the weights under outcomes.metrics add up to 100 %.",
      at: place,
      isBroken: absolute(100 * sum(of: metrics.map(\.keys.weight.value)) - 100)
        .isAbove(tolerance))
  }

  /// Thresholds run one way, in the workbook too.
  private static func writeThresholds(into draft: inout Draft, metric: Metric) {
    draft.check(
      .error(.thresholds(metric: metric.id)), "\(metric.title): thresholds in order", .error,
      "Thresholds run one way, from the value that scores 0 to the value that scores 100.",
      remedy: "Put the thresholds of the metric in order; to turn them round, edit the file.",
      at: metric.keys.place(of: \.thresholds),
      isBroken: lowest(of: metric.gaps).isAtMost(0))
  }

  /// More metrics than move anybody, while the contract runs.
  private static func writeManyMetrics(into draft: inout Draft, metrics: [Metric], term: Term) {
    guard metrics.count > 6 else { return }
    draft.check(
      .alert(.manyMetrics), "More than six metrics", .alert,
      "So many things are measured that none of them moves anybody.",
      remedy: "Keep the six that matter most.", isBroken: term.inTerm)
  }

  /// A weight that moves nobody, though it is one.
  private static func writeLightWeight(
    into draft: inout Draft, metric: Metric, leastWeight: Expression
  ) {
    let weight = metric.keys.weight.value
    draft.check(
      .alert(.lightWeight(metric: metric.id)), "\(metric.title): hardly any weight", .alert,
      "The metric has a weight, but less than moves anybody.",
      remedy: "Give it more weight, or none at all.",
      isBroken: all(weight.isAbove(0), weight.isBelow(leastWeight)))
  }

  /// The standard error of a share of answers, and thresholds nearer than two of it.
  private static func writeSmallSample(into draft: inout Draft, metric: Metric) {
    guard let sample = metric.keys.sample else { return }
    let share = metric.keys.forecast.value
    let error = draft.yearly(
      .metric(metric.id, .standardError), "\(metric.title): standard error",
      metric.keys.forecast.input.unit,
      "How far the share of answers moves by chance alone, for so many answers.",
      .binary(.power, positive(share * (1 - share)) / sample.value, 1 / 2))
    draft.check(
      .alert(.smallSample(metric: metric.id)), "\(metric.title): too few answers", .alert,
      "Two thresholds are nearer to each other than chance moves the result.",
      remedy: "Ask more people, or draw the thresholds apart.",
      isBroken: lowest(of: metric.gaps).isBelow(2 * error))
  }
}
