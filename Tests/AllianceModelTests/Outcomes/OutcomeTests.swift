import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Testing

/// Outcomes: metrics, scores, and what the pool makes of them.
@Suite("Outcomes")
struct OutcomeTests {
  /// A contract of £100,000 in which two providers save £10,000 in every year.
  static func contract(_ clauses: String) throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 4}
      appraisal: {years: 5}
      parties:
        council: {role: commissioner}
        age_well: {role: provider}
        neighbours: {role: provider}
      budget: {given: 100k}
      spend: 90k

      """ + clauses)
  }

  @Test("A metric scores its way through the thresholds")
  func rising() throws {
    let computed = try Self.contract(
      """
      outcomes:
        metrics:
          answers: {unit: points, thresholds: [50, 60, 80], forecast: [49, 50, 66, 81]}
      """)
    // 66: the whole way from 50 to 60 and 0.3 of the way to 80; 100 × 1.3 ÷ 2.
    computed.expect("metric.answers.score", [0, 0, 65, 100])
    computed.expect("outcomes.score", [0, 0, 65, 100])
    #expect(computed.errors.isEmpty)
  }

  @Test("A metric of which less is better falls through its thresholds")
  func falling() throws {
    let computed = try Self.contract(
      """
      outcomes:
        metrics:
          falls: {unit: falls, thresholds: [40, 30, 20, 18], forecast: [41, 35, 20, 10]}
      """)
    // 35: half of the first of three steps.
    computed.expect("metric.falls.score", [0, 100.0 / 6, 200.0 / 3, 100])
  }

  @Test("With steps a threshold just reached counts whole, and nothing between two")
  func steps() throws {
    let computed = try Self.contract(
      """
      outcomes:
        metrics:
          falls: {thresholds: [40, 30, 20], forecast: [30.001, 30, 20.001, 20], between: step}
      """)
    computed.expect("metric.falls.score", [0, 50, 50, 100])
  }

  @Test(
    "The overall score by each rule; a metric without weight is a gate and no more",
    arguments: [("weighted", 66), ("geometric", 63.5534), ("weakest", 45)])
  func overall(rule: String, score: Double) throws {
    let computed = try Self.contract(
      """
      outcomes:
        overall: \(rule)
        metrics:
          a: {weight: 40%, thresholds: [0, 100], forecast: 45}
          b: {weight: 60%, thresholds: [0, 100], forecast: 80}
          c: {weight: 0%, thresholds: [0, 100], forecast: 0}
      """)
    // 0.4 × 45 + 0.6 × 80 = 66; 45^0.4 × 80^0.6 = 63.5534; the lowest is 45.
    computed.expect("outcomes.score", [score], within: 0.001)
    #expect(!computed.alerts.contains { $0.hasPrefix("alert.metric.c") })
  }

  @Test("One score of 0 leaves nothing of a geometric score")
  func geometricZero() throws {
    let computed = try Self.contract(
      """
      outcomes:
        overall: geometric
        metrics:
          a: {weight: 40%, thresholds: [0, 100], forecast: [0, 1, 100, 100]}
          b: {weight: 60%, thresholds: [0, 100], forecast: 100}
      """)
    // 0.01^0.4 = 0.158489.
    computed.expect("outcomes.score", [0, 15.8489, 100, 100], within: 0.001)
  }

  @Test("Without metrics outcomes add no row and change nothing")
  func nothing() throws {
    let computed = try Self.contract("gainshare: {gain: [{providers: 50%}]}")
    let rows = computed.lines.map(\.id.text).filter {
      $0.hasPrefix("metric") || $0.contains("outcome") || $0.contains("factor_")
    }
    #expect(rows.isEmpty)
    computed.expect("pool.gain", [5_000])
  }

  @Test("What should hold of metrics is an alert, what must hold an error")
  func safeguards() throws {
    let weights = (1...7).map { "m\($0): {weight: \($0 == 7 ? 4 : 16)%, " }
    let metrics = weights.map { "    \($0)thresholds: [0, 1], forecast: 1}\n" }.joined()
    let many = try Self.contract("outcomes:\n  metrics:\n" + metrics)
    #expect(many.alerts.contains("alert.outcomes.metrics @ 1"))
    #expect(many.alerts.contains("alert.metric.m7.weight @ 1"))
    #expect(!many.alerts.contains("alert.metric.m6.weight @ 1"))
    let over = many.results(after: [Edit(InputID("outcomes.metrics.m1.weight"), to: 0.3)])
    #expect(over["check.outcomes.weights", 1] == 1)
    #expect(over["check.outcomes.scores", 1] == 1)
    let turned = many.results(after: [Edit(InputID("outcomes.metrics.m1.thresholds.2"), to: -1)])
    #expect(turned["check.metric.m1.thresholds", 1] == 1)
  }

  @Test("Thresholds nearer than two standard errors are warned about", arguments: [599, 600, 601])
  func sample(answers: Int) throws {
    let computed = try Self.contract(
      """
      outcomes:
        metrics:
          a: {unit: '%', thresholds: [60%, 64%], forecast: 60%, sample: \(answers)}
      """)
    // Two standard errors: 2 × √(0.6 × 0.4 ÷ 600) = 4 %, which the thresholds are apart.
    computed.expect(
      "metric.a.standard_error", [(0.24 / Double(answers)).squareRoot()], within: 1e-12)
    #expect(computed.alerts.contains("alert.metric.a.sample @ 1") == (answers < 600))
  }
}
