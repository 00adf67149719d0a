import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Scenarios
import SourceText
import Testing

@Suite("Clause 13: what was delivered")
struct DeliveredTests {
  private static let header = "year,line,party,value\n"

  /// 100 units at £10 as usual; the alliance pays as usual, and half of what is saved is shared.
  private static let services = """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    parties:
      board: {role: commissioner}
      hospital: {role: provider}
    services:
      wards: {provider: hospital, activity: 100, unit_cost: £6, fixed: {cost: £300}}
    payments:
      wards: {bau: {rule: activity, price: £10}}
    gainshare:
      gain: [{providers: 50%}]
      pain: [{providers: 50%}]

    """

  @Test("A year that is over is computed from what was delivered, the years after it as expected")
  func handCase() throws {
    let rows = """
      2026/27,service.wards.activity,hospital,90
      2026/27,service.wards.payment,hospital,£990
      2026/27,service.wards.fixed_cost,hospital,£310

      """
    let model = try Computed(
      Self.services + "actuals: delivered.csv\n", delivered: Self.header + rows)
    model.expect("time.delivered", [1, 0, 0])
    model.expect("service.wards.activity", [90, 100, 100])
    model.expect("expected.service.wards.activity", [100, 100, 100])
    model.expect("service.wards.payment", [990, 1_000, 1_000])
    // What is expected to be paid for the 90: 90 × £10.
    model.expect("expected.service.wards.payment", [900, 1_000, 1_000])
    // 90 × £6 and £310.
    model.expect("service.wards.cost", [850, 900, 900])
    model.expect("outturn.total", [990, 1_000, 1_000])
    // The budget stays as agreed, and £10 of it are left.
    model.expect("budget.total", [1_000, 1_000, 1_000])
    model.expect("pool.saving", [10, 0, 0])
    // £990 and half of £10, less £850.
    model.expect("party.hospital.surplus", [145, 100, 100])
    #expect(model.errors == [])
  }

  @Test("Settled from what was delivered, a year is what inputs of the same figures make of it")
  func sameAsInputs() throws {
    let rows = """
      2026/27,service.wards.activity,hospital,90
      2026/27,service.wards.payment,hospital,£990
      2027/28,service.wards.activity,hospital,110
      2027/28,service.wards.payment,hospital,"1,320"

      """
    let delivered = try Computed(
      Self.services + "actuals: delivered.csv\n", delivered: Self.header + rows)
    // 90 and 110 by growth, at £11 and then at £12 in the alliance, against 100 at £10 agreed.
    let stated = try Computed(
      Self.services.replacing(
        "wards: {bau: {rule: activity, price: £10}}",
        with: """
          wards:
              bau: {rule: activity, price: £10}
              alliance: {rule: activity, price: £11}
              then: [{from: 2027/28, alliance: {rule: activity, price: £12}}]
          """
      ).replacing("activity: 100,", with: "activity: 100, growth: [-10%, 22.222222222222222%, 0%],")
        + "budget: {growth: {wards: 0%}}\n")
    for line in [
      "outturn.total", "budget.total", "pool.saving", "party.hospital.gainshare",
      "party.hospital.surplus", "party.board.surplus",
    ] {
      let both = (delivered.row(line).prefix(2), stated.row(line).prefix(2))
      #expect(both.0.count == 2)
      #expect(zip(both.0, both.1).allSatisfy { abs($0 - $1) < 1e-6 }, "\(line): \(both)")
    }
  }

  @Test("Prices and results of metrics: later years go on from where what was delivered ended")
  func inputs() throws {
    let text =
      Self.services.replacing("price: £10", with: "price: £10, index: prices")
        + """
        indices: {prices: {rate: 2%}}
        budget: {pass_through: none}
        outcomes:
          metrics:
            falls: {unit: falls, thresholds: [50, 40], forecast: 45}
        actuals: {from: delivered.csv, plan: {file: plan.yaml}}

        """
    let rows = "2026/27,index.prices.rise,,5%\n2026/27,metric.falls.result,,42\n"
    let plan = text.replacing(
      "actuals: {from: delivered.csv, plan: {file: plan.yaml}}\n", with: "")
    let model = try Computed(text, delivered: Self.header + rows, plan: plan)
    // 1.05, then 1.05 × 1.02.
    model.expect("index.prices", [1.05, 1.071], within: 1e-12)
    // Eight of ten on the way from 50 to 40, then half of it.
    model.expect("metric.falls.score", [80, 50])
    // 100 × £10 × 1.05 against a budget of 100 × £10 × 1.02.
    model.expect("pool.saving", [-30])
    let agreed = try #require(model.alliance.plan)
    #expect(try Program(agreed.model).run().values(of: .result(of: "falls"))[1] == 45)
  }

  @Test("Blanks around cells and rows of empty cells, as spreadsheets write them, mean nothing")
  func blanks() throws {
    let text = Self.services + "actuals: delivered.csv\n"
    let clean = try Computed(
      text, delivered: Self.header + "2026/27,service.wards.activity,hospital,90\n")
    let written = try Computed(
      text,
      delivered:
        " year ,line,party,value\t\r\n2026/27 , service.wards.activity,hospital\u{a0}, 90 \r\n,,,\r\n , ,,\r\n"
    )
    #expect(written.alliance.delivered == clean.alliance.delivered)
    #expect(written.row("service.wards.activity") == clean.row("service.wards.activity"))
    written.expect("service.wards.activity", [90, 100, 100])
  }

