import GlidepathKit
import Testing

@testable import Analysis

@Suite("Who gains by sacrificing one thing for another")
struct SacrificeTestTests {
  /// £10,000 saved each year of two, half of it the providers', by the overall score.
  private static func text(weights: String = "60%, 40%", expected: String = "") -> String {
    let parts = weights.split(separator: ",").map { $0.drop { $0 == " " } }
    return """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3, discount_rate: 0%, deflator: 0%}
      parties: {council: {role: commissioner}, one: {role: provider}, two: {role: provider}}
      budget: {given: 100k}
      spend: 90k
      outcomes:
        metrics:
          falls: {weight: \(parts[0]), thresholds: [100, 50, 0], forecast: 50\(expected)}
          stories: {weight: \(parts[1]), thresholds: [0%, 50%, 100%], unit: '%', forecast: 50%}
      gainshare:
        gain: [{providers: 50%}]
        weights: {one: 60%, two: 40%}
        factor: [{score: 0, factor: 0}, {score: 100, factor: 100%}]
      """
  }

  private func pairs(_ text: String) throws -> [SacrificeTest.Pair] {
    try #require(SacrificeTest(try Studied(text: text).source)).pairs
  }

  @Test("Every ordered pair of metrics and cost, for every provider")
  func hand() throws {
    let pairs = try pairs(Self.text())
    // Three things, each better while another falls, for two providers.
    #expect(pairs.count == 3 * 2 * 2)
    func change(_ better: String, _ worse: String, _ party: String = "one") throws -> Double {
      let pair = try #require(
        pairs.first { $0.better.id == better && $0.worse.id == worse && $0.party.id == party })
      #expect(pair.isGain == (pair.change > 0))
      return pair.change
    }
    func near(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-6 }
    // As stated both score 50: 60 % of £5,000 × 50 % = £1,500 a year, for two years.
    // Falls at 0 score 100, stories at 0 % score 0: 60 points, £1,800. Turned round 40 points, £1,200.
    #expect(near(try change("falls", "stories"), 600))
    #expect(near(try change("stories", "falls"), -600))
    #expect(near(try change("falls", "stories", "two"), 400))
    // £900 less is spent: half of £10,900; falls at 100 leave 20 points: 60 % of 5,450 × 20 % = £654.
    #expect(near(try change("cost", "falls"), 2 * (654 - 1500)))
    // £900 more: half of £9,100; falls at 0 make 80 points: 60 % of 4,550 × 80 % = £2,184.
    #expect(near(try change("falls", "cost"), 2 * (2184 - 1500)))
    // The gains come first, the largest before others.
    #expect(pairs.map(\.change) == pairs.map(\.change).sorted(by: >))
  }

  @Test("As much weight on both: nobody gains by the sacrifice of one metric for another")
  func balanced() throws {
    let gains = try pairs(Self.text(weights: "50%, 50%")).filter(\.isGain)
    #expect(!gains.contains { $0.better != .cost && $0.worse != .cost })
  }

  @Test("What is at its best or below what is expected is not tried there, and named")
  func stuck() throws {
    let text = Self.text().replacing("forecast: 50}", with: "forecast: 0}")
      .replacing("forecast: 50%}", with: "forecast: 0%}")
    let test = try #require(SacrificeTest(try Studied(text: text).source))
    #expect(test.stuck.map(\.gauge.id) == ["falls", "stories"])
    #expect(test.stuck.map(\.isBest) == [true, false])
    #expect(!test.pairs.contains { $0.better.id == "falls" || $0.worse.id == "stories" })
  }

  @Test("The threshold that is expected goes by its name, else it is the middle one")
  func expected() throws {
    let named = Self.text(expected: ", names: [poor, good, expected]")
    let metrics = try Studied(text: named).source.alliance.metrics
    #expect(metrics.map(SacrificeTrial.expected) == [2, 1])
    // Expected is 0, so that falling means 50, where it is already.
    let test = try #require(SacrificeTest(try Studied(text: named).source))
    #expect(test.stuck.map(\.gauge.id) == ["falls"])
  }

  @Test("A pair is the file that states both forecasts")
  func rerun() throws {
    let studied = try Studied(shipped: "small/home-first")
    let pair = try #require(
      SacrificeTest(studied.source)?.pairs.first {
        $0.better.id == "home_in_time" && $0.worse.id == "own_home" && $0.party.id == "charity"
      })
    // 66, 72, 78 and 84 %: the next of 70, 80, 88. 80, 82, 85 and 85 % fall to 78 %.
    let top = SourceFile(
      name: "edited.yaml",
      text:
        "outcomes: {metrics: {home_in_time: {forecast: [70%, 80%, 80%, 88%]}, own_home: {forecast: 78%}}}"
    )
    let edited = try Studied(try studied.study.overlaid(by: top))
    let line = LineID.party("charity", .npv)
    #expect(
      abs(pair.change - (edited.source.results[line] - studied.source.results[line])) < 1e-6)
  }

  @Test("The cost of a provider with services is its own: what it saves stays with it")
  func services() throws {
    let text = """
      scenario: {title: Visits}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3, discount_rate: 0%, deflator: 0%}
      parties: {board: {role: commissioner}, trust: {role: provider}, team: {role: provider}}
      services:
        visits: {provider: trust, activity: 100, unit_cost: £10, growth: 0%}
      payments: {visits: {bau: {rule: activity, price: £12}}}
      outcomes: {metrics: {well: {unit: '%', thresholds: [0%, 100%], forecast: 100%}}}
      fund: {amount: £30, weights: {trust: 100%}}
      """
    let pairs = try pairs(text)
    // 1 % of £1,000 a year for two years; of £30 a year nothing is earned at 0 %.
    let mine = try #require(pairs.first { $0.better == .cost })
    #expect(mine.party.id == "trust")
    #expect(abs(mine.betterAlone - 20) < 1e-6)
    #expect(abs(mine.change - (20 - 60)) < 1e-6)
    // The team has no service, and so no cost to save.
    #expect(!pairs.contains { $0.party.id == "team" })
  }
}
