import Evaluation
import Modelling
import Testing

@Suite("What an overspend meets before it becomes pain")
struct OverspendTests {
  /// £100,000 of budget a year; one delivers 20 % of it, two the rest; pain is shared equally.
  private func contract(
    spend: String, _ ladder: String, years: Int = 3, gainshare: String = ""
  ) throws -> Computed {
    try Computed(
      spend: spend, years: years,
      gainshare:
        "gain: [{providers: 50%}], pain: [{providers: 40%}], overspend: {\(ladder)}\(gainshare)")
  }

  private static let whole =
    "absorbed: 1%, recovered: 50%, own_expense: 70%, contingency: [800, 800, 800]"

  @Test("Absorbed, recovered, met from the contingency; the bands see the rest")
  func ladder() throws {
    let model = try contract(spend: "[107k, 104k, 96k]", Self.whole)
    // 7,000: 1 % of 100,000, half of 6,000, 800 set aside; then 4,000: 1,000, 1,500, 800.
    model.expect("pool.saving", [-7000, -4000, 4000, 0])
    model.expect("pool.absorbed", [1000, 1000, 0, 0])
    model.expect("pool.recovered", [3000, 1500, 0, 0])
    model.expect("pool.contingency_used", [800, 800, 0, 0])
    model.expect("pool.contingency", [0, 0, 800, 0])
    model.expect("pool.seen", [-2200, -700, 4000, 0])
    model.expect("pool.pain", [880, 280, 0])
    model.expect("pool.gain", [0, 0, 2000])
    #expect(model.errors == [])
  }

  @Test("What is recovered is paid back the year after, partly by costing less")
  func recovery() throws {
    let model = try contract(spend: "[107k, 104k, 96k]", Self.whole)
    model.expect("party.one.recovery", [0, 1500, 750, 0])
    model.expect("cost.recovery.one", [0, -450, -225, 0])
    // Pain 440; 140 + 1,500 − 450; gain 1,000 − 750 + 225.
    model.expect("party.one.change", [-440, -1190, 475, 0])
    // −7,000 + 880; −4,000 + 280 + 3,000; 4,000 − 2,000 + 1,500.
    model.expect("party.council.change", [-6120, -720, 3500, 0])
    // 30 % of 3,000 and of 1,500 are really saved.
    model.expect("system.change", [-7000, -3100, 4450, 0])
    model.expect("pool.real_saving", [-7000, -3100, 4450, 0])
    model.expect("party.one.underlying_change", [0, 0, 0, 0])
    #expect(model.errors == [])
  }

  @Test("The last overspend is paid back after the contract")
  func afterTerm() throws {
    let model = try contract(spend: "[100k, 104k]", "recovered: 50%", years: 2)
    model.expect("party.two.recovery", [0, 0, 1000, 0])
    // All of it is the provider's own expense, unless the scenario says otherwise.
    model.expect("party.two.change", [0, -400, -1000, 0])
    model.expect("outturn.total", [100_000, 104_000, 100_000])
  }

  @Test("It is paid back by the weights of the year that was overspent")
  func weights() throws {
    let model = try contract(
      spend: "[104k, 100k]", "recovered: 50%", gainshare: ", pain_weights: {one: 30%, two: 50%}")
    // What the weights leave to the commissioner is paid back by nobody.
    model.expect("party.one.recovery", [0, 600, 0])
    model.expect("party.two.recovery", [0, 1000, 0])
    model.expect("party.council.change", [-4000 + 640, 1600, 0])
  }

  @Test("Money set aside and not used is there the year after, and freed at the end")
  func contingency() throws {
    let model = try contract(
      spend: "[99k, 99.5k, 104k]", "contingency: [1k, 1k, 0]", gainshare: ", dead_band: 1%")
    model.expect("pool.contingency", [1000, 2000, 0, 0])
    // 4,000 less 2,000 leaves 2 % of the budget; £500 saved is within the dead band.
    model.expect("pool.pain", [0, 0, 800])
    model.expect("pool.gain", [500, 0, 0])
    let kept = try contract(spend: "[99k, 99k, 99k]", "contingency: 1k")
    kept.expect("pool.contingency", [1000, 2000, 3000, 0])
  }

  @Test("With running sums the rungs are those of each year")
  func running() throws {
    let model = try contract(
      spend: "[104k, 98k]", "absorbed: 1%", years: 2, gainshare: ", period: cumulative")
    // −3,000, then −3,000 + 2,000: pain of 1,200, of which 800 comes back.
    model.expect("pool.saving_to_date", [-3000, -1000])
    model.expect("pool.pain", [1200, 0])
    model.expect("pool.gain", [0, 800])
  }

  @Test("A ladder that takes more than there is is an error")
  func broken() throws {
    let model = try contract(spend: "[104k, 98k]", "absorbed: 1%, recovered: 50%")
    #expect(model.errors == [])
    let shares = model.edited([
      Edit(InputID("gainshare.overspend.recovered"), to: 1.5)
    ])
    #expect(shares.errors == ["check.pool.ladder @ 1"])
    let negative = model.edited([Edit(InputID("gainshare.overspend.absorbed"), to: -0.01)])
    #expect(negative.errors.contains("check.pool.ladder @ 1"))
  }

  @Test("A ladder needs a rung")
  func rungs() throws {
    let text = { (ladder: String) in
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 2}
      parties: {council: {role: commissioner}, one: {role: provider}}
      budget: {given: 100k}
      spend: 99k
      gainshare: {pain: [{providers: 40%}], \(ladder)}
      """
    }
    #expect(try complaints(text("overspend: {}")) == ["ladder-terms"])
    #expect(try complaints(text("overspend: {own_expense: 5%}")) == ["ladder-terms"])
    #expect(
      try complaints(text("overspend: {absorbed: 1%, own_expense: 5%}")) == ["useless-input"])
    #expect(try complaints(text("excess: carry")) == ["missing-cap"])
    #expect(
      try complaints(text("paid: arrears, interim: {share: 50%}")) == ["useless-key"])
  }
}
