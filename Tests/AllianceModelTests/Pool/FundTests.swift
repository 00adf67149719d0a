import Evaluation
import Modelling
import Testing

@Suite("A fund beside the pool that outcomes earn")
struct FundTests {
  private static let metrics = """
    outcomes:
      metrics:
        falls: {weight: 60%, thresholds: [100, 50, 0], forecast: 50}
        stories: {weight: 40%, thresholds: [0, 10], forecast: 10}
    """

  /// £10,000 a year over two years; falls score 50 and stories 100; nothing is saved.
  private func text(
    fund: String = "amount: 10k", outcomes: String = metrics, spend: String = "100k",
    gainshare: String = ""
  ) -> String {
    """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 2}
    parties:
      council: {role: commissioner}
      one: {role: provider, share: 20%}
      two: {role: provider}
    budget: {given: 100k}
    spend: \(spend)
    \(outcomes)
    \(gainshare)
    fund: {\(fund)}
    """
  }

  private func contract(_ fund: String) throws -> Computed {
    let model = try Computed(text(fund: fund))
    #expect(model.errors == [])
    return model
  }

  @Test("Each metric earns its weight of the fund by its score, though nothing is saved")
  func earned() throws {
    let model = try contract("amount: 10k")
    // 6,000 × 50 % and 4,000 × 100 %, in equal parts.
    model.expect("metric.falls.fund_earned", [3000, 3000, 0])
    model.expect("metric.stories.fund_earned", [4000, 4000, 0])
    model.expect("party.one.change", [3500, 3500, 0])
    model.expect("party.two.change", [3500, 3500, 0])
    model.expect("party.council.change", [-7000, -7000, 0])
    model.expect("fund.unearned", [3000, 3000, 0])
    model.expect("pool.saving", [0, 0, 0])
    model.expect("outturn.total", [100_000])
    model.expect("party.one.underlying_change", [0, 0])
  }

  @Test("A share of the agreed budget, and weights of which the commissioner keeps the rest")
  func share() throws {
    let model = try contract("share: [2%, 1%], weights: {one: 60%}")
    // 70 % of 2,000 and of 1,000 is earned, 60 % of it by one and the rest by nobody.
    model.expect("party.one.fund", [840, 420, 0])
    model.expect("fund.unearned", [1160, 580, 0])
    #expect(model.row("party.two.fund") == [])
  }

  @Test("Weights by budget, and a matrix that is read at each metric's own score")
  func matrix() throws {
    let budget = try contract("amount: 10k, weights: {by: budget, providers: 90%}")
    // 90 % of 7,000, 20 : 80.
    budget.expect("party.two.fund", [5040])
    let model = try contract(
      "amount: 10k, weights: {matrix: {one: [0%, 50%, 100%], two: [90%, 50%, 0%]}}")
    // Falls at 50: half each of 3,000; stories at 100: all of 4,000.
    model.expect("metric.falls.fund_to.two", [1500, 1500, 0])
    model.expect("metric.stories.fund_to.one", [4000, 4000, 0])
    model.expect("party.one.fund", [5500, 5500, 0])
    model.expect("party.two.fund", [1500, 1500, 0])
  }

  @Test("A curve over the metric's score")
  func curve() throws {
    let model = try contract(
      "amount: 10k, earned: [{score: 40, factor: 10%}, {score: 90, factor: 60%}]")
    // 6,000 × (10 % + 50 % × 10 ÷ 50) and 4,000 × 60 %.
    model.expect("metric.falls.fund_earned", [1200])
    model.expect("metric.stories.fund_earned", [2400])
    let flat = try contract("amount: 10k, earned: [{factor: 30%}]")
    flat.expect("fund.earned", [3000])
  }

  @Test("Withheld by income as usual, and earned back")
  func withheld() throws {
    let model = try contract("amount: 10k, from: withheld")
    // 2,000 and 8,000 are paid in, 3,500 each is earned back.
    model.expect("party.one.change", [1500, 1500, 0])
    model.expect("party.two.change", [-4500, -4500, 0])
    model.expect("party.council.change", [3000, 3000, 0])
  }

  @Test("What is not earned goes forward to next year's fund, and back at the end")
  func forward() throws {
    let model = try contract("amount: 10k, unearned: forward")
    // 70 % of 10,000, then of 13,000.
    model.expect("fund.available", [10_000, 13_000, 0])
    model.expect("fund.earned", [7000, 9100, 0])
    model.expect("party.council.change", [-7000, -9100, 0])
    model.expect("fund.unearned", [3000, 3900, 0])
  }

