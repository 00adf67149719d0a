import Modelling
import Scenarios

/// Clause 8: what the alliance achieves for people, as scores from 0 to 100.
///
/// overall: weighted: Σ weight × score; geometric: 100 × Π (score ÷ 100)^weight; weakest: MIN of
/// the scores of metrics that have a weight; 100 where nothing is measured. A metric of weight 0 is
/// a gate and no more. performance of a party = Σ score ÷ number of its own metrics.
///
/// Hand case: scores 65 and 100 at weights 60 % and 40 %: weighted 39 + 40 = 79, geometric
/// 100 × 0.65^0.6 × 1^0.4 = 77.2, weakest 65.
struct Outcomes {
  /// The overall score; 100 where nothing is measured.
  let score: Expression
  /// The metrics in the order of the file.
  let metrics: [Metric]
  /// The mean score of a party's own metrics, for a party that has any.
  let performance: ByID<Expression>

  /// Writes metrics, overall score, performance and what must hold of them.
  static func write(into draft: inout Draft, term: Term) -> Self {
    let keys = draft.parts.outcomes
    draft.section(
      "Outcomes", "Takes forecasts, thresholds and weights from Inputs; scores run from 0 to 100.")
    guard !keys.metrics.isEmpty else {
      return Outcomes(score: 100, metrics: [], performance: ByID())
    }
    let metrics = keys.metrics.map { Metric.write(into: &draft, metric: $0) }
    let score = overall(into: &draft, rule: keys.overall, metrics: metrics)
    let performance = performance(into: &draft, metrics: metrics)
    OutcomeChecks.write(
      into: &draft, metrics: metrics, score: score, leastWeight: keys.leastWeight.value, term: term)
    return Outcomes(score: score, metrics: metrics, performance: performance)
  }

  /// The overall score, after what each metric brings to it.
  private static func overall(
    into draft: inout Draft, rule: OverallScore, metrics: [Metric]
  ) -> Expression {
    let parts = metrics.map { $0.part(into: &draft, rule: rule) }
    let (sentence, score): (String, Expression) =
      switch rule {
      case .weighted: ("The mean of all scores by weight.", sum(of: parts))
      case .geometric:
        (
          "The product of all scores, each to the power of its weight; 0 where one is 0.",
          100 * parts.dropFirst().reduce(parts[0]) { $0 * $1 }
        )
      case .weakest: ("The lowest score of all metrics that have a weight.", lowest(of: parts))
      }
    return draft.yearly(.score, "Overall score", .score, sentence, score)
  }

  /// The mean score of the metrics that say whose performance they are, by party.
  private static func performance(
    into draft: inout Draft, metrics: [Metric]
  ) -> ByID<Expression> {
    var performance = ByID<Expression>()
    for party in draft.parties(.provider) {
      let own = metrics.filter { $0.keys.party?.text == party }
      guard !own.isEmpty else { continue }
      performance[party] = draft.yearly(
        .party(party, .performance), "\(draft.name(party)): performance", .score,
        "The mean score of its own metrics.", about: Subject(party: party),
        mean(of: own.map(\.score)))
    }
    return performance
  }
}
