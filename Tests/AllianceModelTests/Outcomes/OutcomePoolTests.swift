import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Testing

/// What the pool makes of outcomes: factors, gates, and weights that follow the score.
@Suite("Outcomes in the pool")
struct OutcomePoolTests {
  @Test("The factor follows its curve, flat outside, and moves gain before the cap")
  func factor() throws {
    let computed = try OutcomeTests.contract(
      """
      outcomes:
        metrics:
          a: {thresholds: [0, 100], forecast: [10, 45, 75, 100]}
      gainshare:
        gain: [{providers: 50%}]
        factor: [{score: 30, factor: 20%}, {score: 60, factor: 80%}, {score: 90, factor: 140%}]
        cap: 6%
      """)
    // Gain before caps 50 % of £10,000; the cap is £6,000; 140 % of £5,000 would be £7,000.
    computed.expect("pool.gain_factor_curve", [0.2, 0.5, 1.1, 1.4], within: 1e-9)
    computed.expect("pool.gain", [1_000, 2_500, 5_500, 6_000])
  }

  @Test("Pain by its own curve, then the cap, less the adjustment, not under 0")
  func painFactor() throws {
    let computed = try OutcomeTests.contract(
      """
      outcomes:
        metrics:
          a: {thresholds: [0, 100], forecast: [0, 50, 80, 100]}
      gainshare:
        pain: [{providers: 100%}]
        pain_factor: [{score: 40, factor: 70%}, {score: 80, factor: 40%}]
        adjustment: [0, 1k, 5k, 1k]
        pain_cap: 6%
      """)
    // With £90,000 spent there is no pain; the same contract with £110,000 spent:
    computed.expect("pool.pain", [0, 0, 0, 0])
    let overspent = computed.results(after: [Edit(InputID("spend"), to: 110_000)])
    // 70 % of 10,000 capped at 6,000; at 50: 62.5 % capped at 6,000, less 1,000; 40 % less 5,000,
    // not under 0; 40 % less 1,000.
    #expect((1...4).map { overspent["pool.pain", $0].rounded() } == [6_000, 5_000, 0, 3_000])
  }

  @Test("A gate limits gain and raises pain while its metric scores too little")
  func gate() throws {
    let computed = try OutcomeTests.contract(
      """
      outcomes:
        metrics:
          a: {thresholds: [0, 100], forecast: 100}
          safety:
            weight: 0%
            thresholds: [0, 100]
            forecast: [49, 50, 51, 100]
            gate: {below: 50, gain_at_most: 25%, pain_at_least: 150%}
      gainshare: {gain: [{providers: 50%}], pain: [{providers: 40%}]}
      """)
    computed.expect("pool.gain", [1_250, 5_000, 5_000, 5_000])
    let overspent = computed.results(after: [Edit(InputID("spend"), to: 110_000)])
    // 40 % of £10,000, one and a half times while the gate is shut.
    #expect((1...4).map { overspent["pool.pain", $0].rounded() } == [6_000, 4_000, 4_000, 4_000])
  }

  @Test("Weights are read from the matrix at the overall score")
  func matrix() throws {
    let computed = try OutcomeTests.contract(
      """
      outcomes:
        metrics:
          a: {thresholds: [0, 100], forecast: [0, 25, 75, 100]}
      gainshare:
        gain: [{providers: 100%}]
        weights: {matrix: {age_well: [20%, 40%, 50%], neighbours: [10%, 20%, 50%]}}
      """)
    computed.expect("party.age_well.gain", [2_000, 3_000, 4_500, 5_000])
    computed.expect("party.neighbours.gain", [1_000, 1_500, 3_500, 5_000])
  }

  @Test("Performance is the mean score of a party's metrics, else the overall score")
  func performance() throws {
    let computed = try OutcomeTests.contract(
      """
      outcomes:
        metrics:
          a: {weight: 50%, thresholds: [0, 100], forecast: [90, 0, 0, 0], party: age_well}
          b: {weight: 50%, thresholds: [0, 100], forecast: [30, 0, 0, 0], party: age_well}
      gainshare: {gain: [{providers: 100%}], weights: {by: performance, providers: 90%}}
      """)
    // Both 60 in the first year, so 45 % each; nobody has any in the second: equal.
    computed.expect("party.age_well.gain", [4_500, 4_500])
    computed.expect("party.neighbours.gain", [4_500, 4_500])
    computed.expect("party.age_well.performance", [60, 0])
  }
}

extension Computed {
  /// The results after edits of inputs, as a person would make them in the workbook.
  func results(after edits: [Edit]) -> Results {
    var inputs = InputValues(alliance.model)
    for edit in edits { inputs.apply(edit) }
    return program.run(inputs)
  }
}
