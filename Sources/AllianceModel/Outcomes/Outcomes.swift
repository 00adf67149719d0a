import Modelling
import Scenarios

/// Clause 8: what the alliance achieves for people, as scores from 0 to 100.
struct Outcomes {
  /// The overall score; 100 where nothing is measured.
  let score: Expression
  /// The metrics in the order of the file.
  let metrics: [Metric]
  /// The mean score of a party's own metrics, by party that has any.
  private(set) var performance: [String: Expression] = [:]

  init(_ draft: inout Draft, _ term: Term) {
    let keys = draft.parts.outcomes
    draft.section(
      "Outcomes", "Takes forecasts, thresholds and weights from Inputs; scores run from 0 to 100.")
    guard !keys.metrics.isEmpty else {
      score = 100
      metrics = []
      return
    }
    var metrics: [Metric] = []
    for metric in keys.metrics { metrics.append(Metric(metric, &draft)) }
    self.metrics = metrics
    score = Outcomes.overall(keys.overall, metrics, &draft)
    declarePerformance(&draft)
    OutcomeChecks.declare(metrics, score, keys.leastWeight.value, term, &draft)
  }

  private static func overall(
    _ rule: OverallScore, _ metrics: [Metric], _ draft: inout Draft
  ) -> Expression {
    let parts = metrics.map { $0.part(rule, &draft) }
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

  private mutating func declarePerformance(_ draft: inout Draft) {
    for party in draft.parties(.provider) {
      let own = metrics.filter { $0.keys.party?.text == party }
      guard !own.isEmpty else { continue }
      performance[party] = draft.yearly(
        .party(party, .performance), "\(draft.name(party)): performance", .score,
        "The mean score of its own metrics.", about: Subject(party: party),
        mean(of: own.map(\.score)))
    }
  }
}
