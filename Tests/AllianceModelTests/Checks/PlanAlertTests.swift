import Testing

@Suite("Parts of a plan that do not fit together")
struct PlanAlertTests {
  private func hub(_ years: Int) throws -> Computed {
    try Computed(
      years: years, horizon: 10,
      clauses: """
        services:
          scans: {provider: hospital, activity: 1000, unit_cost: 10}
          hub: {provider: community, activity: 0, unit_cost: 8}
        payments:
          scans: {bau: {rule: activity, price: 17}}
          hub: {bau: {rule: activity, price: 14}}
        shifts:
          move: {from: scans, to: [{service: hub}], share: 45%, ramp: [0, 1], with: hub, needs: 4}
        investments:
          hub: {holder: community, capital: 600, asset_life: 15, rate: 4%}
        """)
  }

  @Test("A hub that nobody uses is told from the year of its capital on")
  func unused() throws {
    // The shift grows in year 2: three of five years are left, or five of seven.
    #expect(try hub(5).alerts.first == "alert.investment.hub.unused @ 1")
    #expect(try hub(7).alerts.filter { $0.hasPrefix("alert.investment") } == [])
  }

  @Test(
    "A block that outlasts more of the activity than it may", arguments: [("10%", 0), ("11%", 2)])
  func block(_ share: String, _ years: Int) throws {
    func paid(_ rule: String) throws -> [String] {
      try Computed(
        years: 1, horizon: 2,
        clauses: """
          services:
            wards: {provider: hospital, activity: 1000, unit_cost: 10}
          payments:
            wards: {bau: {rule: block, sum: 20k}\(rule)}
          shifts:
            away: {from: wards, share: \(share)}
          """
      ).alerts.filter { $0.hasPrefix("alert.service.wards.block") }
    }
    #expect(try paid("").count == years)
    #expect(try paid(", alliance: {rule: activity, price: 20}") == [])
  }

  @Test("What is recovered of the last year's overspend falls due after the appraisal")
  func recovery() throws {
    let model = try Computed(
      spend: "[107k, 100k, 104k]", years: 3,
      gainshare: "pain: [{providers: 50%}], overspend: {recovered: 50%}")
    #expect(model.alerts == [])
    let relet = try Computed(
      """
      scenario: {title: Let again}
      contract: {start: 2026/27, years: 2, after_term: relet}
      appraisal: {years: 4}
      parties: {council: {role: commissioner}, one: {role: provider}}
      budget: {given: 100k}
      spend: 107k
      gainshare: {pain: [{providers: 50%}], overspend: {recovered: 50%}}
      """)
    #expect(relet.alerts == ["alert.pool.recovery_beyond @ 4"])
    // Half of 7,000 is to be recovered of each year.
    relet.expect("pool.recovered", [3500, 3500, 3500, 3500])
  }
}
