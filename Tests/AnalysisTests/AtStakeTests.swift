import AllianceModel
import Analysis
import Evaluation
import Modelling
import Scenarios
import SourceText
import Testing

@Suite("What outcomes are worth to each provider")
struct AtStakeTests {
  /// £10,000 saved each year of two, half of it the providers', by the overall score; a fund of £8,000.
  private func source(_ metrics: String, rest: String = "fund: {amount: 8k}") throws -> Case {
    let text = """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 2}
      parties:
        council: {role: commissioner}
        one: {role: provider}
        two: {role: provider}
      budget: {given: 100k}
      spend: 90k
      outcomes: {metrics: {\(metrics)}}
      gainshare:
        gain: [{providers: 50%}]
        weights: {one: 60%, two: 40%}
        factor: [{score: 0, factor: 0}, {score: 100, factor: 100%}]
      \(rest)
      """
    let scenario = try Scenario(ScenarioDocument(SourceFile(name: "example.yaml", text: text)))
    let alliance = try Alliance(scenario)
    let program = try Program(alliance.model)
    return Case(name: "example", alliance: alliance, program: program, results: program.run())
  }

  private static let falls =
    "falls: {objective: Safe at home, weight: 60%, thresholds: [100, 50, 0], names: [poor, fair, good], forecast: [50, 40]}"
  private static let stories =
    "stories: {weight: 40%, thresholds: [0%, 50%, 100%], unit: '%', forecast: 100%}"

  @Test("Payments at each threshold in each year, all else as it is")
  func payments() throws {
    let stake = try #require(try AtStake(source("\(Self.falls), \(Self.stories)")))
    #expect(stake.years == [1, 2])
    let falls = stake.payments.filter { $0.metric.id == "falls" && $0.party.id == "one" }
    #expect(falls.map(\.threshold) == ["poor", "fair", "good"])
    #expect(falls.map(\.value) == [100, 50, 0])
    // Score 40, 70, 100: gain 60 % of 5,000 × score; fund half of 3,200 + 4,800 × 0, ½, 1.
    let expected: [Double] = [1200 + 1600, 2100 + 2800, 3000 + 4000]
    for (payment, pounds) in zip(falls, expected) {
      #expect(payment.pounds.allSatisfy { abs($0 - pounds) < 0.005 }, "\(payment)")
    }
    // Year 2 of the second metric: falls at 40 score 60, so 36 points and 2,880 of the fund.
    let stories = stake.payments.filter { $0.metric.id == "stories" && $0.party.id == "two" }
    let second: [Double] = [
      2000 * 0.36 + 1440, 2000 * 0.56 + 1440 + 800, 2000 * 0.76 + 1440 + 1600,
    ]
    for (payment, pounds) in zip(stories, second) {
      #expect(abs(payment.pounds[1] - pounds) < 0.005, "\(payment)")
    }
  }

  @Test("Cliffs: the nearest threshold crossed by the smallest step each way")
  func cliffs() throws {
    let steps = Self.falls.replacing("forecast:", with: "between: step, resolution: 1, forecast:")
    let stake = try #require(try AtStake(source("\(steps), \(Self.stories)")))
    let falls = try #require(stake.cliffs.first { $0.metric.id == "falls" && $0.party.id == "one" })
    #expect(falls.thresholds == ["fair", "fair"])
    #expect(falls.resolution == 1)
    // From 51 to 49 half of the way is gone at once: 30 points of 3,000 and half of 4,800 × ½.
    #expect(falls.pounds.allSatisfy { abs($0 - (900 + 1200)) < 0.005 }, "\(falls)")
    // Linear: half a point each way of 100 is two hundredths of 40 points and of 3,200.
    let stories = try #require(
      stake.cliffs.first { $0.metric.id == "stories" && $0.party.id == "one" })
    #expect(stories.thresholds == ["threshold 3", "threshold 3"])
    #expect(abs(stories.resolution - 0.005) < 1e-12)
    // Beyond the last threshold nothing more is to be had: half a point of 100 counts.
    #expect(stories.pounds.allSatisfy { abs($0 - (3000 * 0.4 * 0.005 + 1600 * 0.005)) < 0.005 })
  }

  @Test("A year is tried by itself, though a forecast holds for all years and sums are carried")
  func oneYear() throws {
    let level = Self.falls.replacing("forecast: [50, 40]", with: "forecast: 50")
    let stake = try #require(
      try AtStake(
        source("\(level), \(Self.stories)", rest: "fund: {amount: 8k, unearned: forward}")))
    let good = try #require(
      stake.payments.first {
        $0.metric.id == "falls" && $0.party.id == "one" && $0.threshold == "good"
      })
    // In year 1 falls at 50 earn half, so 2,400 go forward; good in year 2 earns all of 10,400.
    #expect(abs(good.pounds[0] - 7000) < 0.005)
    #expect(abs(good.pounds[1] - (3000 + 5200)) < 0.005)
  }

  @Test("A shock of the forecast leaves the thresholds where they are")
  func shock() throws {
    let event =
      "fund: {amount: 8k}\nevents: {worse: {kind: shock, input: outcomes.metrics.falls.forecast, from: 2026/27, add: 30}}"
    let plain = try #require(try AtStake(source("\(Self.falls), \(Self.stories)")))
    let stake = try #require(try AtStake(source("\(Self.falls), \(Self.stories)", rest: event)))
    let falls = { (stake: AtStake) in
      stake.payments.filter { $0.metric.id == "falls" }.map(\.pounds)
    }
    #expect(falls(stake) == falls(plain))
    // 80 is nearer to poor than to fair.
    #expect(stake.cliffs.first?.thresholds == ["poor", "fair"])
  }

  @Test("Nothing is at stake where outcomes pay nobody, and cost is not tried")
  func nothing() throws {
    let cost = "cost: {cost: yes, unit: '%', weight: 100%, thresholds: [0%, 5%]}"
    #expect(try AtStake(source(cost, rest: "")) == nil)
  }
}