  @Test("Where people saw how many blocks were held, so many closed and cost their exit")
  func blocks() throws {
    let text = """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 3}
      appraisal: {years: 5}
      parties:
        board: {role: commissioner}
        hospital: {role: provider}
      services:
        wards:
          provider: hospital
          activity: 400
          growth: [-25%, 0%]
          unit_cost: £1
          blocks: {size: 100, cost: £1000, exit_cost: £300, release_lag: 1}
      payments:
        wards: {bau: {rule: activity, price: £10}}
      gainshare: {gain: [{providers: 50%}]}

      """
    let plan = try Computed(text)
    // 300 of 400 stay: three blocks are needed, the fourth closes a year later for £300.
    plan.expect("service.wards.blocks_held", [4, 3, 3, 3])
    plan.expect("service.wards.blocks_closed", [0, 1, 0, 0])
    plan.expect("service.wards.exit_cost", [0, 300, 0, 0])
    let seen = try Computed(
      text + "actuals: delivered.csv\n",
      delivered: Self.header + "2026/27,service.wards.blocks_held,hospital,3\n")
    // It closed in the first year already, and none is left to close.
    seen.expect("service.wards.blocks_held", [3, 3, 3, 3])
    seen.expect("service.wards.blocks_closed", [1, 0, 0, 0])
    seen.expect("service.wards.exit_cost", [300, 0, 0, 0])
    seen.expect("service.wards.semi_fixed_cost", [3_000, 3_000, 3_000, 3_000])
    #expect(seen.errors == [])
  }

  @Test("Fixed cost that was taken out costs its exit, and what is taken out later the rest of it")
  func takeout() throws {
    let text =
      Self.services.replacing(
        "fixed: {cost: £300}", with: "fixed: {cost: £300, takeout: [10%, 20%], exit_multiple: 1}"
      ) + """
        shifts:
          home: {from: wards, share: 30%}

        """
    let plan = try Computed(text)
    // 10 % and 20 % of £300, and once as much to get rid of it.
    plan.expect("service.wards.fixed_cost", [270, 240, 240])
    plan.expect("service.wards.exit_cost", [30, 30, 0])
    let seen = try Computed(
      text + "actuals: delivered.csv\n",
      delivered: Self.header + "2026/27,service.wards.takeout,hospital,4%\n")
    // 4 % of £300; then 16 % more.
    seen.expect("service.wards.fixed_cost", [288, 240, 240])
    seen.expect("service.wards.exit_cost", [12, 48, 0])
    #expect(seen.errors == [])
  }

  @Test("Capital that was spent is depreciated and charged, the budget has what was agreed")
  func capital() throws {
    let text =
      Self.services
        + """
        investments:
          hub: {holder: hospital, capital: {2026/27: 1000}, start: 2027/28, asset_life: 10, rate: 0%, years: 2}

        """
    let plan = try Computed(text)
    plan.expect("investment.hub.charge", [0, 500, 500, 0])
    let seen = try Computed(
      text + "actuals: delivered.csv\n",
      delivered: Self.header + "2026/27,investment.hub.capital,hospital,£1200\n")
    // £1,200 over ten years, recovered in two; £1,000 of it were agreed: 600 × 1,000 ÷ 1,200 = 500.
    seen.expect("investment.hub.depreciation", [0, 120, 120, 120])
    seen.expect("investment.hub.charge", [0, 600, 600, 0])
    seen.expect("budget.charge.hub", [0, 500, 500, 0])
    #expect(seen.errors == [])
    // What is spent once recovery has started is in no charge, and the check says so.
    let late = try Computed(
      text + "actuals: delivered.csv\n",
      delivered: Self.header
        + ["2026/27", "2027/28", "2028/29"].map {
          "\($0),investment.hub.capital,hospital,\($0 == "2028/29" ? 200 : 500)\n"
        }.joined())
    #expect(late.errors.contains { $0.contains("hub") }, "\(late.errors)")
  }

  @Test("An option that is exercised makes no other contract, another number of years does")
  func plans() throws {
    let text = Self.services.replacing(
      "years: 3}", with: "years: 3, extension: {years: 1, exercised: no}}")
    let rows = Self.header + "2026/27,service.wards.activity,hospital,90\n"
    let actuals = "actuals: {from: delivered.csv, plan: {file: plan.yaml}}\n"
    let extended = try Computed(
      text.replacing("exercised: no", with: "exercised: yes") + actuals, delivered: rows, plan: text
    )
    extended.expect("time.in_term", [1, 1, 1, 1, 0])
    #expect {
      try Computed(text + actuals, delivered: rows, plan: Self.services)
    } throws: { error in
      (error as? Diagnostics)?.all.map(\.code) == ["plan-contract"]
    }
  }

  @Test("A contract that states its spend is settled from what was spent")
  func spend() throws {
    let text = """
      scenario: {title: Befriending}
      contract: {start: 2026/27, years: 3}
      parties: {council: {role: commissioner}, charity: {role: provider}}
      budget: {given: £100k}
      spend: £98k
      gainshare: {gain: [{providers: 50%}]}

      """
    let rows = "2026/27,contract.spend,,£96k\n2027/28,contract.spend,,£90k\n"
    let delivered = try Computed(
      text + "actuals: delivered.csv\n", delivered: Self.header + rows)
    let stated = try Computed(text.replacing("spend: £98k", with: "spend: [96k, 90k, 98k]"))
    for line in stated.lines.map(\.id.text) {
      let pairs = zip(delivered.row(line), stated.row(line))
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-6 }, "\(line)")
    }
    // Half of £4k, of £10k and of £2k.
    delivered.expect("party.charity.gain", [2_000, 5_000, 1_000])
  }
}
