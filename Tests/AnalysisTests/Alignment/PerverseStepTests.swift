import GlidepathKit
import Testing

@testable import Analysis

@Suite("Better performance that pays less, and what a threshold is worth")
struct PerverseStepTests {
  private func alignment(_ studied: Studied) -> Alignment {
    Alignment(studied.source, measuring: MeasuredLine.usual(of: studied.source))
  }

  @Test("The hospital of Home First is paid less at outstanding than at stretch")
  func homeFirst() throws {
    let steps = alignment(try Studied(shipped: "small/home-first")).perverseSteps
    let step = try #require(
      steps.first {
        $0.metric.id == "home_in_time" && $0.party.id == "hospital" && $0.year == 4
      })
    #expect(step.worse == "stretch" && step.better == "outstanding")
    // Its weight falls from 40 % to 30 % between a score of 50 and of 100, faster than the gain rises.
    #expect(abs(step.paidAtWorse - 58_719.12) < 0.005)
    #expect(abs(step.paidAtBetter - 55_990.40) < 0.005)
    #expect(steps.allSatisfy { $0.party.id == "hospital" })
    #expect(steps.map(\.loss) == steps.map(\.loss).sorted(by: >))
  }

  @Test("No step is perverse where weights stay as the score rises")
  func none() throws {
    let flat = try Studied(shipped: "small/home-first").study.overlaid(
      by: SourceFile(
        name: "flat.yaml",
        text: """
          gainshare: {weights: {matrix: {hospital: [40%, 40%], community: [40%, 40%], charity: [15%, 15%]}}}
          fund: {weights: {matrix: {hospital: [30%, 30%], community: [45%, 45%], charity: [25%, 25%]}}}
          """))
    #expect(alignment(try Studied(flat)).perverseSteps.isEmpty)
  }

  @Test("The threshold nearest to the forecast has the price that At stake shows")
  func cliffs() throws {
    let studied = try Studied(shipped: "small/home-first")
    let prices = try #require(CliffPrices(studied.source))
    let stake = try #require(AtStake(studied.source))
    // Four metrics: three of five thresholds and one of three, for three providers.
    #expect(prices.prices.count == (3 * 5 + 3) * 3)
    for cliff in stake.cliffs {
      for (position, threshold) in cliff.thresholds.enumerated() {
        let price = try #require(
          prices.prices.first {
            $0.metric == cliff.metric && $0.party == cliff.party && $0.threshold == threshold
          })
        #expect(price.pounds[position] == cliff.pounds[position])
      }
    }
  }

  @Test("An outcome that moves no money is named, and is a finding of every run")
  func idle() throws {
    let top = SourceFile(
      name: "idle.yaml",
      text: """
        outcomes:
          metrics:
            extra: {name: Extra, unit: '%', weight: 0%, thresholds: [0%, 100%], forecast: 50%}
        """)
    let study = try Studied(shipped: "small/home-first").study.overlaid(by: top)
    // The fund is split by weight, and the pool follows the score: neither reads the metric.
    #expect(alignment(try Studied(study)).idle.map(\.id) == ["extra"])
    let told = Case(try study.run()).warnings.filter { $0.code == "idle-entry" }
    #expect(told.map(\.message) == ["'outcomes.metrics.extra' has no effect in any year"])
  }
}
