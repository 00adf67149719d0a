import Testing

@Suite("Activity leaves one service and goes to others")
struct ShiftTests {
  private func shifts(_ shifts: String, years: Int = 5, growth: String = "0%") throws -> Computed {
    try Computed(
      years: years,
      clauses: """
        services:
          wards: {provider: hospital, activity: 1000, unit_cost: 10, growth: \(growth)}
          homes: {provider: community, activity: 400, unit_cost: 2}
          calls: {provider: community, activity: 100, unit_cost: 1}
        payments:
          wards: {bau: {rule: activity, price: 12}}
          homes: {bau: {rule: activity, price: 3}}
          calls: {bau: {rule: activity, price: 2}}
        shifts:
        \(shifts)
        """)
  }

  @Test("A linear ramp rises in equal steps from its first year")
  func linear() throws {
    let model = try shifts(
      """
        now: {from: wards, share: 20%, ramp: {linear: {over: 4}}}
        later: {from: wards, share: 10%, ramp: {linear: {from: 2027/28, over: 2}}}
      """)
    model.expect("shift.now.ramp", [0.25, 0.5, 0.75, 1, 1])
    model.expect("shift.later.ramp", [0, 0.5, 1, 1])
    // 20 % of 1,000 and 10 % of 1,000.
    model.expect("shift.now.volume", [50, 100, 150, 200])
    model.expect("service.wards.activity", [950, 850, 750, 700])
  }

  @Test("An S curve is 3x² − 2x³")
  func sCurve() throws {
    let model = try shifts("  now: {from: wards, share: 20%, ramp: {s_curve: {over: 4}}}")
    // x = 0.25: 3/16 − 2/64 = 0.15625; 0.5: 0.5; 0.75: 27/16 − 54/64 = 0.84375.
    model.expect("shift.now.ramp", [0.15625, 0.5, 0.84375, 1, 1], within: 1e-12)
  }

  @Test("A ramp may be given year by year, and the last value stays")
  func given() throws {
    let model = try shifts(
      """
        list: {from: wards, share: 20%, ramp: [0, 50%, 80%]}
        map: {from: wards, volume: 40, ramp: {2026/27: 0, 2028/29: 100%}}
      """)
    model.expect("shift.list.planned", [0, 100, 160, 160])
    model.expect("shift.map.planned", [0, 20, 40, 40])
  }

  @Test("Delivery falls short by optimism bias that is not mitigated")
  func optimism() throws {
    let model = try shifts(
      """
        plain: {from: wards, share: 20%, delivery: [60%, 90%]}
        biased: {from: wards, share: 10%, optimism: {bias: 40%, mitigation: 25%}}
      """)
    model.expect("shift.plain.delivered", [120, 180, 180])
    // 1 − 40 % × 75 % = 70 %.
    model.expect("shift.biased.delivered", [70, 70])
  }

  @Test("Shifts together take no more than there is, each its part")
  func limit() throws {
    let model = try shifts(
      """
        some: {from: wards, share: 60%}
        more: {from: wards, share: 80%, to: [{service: homes}]}
      """)
    // 1,000 ÷ 1,400 = 0.714286; 600 and 800 times that.
    model.expect("service.wards.limit", [0.7142857142857143], within: 1e-12)
    model.expect("shift.some.volume", [428.5714], within: 1e-4)
    model.expect("shift.more.volume", [571.4286], within: 1e-4)
    model.expect("service.wards.activity", [0, 0], within: 1e-9)
    model.expect("service.homes.activity", [971.4286], within: 1e-4)
    #expect(model.alerts.contains("alert.service.wards.limit @ 1"))
    #expect(model.errors == [])
  }

  @Test("One shift may arrive at several services, in other units")
  func destinations() throws {
    let model = try shifts(
      "  away: {from: wards, share: 20%, to: [{service: homes, units: 6}, {service: calls, units: 0.5}]}"
    )
    // 200 spells become 1,200 visits and 100 calls.
    model.expect("service.wards.activity", [800])
    model.expect("service.homes.activity", [1600])
    model.expect("service.calls.activity", [200])
  }

  @Test("New demand refills a share of the room, and what left still arrives")
  func backfill() throws {
    let model = try shifts(
      "  away: {from: wards, share: 20%, backfill: [0, 25%], to: [{service: homes}]}")
    // 200 leave; a quarter of the room fills from year 2 on.
    model.expect("service.wards.activity", [800, 850])
    model.expect("service.homes.activity", [600, 600])
  }

  @Test("A share follows activity as usual, a volume does not")
  func growth() throws {
    let model = try shifts(
      """
        share: {from: wards, share: 20%}
        volume: {from: wards, volume: 100}
      """, growth: "10%")
    model.expect("shift.share.planned", [220, 242])
    model.expect("shift.volume.planned", [100, 100])
    model.expect("service.wards.activity", [780, 868])
  }

  @Test(
    "A shift grows only while enough of the contract is left",
    arguments: [
      // Four years: at the end of years 1 … 4 there are 3, 2, 1 and 0 left.
      (1, [40, 80, 120, 120, 120]), (2, [40, 80, 80, 80, 80]), (3, [40, 40, 40, 40, 40]),
      (4, [0, 0, 0, 0, 0]), (0, [40, 80, 120, 160, 160]),
    ] as [(Int, [Double])])
  func needs(_ years: Int, _ planned: [Double]) throws {
    let model = try shifts(
      "  away: {from: wards, share: 20%, ramp: [20%, 40%, 60%, 80%], needs: \(years)}", years: 4)
    model.expect("shift.away.planned", planned)
  }

  @Test("A shift that is there at once needs its years in year 1")
  func needsWithoutRamp() throws {
    try shifts("  away: {from: wards, share: 20%, needs: 3}", years: 4)
      .expect("shift.away.planned", [200, 200])
    try shifts("  away: {from: wards, share: 20%, needs: 4}", years: 4)
      .expect("shift.away.planned", [0, 0])
  }

  @Test("Shifts that take all leave nothing, whatever the last digits of a computer's numbers do")
  func allLeaves() throws {
    var faults: [String] = []
    for activity in stride(from: 101, through: 3001, by: 58) {
      let model = try Computed(
        clauses: """
          services:
            wards: {provider: hospital, activity: \(activity), growth: 3.7%, unit_cost: 10, blocks: {size: 7, cost: 9, release_lag: 0}}
          payments:
            wards: {bau: {rule: activity, price: 12}}
          shifts:
            one: {from: wards, share: 71.3%}
            two: {from: wards, share: 83.9%}
            three: {from: wards, share: 97.7%}
          """)
      let left = model.row("service.wards.blocks_held")
      if !model.errors.isEmpty || left.contains(where: { $0 != 0 }) {
        faults.append("\(activity): \(left) \(model.errors)")
      }
    }
    #expect(faults == [])
  }
}
