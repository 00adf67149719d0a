import Testing

@Suite("The pool, from saving to what providers gain or bear together")
struct PoolTests {
  /// £100,000 of budget a year, and what is spent.
  private func pool(
    spend: String, _ gainshare: String, years: Int = 3, budget: String = "100k"
  ) throws -> Computed {
    try Computed(spend: spend, years: years, budget: budget, gainshare: gainshare)
  }

  @Test("Within the dead band nothing counts, at its edge all does")
  func deadBand() throws {
    let keys = "dead_band: 2%, gain: [{providers: 50%}], pain: [{providers: 30%}]"
    try pool(spend: "[98.1k, 98k, 97.9k]", keys).expect("pool.gain", [0, 1000, 1050, 0])
    try pool(spend: "[101.9k, 102k, 102.1k]", keys).expect("pool.pain", [0, 600, 630, 0])
  }

  @Test("Or only what is beyond the dead band counts")
  func excess() throws {
    let keys =
      "dead_band: 2%, first_pound: no, gain: [{providers: 50%}], pain: [{providers: 30%}]"
    try pool(spend: "[98.1k, 98k, 95k]", keys).expect("pool.gain", [0, 0, 1500])
    try pool(spend: "[101.9k, 102k, 105k]", keys).expect("pool.pain", [0, 0, 900])
  }

  @Test("Each slice of the saving has its own share")
  func bands() throws {
    let open = "gain: [{up_to: 3%, providers: 60%}, {up_to: 5%, providers: 40%}, {providers: 20%}]"
    // £2,000 × 60 %; £3,000 × 60 %; £3,000 × 60 % + 2,000 × 40 % + 3,000 × 20 %.
    try pool(spend: "[98k, 97k, 92k]", open).expect("pool.gain", [1200, 1800, 3200])
    let closed = "gain: [{up_to: 3%, providers: 60%}]"
    try pool(spend: "[98k, 97k, 92k]", closed).expect("pool.gain", [1200, 1800, 1800])
    let pain = "pain: [{up_to: 5%, providers: 30%}, {providers: 10%}]"
    // £5,000 × 30 % + 3,000 × 10 %.
    try pool(spend: "[105k, 108k]", pain).expect("pool.pain", [1500, 1800])
  }

  @Test("Gain and pain stop at their caps in % of budget")
  func caps() throws {
    let keys = "gain: [{providers: 50%}], cap: 2%, pain: [{providers: 50%}], pain_cap: 1%"
    try pool(spend: "[97k, 96k, 90k]", keys).expect("pool.gain", [1500, 2000, 2000])
    try pool(spend: "[101k, 102k, 110k]", keys).expect("pool.pain", [500, 1000, 1000])
  }

  @Test("An adjustment comes off pain after the cap, and never turns it into gain")
  func adjustment() throws {
    let keys = "pain: [{providers: 50%}], pain_cap: 2%, adjustment: [400, 2000, 800]"
    let model = try pool(spend: "[105k, 103k, 110k]", keys)
    // 2,500, at most 2,000, less 400; 1,500 less 2,000; 5,000, at most 2,000, less 800.
    model.expect("pool.pain_relief", [400, 1500, 800])
    model.expect("pool.pain", [1600, 0, 1200])
    // Each bears half.
    model.expect("party.one.pain", [800, 0, 600])
  }

  @Test("A party's own cap comes before its part of the adjustment too")
  func adjustmentAfterPartyCap() throws {
    let keys = "pain: [{providers: 100%}], pain_cap: 100%, adjustment: [30, 100]"
    // Budget 200, 400 spent: pain 200. One bears 60 %: 120, at most 40 % of its income of 100.
    let model = try Computed(
      """
      scenario: {title: Limits}
      contract: {start: 2026/27, years: 2}
      parties: {council: {role: commissioner}, one: {role: provider}, two: {role: provider}}
      budget: {given: 200}
      spend: 400
      gainshare: {\(keys), weights: {one: 60%, two: 40%}, party_caps: {one: 40%}}
      """)
    // 40 − 60 % × 30; 40 − 60 % × 100, not under 0. Two: 80 − 12; 80 − 40.
    model.expect("party.one.pain", [22, 0])
    model.expect("party.two.pain", [68, 40])
    #expect(model.errors == [])
  }

  @Test("With running sums the running adjustment comes off the capped running sum")
  func runningAdjustment() throws {
    let keys =
      "period: cumulative, pain: [{providers: 50%}], pain_cap: 2%, adjustment: [500, 500, 0]"
    // Running pain 2,500 and 4,000 and 9,000 at caps of 2,000, 4,000, 6,000; less 500, 1,000, 1,000.
    try pool(spend: "[105k, 103k, 110k]", keys).expect("pool.pain", [1500, 1500, 2000])
  }

