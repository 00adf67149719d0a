import Modelling
import SourceText

// Thresholds, weights and gates of metrics, and what the pool makes of the score.
extension Rules {
  static func checkOutcomes(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    let metrics = parts.outcomes.metrics
    for metric in metrics { checkMetric(metric, &reader) }
    let weights = metrics.compactMap(\.value.weight.input.values.first)
    if let last = metrics.last, abs(weights.reduce(0, +) - 1) > 1e-9 {
      let total = (weights.reduce(0, +) * 1e6).rounded() / 1e4
      reader.report(
        "metric-weights", last.value.weight.position,
        "the weights of the metrics add up to \(reader.plain(total))%", "make them add up to 100%")
    }
    guard let pool = parts.gainshare else { return }
    for (curve, name) in [
      (pool.factor, "gainshare.factor"), (pool.painFactor, "gainshare.pain_factor"),
    ] {
      checkCurve(curve, name, &reader)
    }
    for weights in [pool.weights, pool.painWeights] {
      guard case .matrix(let rows) = weights else { continue }
      checkMatrix(rows, hasMetrics: !metrics.isEmpty, &reader)
    }
  }

  private static func checkMetric(
    _ metric: Named<Clause<MetricKeys>>, _ reader: inout Reader
  ) {
    let keys = metric.value
    let values = keys.thresholds.compactMap(\.input.values.first)
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    if !steps.allSatisfy({ $0 > 0 }), !steps.allSatisfy({ $0 < 0 }) {
      reader.report(
        "threshold-order", keys.thresholds.first?.position ?? metric.position,
        "the thresholds of '\(metric.id)' neither rise all the way nor fall all the way",
        "list them from the value that scores 0 to the value that scores 100")
    }
    checkForecast(metric, &reader)
    checkForms(metric, &reader)
    if !keys.names.isEmpty, keys.names.count != values.count {
      reader.report(
        "threshold-names", metric.position,
        "'\(metric.id)' has \(values.count) thresholds and \(keys.names.count) names",
        "name every threshold, or leave 'names' out")
    }
    if let sample = keys.sample, !values.allSatisfy({ (0...1).contains($0) }) {
      reader.report(
        "sample-needs-share", sample.position,
        "'\(metric.id)' is no share of answers, which is what 'sample' is for",
        "state its thresholds as shares, such as [60%, 75%], or leave 'sample' out")
    }
    if let gate: Clause<GateKeys> = keys.gate, gate.gainAtMost == nil, gate.painAtLeast == nil {
      reader.report(
        "gate-terms", gate.position, "the gate of '\(metric.id)' changes nothing",
        "state 'gain_at_most', such as 0%, or 'pain_at_least', such as 100%")
    }
  }

  /// Thresholds, forecast and resolution of a metric are all percentages, or none of them is.
  private static func checkForms(
    _ metric: Named<Clause<MetricKeys>>, _ reader: inout Reader
  ) {
    let keys = metric.value
    let numbers = keys.thresholds + [keys.forecast] + [keys.resolution].compactMap(\.self)
    let isPercent = numbers.first { !$0.forms.isEmpty }?.forms.contains(.percent) ?? false
    let other: WrittenNumber.Form = isPercent ? .plain : .percent
    guard let odd = numbers.first(where: { $0.forms.contains(other) }) else { return }
    guard odd.forms.count == 1 else {
      return reader.report(
        "mixed-percentages", odd.position,
        "'\(odd.input.id)' has some values with a per cent sign and some without",
        "write all values of a metric alike: all with a per cent sign, or none")
    }
    let value = odd.input.values.first { $0 != 0 } ?? 0
    reader.report(
      "mixed-percentages", odd.position,
      isPercent
        ? "'\(odd.input.id)' is \(reader.plain(value)) without a per cent sign, but '\(metric.id)' is measured in %: \(reader.text(value / 100, .share)) or \(reader.text(value, .share))?"
        : "'\(odd.input.id)' is \(reader.text(value, .share)), but '\(metric.id)' is not measured in %: \(reader.plain(value * 100)) or \(reader.plain(value))?",
      "write thresholds, forecast and resolution of a metric alike: all with a per cent sign, or none"
    )
  }

  /// A metric of cost is computed; every other one is forecast.
  private static func checkForecast(
    _ metric: Named<Clause<MetricKeys>>, _ reader: inout Reader
  ) {
    let keys = metric.value
    let isForecast = keys.forecast.input.provenance.place != nil
    if !keys.cost, !isForecast {
      reader.report(
        "missing-key", metric.position, "'\(keys.path)' needs the key 'forecast'",
        "add 'forecast:' — what the metric is expected to be, by year; or 'cost: yes'")
    }
    guard keys.cost else { return }
    if isForecast {
      reader.report(
        "cost-metric", keys.place(of: \.forecast), "'\(metric.id)' is cost, which is computed",
        "take 'forecast' out, or 'cost: yes'")
    }
    if keys.unit != "%" {
      reader.report(
        "cost-metric", metric.position, "'\(metric.id)' is cost, which is measured in % of budget",
        "add \"unit: '%'\", and state the thresholds as savings such as [-2%, 0%, 2%]")
    }
    if let sample = keys.sample {
      reader.report(
        "cost-metric", sample.position, "'\(metric.id)' is cost, which nobody is asked about",
        "take 'sample' out")
    }
  }

  static func checkCurve(
    _ points: [Clause<FactorKeys>], _ name: String, _ reader: inout Reader
  ) {
    guard points.count > 1 else { return }
    for point in points where point.score == nil {
      reader.report(
        "curve-score", point.position, "a point of '\(name)' has no score",
        "add 'score:', from 0 to 100; only a single factor needs none")
      return
    }
    let scores = points.compactMap { $0.score?.input.values.first }
    for (offset, point) in points.enumerated().dropFirst()
    where scores[offset] <= scores[offset - 1] {
      reader.report(
        "curve-order", point.position, "the scores of '\(name)' do not rise",
        "list the points from the lowest score to the highest")
    }
  }

  static func checkMatrix(
    _ rows: [Named<[Quantity]>], hasMetrics: Bool, _ reader: inout Reader
  ) {
    guard let first = rows.first, let last = rows.last else { return }
    if !hasMetrics {
      reader.report(
        "matrix-needs-outcomes", first.position, "a matrix of weights needs a score to follow",
        "add metrics under 'outcomes', or state one weight for each party")
    }
    for row in rows where row.value.count != first.value.count {
      reader.report(
        "matrix-columns", row.position,
        "'\(row.id)' has \(row.value.count) weights, '\(first.id)' \(first.value.count)",
        "give every party as many weights")
      return
    }
    for column in first.value.indices {
      let total = rows.compactMap { $0.value[column].input.values.first }.reduce(0, +)
      guard total > 1 + 1e-12 else { continue }
      reader.report(
        "weights-over-one", last.value[column].position,
        "the weights at step \(column + 1) add up to more than 100 %",
        "make them smaller; what is left to 100 % stays with the commissioner")
    }
  }
}
