import Modelling
import Scenarios
import SourceText

/// Clauses 8 and 14: what must hold of metrics, and what should.
enum OutcomeChecks {
  static func declare(
    _ metrics: [Metric], _ score: Expression, _ least: Expression, _ term: Term,
    _ draft: inout Draft
  ) {
    errors(metrics, score, draft.parts.outcomes.place(of: \.metrics), &draft)
    if metrics.count > 6 {
      draft.check(
        .alert(.manyMetrics), "More than six metrics", .alert,
        "So many things are measured that none of them moves anybody.",
        remedy: "Keep the six that matter most.", isBroken: term.inTerm)
    }
    for metric in metrics {
      lightWeight(metric, least, &draft)
      smallSample(metric, &draft)
    }
  }

  private static func errors(
    _ metrics: [Metric], _ score: Expression, _ place: SourcePosition?, _ draft: inout Draft
  ) {
    let tolerance = draft.margin(of: 100)
    let scores = metrics.map(\.score) + [score]
    draft.check(
      .error(.scores), "Scores run from 0 to 100", .error,
      "No score is under 0 or over 100.",
      remedy: "Look at the weights of the metrics: they do not add up to 100 %.",
      at: place,
      isBroken: .call(
        .or,
        [lowest(of: scores).isBelow(-tolerance), highest(of: scores).isAbove(100 + tolerance)]))
    draft.check(
      .error(.metricWeights), "Weights of metrics add up", .error,
      "The weights of all metrics add up to 100 %.",
      remedy: "Make the weights under outcomes.metrics add up to 100 %.",
      at: place,
      isBroken: absolute(100 * sum(of: metrics.map(\.keys.weight.value)) - 100)
        .isAbove(tolerance))
    for metric in metrics {
      draft.check(
        .error(.thresholds(metric: metric.id)), "\(metric.title): thresholds in order", .error,
        "Thresholds run one way, from the value that scores 0 to the value that scores 100.",
        remedy: "Put the thresholds of the metric in order; to turn them round, edit the file.",
        at: metric.keys.place(of: \.thresholds),
        isBroken: lowest(of: metric.gaps).isAtMost(0))
    }
  }

  private static func lightWeight(
    _ metric: Metric, _ least: Expression, _ draft: inout Draft
  ) {
    let weight = metric.keys.weight.value
    draft.check(
      .alert(.lightWeight(metric: metric.id)), "\(metric.title): hardly any weight", .alert,
      "The metric has a weight, but less than moves anybody.",
      remedy: "Give it more weight, or none at all.",
      isBroken: all(weight.isAbove(0), weight.isBelow(least)))
  }

  /// Thresholds nearer than two standard errors √(p(1 − p) ÷ n) cannot be told apart.
  private static func smallSample(_ metric: Metric, _ draft: inout Draft) {
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