  @Test("Or it is used for something, outside or by a provider")
  func used() throws {
    let model = try contract("amount: 10k, unearned: use, use: Handrails")
    model.expect("flow.fund.council.outside", [3000, 3000, 0])
    model.expect("party.council.change", [-10_000])
    model.expect("system.change", [-3000])
    let own = try contract("amount: 10k, unearned: use, use: Handrails, payee: two")
    own.expect("party.two.change", [6500, 6500, 0])
    own.expect("system.change", [0])
  }

  @Test(
    "Who is excluded earns nothing more and pays nothing more in",
    arguments: [
      "{one: 50%, two: 50%}", "{matrix: {one: [50%, 50%], two: [50%, 50%]}}",
    ])
  func excluded(_ weights: String) throws {
    let model = try Computed(
      text(fund: "amount: 10k, from: withheld, weights: \(weights)") + """

        events: {quarrel: {kind: exclusion, party: one, year: 2027/28, response: continue}}
        """)
    // 3,500 each; then the other earns all of 7,000 and pays all of 10,000 in.
    model.expect("party.one.fund", [3500, 0, 0])
    model.expect("party.two.fund", [3500, 7000, 0])
    model.expect("party.one.fund_withheld", [2000, 0, 0])
    model.expect("party.two.fund_withheld", [8000, 10_000, 0])
    #expect(model.errors == [])
  }

  @Test("Paid the year after, where that is agreed")
  func arrears() throws {
    let model = try contract("amount: 10k, from: withheld, paid: arrears")
    model.expect("party.one.change", [1500, 1500, 0, 0])
    // Paid in at once.
    model.expect("party.one.cash_change", [-2000, 1500, 3500, 0])
  }

  @Test("Cost can be a metric of the fund")
  func cost() throws {
    let metrics =
      "outcomes: {metrics: {cost: {cost: yes, unit: '%', thresholds: [-5%, 0%, 5%], weight: 100%}}}"
    let model = try Computed(text(outcomes: metrics, spend: "[98k, 105k]"))
    // 2 % saved is 1.4 steps of two; 5 % over is none.
    model.expect("metric.cost.saving", [0.02, -0.05, 0], within: 1e-12)
    model.expect("metric.cost.score", [70, 0], within: 1e-9)
    model.expect("fund.earned", [7000, 0, 0])
    #expect(model.errors == [])
    let pool = "gainshare: {gain: [{providers: 50%}]}"
    #expect(try complaints(text(outcomes: metrics, gainshare: pool)) == ["cost-twice"])
    let both = try Computed(
      text(fund: "amount: 10k, both: yes", outcomes: metrics, spend: "98k", gainshare: pool))
    // Half of 2,000 shared by two, and half of 7,000.
    both.expect("party.one.change", [500 + 3500])
  }

  @Test("No more is paid than there is")
  func whole() throws {
    let model = try contract("amount: 10k, weights: {one: 60%, two: 40%}")
    let edited = model.edited([
      Edit(InputID("fund.weights.one"), to: 1),
      Edit(InputID("outcomes.metrics.falls.forecast"), to: 0),
    ])
    #expect(edited.errors == ["check.fund.whole @ 1", "check.fund.whole @ 2"])
  }

  @Test(
    "A fund says how large it is, what earns it and what the rest is for",
    arguments: [
      ("amount: 10k, share: 2%", "amount-or-share"), ("paid: year", "amount-or-share"),
      ("amount: 10k, unearned: use", "fund-use"), ("amount: 10k, use: Handrails", "useless-key"),
      ("amount: 10k, unearned: use, use: Rails, payee: council", "wrong-role"),
      ("amount: 10k, weights: {one: 60%, two: 50%}", "weights-over-one"),
      ("amount: 10k, earned: [{score: 50, factor: 0}, {score: 50, factor: 1}]", "curve-order"),
    ])
  func terms(_ fund: String, _ code: String) throws {
    #expect(try complaints(text(fund: fund)) == [code])
  }

  @Test("It needs outcomes, and every metric but cost a forecast")
  func outcomes() throws {
    #expect(try complaints(text(outcomes: "")) == ["fund-needs-outcomes"])
    func metric(_ keys: String) -> String { "outcomes: {metrics: {one: {\(keys)}}}" }
    #expect(try complaints(text(outcomes: metric("thresholds: [1, 2]"))) == ["missing-key"])
    let cost = "cost: yes, thresholds: [0%, 2%]"
    #expect(try complaints(text(outcomes: metric(cost))) == ["cost-metric"])
    #expect(
      try complaints(text(outcomes: metric("\(cost), unit: '%', forecast: 1%"))) == ["cost-metric"])
    #expect(
      try complaints(text(outcomes: metric("\(cost), unit: '%', sample: 10"))) == ["cost-metric"])
  }
}
