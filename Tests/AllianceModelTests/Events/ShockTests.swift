import Evaluation
import Modelling
import Testing

@Suite("Shocks: a series changes from a year on")
struct ShockTests {
  /// 1,000 spells that grow by 1 % a year, £10 of price that rises by 2 %.
  private func contract(_ events: String, rest: String = "") throws -> Computed {
    try Computed(
      years: 4, horizon: 5,
      clauses: """
        indices: {prices: {rate: 2%}}
        services:
          wards: {provider: hospital, activity: 1000, growth: 1%, unit_cost: 5}
        payments:
          wards: {bau: {rule: activity, price: 10, index: prices}}
        \(rest)
        events: {\(events)}
        """)
  }

  @Test("A sum is added from a year on, for usual demand and the alliance alike")
  func added() throws {
    let model = try contract(
      "winter: {kind: shock, input: services.wards.growth, from: 2027/28, add: +2%}")
    model.expect("shock.winter.applies", [0, 1, 1, 1, 1])
    model.expect("shock.winter.series", [0.01, 0.03, 0.03, 0.03, 0.03], within: 1e-12)
    // 1,010; × 1.03 = 1,040.30; × 1.03 = 1,071.509.
    model.expect("bau.service.wards.activity", [1010, 1040.3, 1071.509])
    model.expect("service.wards.activity", [1010, 1040.3, 1071.509])
    // What was agreed stays: 1,010; 1,020.10; and the budget pays £10.404 for it.
    model.expect("agreed.service.wards.activity", [1010, 1020.1, 1030.301])
    model.expect("budget.service.wards", [10_302, 10_613.1204])
    #expect(model.errors == [])
  }

  @Test("A series is multiplied in the years from the first to the last")
  func multiplied() throws {
    let model = try contract(
      "squeeze: {kind: shock, input: indices.prices.rate, from: 2027/28, to: 2028/29, times: 0.5}")
    model.expect("shock.squeeze.series", [0.02, 0.01, 0.01, 0.02, 0.02], within: 1e-12)
    // 1.02 × 1.01 × 1.01 × 1.02.
    model.expect("index.prices", [1.02, 1.0302, 1.040502, 1.06131204], within: 1e-9)
    // By default the budget lets prices in: 1,020.10 × 10 × 1.0302.
    model.expect("budget.service.wards", [10_302, 10_509.0702])
  }

  @Test("What passes through is what was agreed, not what happens, where prices do not")
  func agreedPrices() throws {
    let model = try contract(
      "squeeze: {kind: shock, input: indices.prices.rate, from: 2027/28, times: 0.5}",
      rest: "budget: {pass_through: none}")
    model.expect("agreed.index.prices", [1.02, 1.0404], within: 1e-9)
    model.expect("budget.service.wards", [10_302, 10_613.1204])
  }

  @Test("Shocks of one series follow each other in the order of the file")
  func chained() throws {
    let model = try contract(
      """
      winter: {kind: shock, input: services.wards.growth, from: 2027/28, add: 2%},
      vaccine: {kind: shock, input: services.wards.growth, from: 2028/29, to: 2028/29, times: 0.5}
      """)
    model.expect("shock.vaccine.series", [0.01, 0.03, 0.015, 0.03], within: 1e-12)
    // 1,010 × 1.03 × 1.015.
    model.expect("service.wards.activity", [1010, 1040.3, 1055.9045])
  }

  @Test("A one-off sum rises in its year; the base year counts")
  func oneOff() throws {
    let hub = """
      investments:
        hub: {holder: community, capital: {2025/26: 100, 2026/27: 200}, start: 2026/27, asset_life: 10, rate: 0%, years: 3}
      """
    let model = try contract(
      "overrun: {kind: shock, input: investments.hub.capital, from: 2025/26, times: 1.1}", rest: hub
    )
    #expect(abs(model.base("investment.hub.capital") - 110) < 1e-9)
    // 110 + 220 = 330: 33 a year of depreciation, 110 a year of charge; 100 a year were agreed.
    model.expect("investment.hub.capital", [220, 0])
    model.expect("investment.hub.depreciation", [33, 33])
    model.expect("investment.hub.charge", [110, 110, 110, 0])
    model.expect("budget.charge.hub", [100, 100, 100, 0])
    // From the first year on, the base year's £100 stay.
    let later = try contract(
      "overrun: {kind: shock, input: investments.hub.capital, from: 2026/27, add: 50, to: 2026/27}",
      rest: hub)
    #expect(later.base("investment.hub.capital") == 100)
    later.expect("investment.hub.capital", [250, 0])
  }

  @Test("A sum added to one-off sums falls once, unless the shock says until when")
  func oneOffOnce() throws {
    func capital(_ until: String) throws -> Computed {
      try contract(
        "flood: {kind: shock, input: investments.kit.capital, from: 2027/28\(until), add: 30}",
        rest:
          "investments: {kit: {holder: hospital, capital: {2026/27: 100}, asset_life: 5, recovery: own}}"
      )
    }
    try capital("").expect("investment.kit.capital", [100, 30, 0, 0, 0])
    try capital(", to: 2028/29").expect("investment.kit.capital", [100, 30, 30, 0, 0])
  }

  @Test("A plan of the alliance knows no shock: shares and ramps count as agreed")
  func plan() throws {
    let rules = """
      shifts:
        away: {from: wards, share: 10%, ramp: [50%, 100%]NEEDS}
      """
    let shock = """
      slow: {kind: shock, input: shifts.away.ramp, from: 2027/28, times: 0.5},
      less: {kind: shock, input: shifts.away.share, from: 2027/28, add: -5%}
      """
    for needs in ["", ", needs: 1"] {
      let model = try Computed(
        years: 4, horizon: 5,
        clauses: """
          services:
            wards: {provider: hospital, activity: 1000, unit_cost: 5}
          payments:
            wards:
              bau: {rule: activity, price: 10}
              alliance: {rule: block, price: 10, plan: alliance}
          \(rules.replacing("NEEDS", with: needs))
          events: {\(shock)}
          """)
      // 5 % × 50 % × 1,000 leave from the second year on; 10 % × 100 % were agreed.
      model.expect("service.wards.activity", [950, 975, 975])
      model.expect("service.wards.payment", [9500, 9000, 9000])
    }
  }

  @Test("Funding is shocked like any series")
  func funding() throws {
    let model = try Computed(
      """
      scenario: {title: Cut}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3}
      parties:
        board: {role: commissioner, funding: 100}
        charity: {role: provider}
      budget: {given: 100}
      spend: 100
      gainshare: {gain: [{providers: 50%}]}
      events:
        cut: {kind: shock, input: parties.board.funding, from: 2027/28, add: -10}
      """)
    #expect(
      model.alerts.filter { $0.contains("affordability") } == [
        "alert.party.board.affordability @ 2", "alert.party.board.affordability @ 3",
      ])
  }

  @Test("A shock moved beyond the appraisal, or switched off, never happened")
  func moved() throws {
    let calm = try contract("")
    let model = try contract(
      "winter: {kind: shock, input: services.wards.growth, from: 2027/28, add: 2%}"
    )
    for edit in [
      Edit(InputID("events.winter.from"), to: 6), Edit(InputID("events.winter.happens"), to: 0),
    ] {
      let edited = model.edited([edit])
      for line in calm.lines {
        #expect(edited.row(line.id.text) == calm.row(line.id.text), "\(edit): \(line.id)")
      }
    }
  }
}