  @Test("Running sums: what later years undo is handed back")
  func cumulative() throws {
    let keys = "period: cumulative, gain: [{providers: 50%}], pain: [{providers: 50%}]"
    // Savings 4,000, −3,000, 5,000: together 4,000, 1,000, 6,000; half of that 2,000, 500, 3,000.
    let model = try pool(spend: "[96k, 103k, 95k]", keys)
    model.expect("pool.saving_to_date", [4000, 1000, 6000, 6000])
    model.expect("pool.gain", [2000, 0, 2500, 0])
    model.expect("pool.pain", [0, 1500, 0, 0])
    // The dead band of 2 % is on running sums: 4 %, 0.5 %, exactly 2 %.
    try pool(spend: "[96k, 103k, 95k]", keys + ", dead_band: 2%")
      .expect("pool.shared_to_date", [2000, 0, 3000])
  }

  @Test("Running sums keep an adjustment of earlier years")
  func cumulativeAdjustment() throws {
    let keys = "period: cumulative, pain: [{providers: 50%}], adjustment: [400, 0, 100]"
    // Overspends 2,000 a year: running pain 1,000, 2,000, 3,000 less 400, 400, 500.
    let model = try pool(spend: "102k", keys)
    model.expect("pool.shared_to_date", [-600, -1600, -2500, -2500])
    model.expect("pool.pain", [600, 1000, 900, 0])
  }

  @Test("What is earned in a year is paid in the next, the last after the contract")
  func arrears() throws {
    let model = try pool(
      spend: "[96k, 98k, 103k]",
      "gain: [{providers: 50%}], pain: [{providers: 50%}], paid: arrears, weights: {one: 100%}")
    model.expect("flow.gain.council.one", [2000, 1000, 0, 0])
    model.expect("flow.gain.council.one.paid", [0, 2000, 1000, 0, 0])
    model.expect("flow.pain.one.council.paid", [0, 0, 0, 1500, 0])
    model.expect("party.one.change", [2000, 1000, -1500, 0])
    model.expect("party.one.cash_change", [0, 2000, 1000, -1500])
  }

  @Test("A small contract splits budget and spend by share; after the term spend is budget")
  func smallContract() throws {
    let model = try pool(spend: "[98k, 98k, 98k]", "gain: [{providers: 50%}]")
    model.expect("party.two.service_income", [78_400, 78_400, 78_400, 80_000])
    model.expect("party.one.service_income", [19_600, 19_600, 19_600, 20_000])
    // Its cost is what it is paid, so that its change is its gain.
    model.expect("party.two.change", [500, 500, 500, 0])
    model.expect("pool.real_saving", [2000, 2000, 2000, 0])
  }

  @Test("Gain may be limited to what the system really saves")
  func capReal() throws {
    func priceCut(_ cap: String) throws -> Computed {
      try Computed(
        clauses: """
          services:
            wards: {provider: hospital, activity: 1000, unit_cost: 8}
          payments:
            wards:
              bau: {rule: activity, price: 10}
              alliance: {rule: activity, price: 9}
          measures:
            tests: {service: wards, amount: [0, 100, 900]}
          gainshare: {gain: [{providers: 50%}], cap_real: \(cap)}
          """)
    }
    // £1,000 less is paid, half of it gain; the system saves 0, 100 and 900.
    let uncapped = try priceCut("no")
    uncapped.expect("pool.gain", [500, 500, 500])
    uncapped.expect("pool.real_share", [0, 0.1, 0.9])
    #expect(uncapped.alerts == ["alert.pool.unreal_gain @ 1"])
    let capped = try priceCut("yes")
    capped.expect("pool.gain", [0, 100, 500])
    #expect(capped.alerts == [])
    // The cap of 3 % of £10,000 comes before it, and with running sums both see them: 0, 100 and
    // 1,000 of real saving against 500, 1,000 and 1,500 of gain.
    try priceCut("yes, cap: 3%").expect("pool.gain", [0, 100, 300])
    try priceCut("yes, period: cumulative").expect("pool.gain", [0, 100, 900])
  }

  @Test("What limits gain leaves pain alone")
  func capRealAndPain() throws {
    let model = try pool(
      spend: "[110k, 90k]", "gain: [{providers: 0%}], pain: [{providers: 50%}], cap_real: yes")
    model.expect("pool.real_saving", [-10_000, 10_000])
    model.expect("pool.pain", [5000, 0])
  }
}
