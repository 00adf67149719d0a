import Evaluation
import Modelling
import SourceText
import Testing

@Suite("The agreed budget, and the outturn that is held against it")
struct BudgetTests {
  /// 1,000 spells at £10, £8 of cost each; prices rise by 2 % and cost by 3 %.
  private func contract(
    bau: String = "rule: activity, price: 10, index: prices", growth: String = "0%",
    budget: String = "", rest: String = ""
  ) throws -> Computed {
    try Computed(
      clauses: """
        indices: {prices: {inflation: 3%, efficiency: 1%}, costs: {rate: 3%}}
        services:
          wards: {provider: hospital, activity: 1000, growth: \(growth), unit_cost: 8, index: costs, efficiency: 0%}
        payments:
          wards: {bau: {\(bau)}}
        budget: {\(budget)}
        gainshare:
          gain: [{providers: 50%}]
          pain: [{providers: 30%}]
          weights: {hospital: 100%}
        \(rest)
        """)
  }

  /// The model with one input changed, as a shock would.
  private func shocked(_ model: Computed, _ input: String, to value: Double) -> Computed {
    model.edited([Edit(InputID(input), to: value)])
  }

  @Test("Demand one point a year above the agreed growth turns into pain")
  func demand() throws {
    let model = try contract(growth: "3%", budget: "growth: {wards: 2%}")
    // 1,020 × 10.20 = 10,404 was agreed; 1,030 × 10.20 = 10,506 is paid: 102 over, 30 % borne.
    model.expect("budget.total", [10_404])
    model.expect("outturn.total", [10_506])
    model.expect("pool.saving", [-102])
    model.expect("party.hospital.pain", [30.6])
    model.expect("flow.pain.hospital.board", [30.6])
    // Year 2: (1,060.9 − 1,040.4) × 10.404 × 30 %.
    model.expect("party.hospital.pain", [30.6, 63.9846])
  }

  @Test("Growth that nobody stated is agreed as it stood, and later demand leaves it alone")
  func agreedGrowthStands() throws {
    let model = try contract(growth: "2%")
    model.expect("pool.saving", [0, 0, 0])
    let shocked = shocked(model, "services.wards.growth", to: 0.03)
    shocked.expect("budget.total", [10_404])
    shocked.expect("pool.saving", [-102])
  }

  @Test("Prices pass through unless the parties say otherwise")
  func pricesPass() throws {
    let shocked = shocked(try contract(), "indices.prices.inflation", to: 0.05)
    // 1,000 × 10 × 1.04 on both sides.
    shocked.expect("budget.total", [10_400])
    shocked.expect("pool.saving", [0, 0])
  }

  @Test("With `none` the budget keeps the prices of signing")
  func nothingPasses() throws {
    let model = try contract(budget: "pass_through: none")
    model.expect("agreed.index.prices", [1.02, 1.0404], within: 1e-12)
    model.expect("pool.saving", [0, 0])
    let shocked = shocked(model, "indices.prices.inflation", to: 0.05)
    // Budget 10,200 and 10,404; outturn 10,400 and 10,816.
    shocked.expect("budget.total", [10_200, 10_404])
    shocked.expect("pool.saving", [-200, -412])
    // A rate agreed by itself.
    let own = try contract(budget: "pass_through: [none], prices: {prices: 1%}")
    own.expect("budget.total", [10_100, 10_201])
    own.expect("pool.saving", [-100, -203])
  }

  @Test("With `demand` the budget follows activity as usual, at agreed prices unless they pass too")
  func demandPasses() throws {
    let model = try contract(growth: "2%", budget: "pass_through: [demand]")
    let shocked = shocked(model, "services.wards.growth", to: 0.03)
    // 1,030 × 10.20 on both sides.
    shocked.expect("budget.total", [10_506])
    shocked.expect("pool.saving", [0, 0])
    let dearer = self.shocked(model, "indices.prices.inflation", to: 0.05)
    // 1,020 × 10.20 against 1,020 × 10.40.
    dearer.expect("pool.saving", [-204])
    let both = try contract(growth: "2%", budget: "pass_through: [demand, prices]")
    self.shocked(both, "indices.prices.inflation", to: 0.05).expect("pool.saving", [0])
    self.shocked(both, "services.wards.growth", to: 0.03).expect("pool.saving", [0])
  }

  @Test(
    "The budget follows the usual rule and its plan: nothing moved, nothing saved",
    arguments: [
      "rule: block, price: 10, plan: base", "rule: block, price: 10, plan: rolling",
      "rule: block, price: 10, plan: given, planned: [900, 1000]",
      "rule: block, sum: [9000, 9500], index: prices",
      "rule: blended, price: 10, plan: base, above: 50%, below: 70%",
      "rule: blended, price: 10, plan: rolling, above: 50%, below: 70%",
      "rule: blended, price: 10, plan: given, planned: 1020, above: 50%, below: 70%",
      "rule: blended, price: 10, plan: bau, above: 20%, below: 20%", "rule: open_book, fee: 3%",
    ], ["pass_through: prices", "pass_through: [prices, demand]", "pass_through: none"])
  func usualRule(_ rule: String, _ follows: String) throws {
    let model = try contract(bau: rule, growth: "4%", budget: follows)
    model.expect("pool.saving", Array(repeating: 0, count: 8))
    #expect(model.row("budget.total") == model.row("bau.service.wards.payment"), "\(rule)")
  }

  @Test("Blended at 20 %, demand above the plan costs a fifth of its price")
  func demandUnderBlended() throws {
    let model = try contract(
      bau: "rule: blended, price: 10, plan: bau, above: 20%, below: 20%", growth: "3%",
      budget: "growth: {wards: 2%}")
    // 1,020 + 20 % × 10 against 1,020.
    model.expect("pool.saving", [-20])
  }

  @Test("Agreed efficiency lowers the budget year by year")
  func efficiency() throws {
    let model = try contract(budget: "efficiency: [1%, 2%]")
    // 10,200 × 0.99; 10,404 × 0.9702.
    model.expect("budget.total", [10_098, 10_093.9608])
    model.expect("pool.saving", [-102, -310.0392])
  }

  @Test("A charge that was agreed moves no saving; capital beyond it does, and only in the term")
  func fundedCharge() throws {
    let hub = """
      investments:
        hub: {holder: community, capital: CAPITAL, asset_life: 20, rate: 0%, years: 8}
      """
    let plan = try contract(rest: hub.replacing("CAPITAL", with: "800"))
    plan.expect("budget.charge.hub", [100, 100, 100, 100, 100, 0])
    plan.expect("pool.saving", [0, 0, 0, 0, 0, 0])
    // £880 spent where £800 was agreed: 110 a year against 110 × 800 ÷ 880.
    let dearer = try contract(
      budget: "capital: {hub: 800}", rest: hub.replacing("CAPITAL", with: "880"))
    dearer.expect("budget.charge.hub", [100])
    dearer.expect("pool.saving", [-10, -10, -10, -10, -10, 0])
    let unfunded = try contract(
      budget: "funds: none", rest: hub.replacing("CAPITAL", with: "800"))
    unfunded.expect("pool.saving", [-100])
  }

  @Test("What is left out is counted neither in the budget nor in the outturn, and shown")
  func leftOut() throws {
    let rest = """
      investments:
        hub: {holder: community, capital: 800, asset_life: 20, rate: 0%, years: 8}
      shifts: {away: {from: wards, share: 10%}}
      landing: {hospital: {support: {rule: income, floor: 95%}}}
      """
    let all = try contract(rest: rest)
    // 1,020 of 10,200 leaves and 824 of 8,240 is saved: a gap of 196; the charge of 100 is agreed.
    all.expect("outturn.total", [9180 + 100 + 196])
    all.expect("pool.saving", [824])
    let without = try contract(budget: "leave_out: [support, charges]", rest: rest)
    without.expect("budget.total", [10_200])
    without.expect("outturn.total", [9180])
    without.expect("outturn.left_out.support", [196])
    without.expect("outturn.left_out.charges", [100, 100, 100, 100, 100, 100, 100, 100])
    #expect(without.row("budget.charge.hub") == [])
    without.expect("pool.saving", [1020])
    #expect(try complaintsOf("funds: [none, charges]") == ["useless-key"])
    #expect(try complaintsOf("leave_out: suport") == ["unknown-choice"])
  }

  @Test("A given budget funds charges too, unless it says that it does not")
  func givenFunds() throws {
    func contract(_ keys: String) throws -> Computed {
      try Computed(
        clauses: """
          services:
            wards: {provider: hospital, activity: 100, unit_cost: 8}
          payments:
            wards: {bau: {rule: activity, price: 10}}
          investments:
            kit: {holder: community, capital: 400, asset_life: 8, rate: 0%, years: 8}
          budget: {given: 1000\(keys)}
          gainshare: {gain: [{providers: 50%}]}
          """)
    }
    // 1,000 for services, and 400 ÷ 8 = 50 a year for the kit while the contract runs.
    let funded = try contract("")
    funded.expect("budget.total", [1050, 1050, 1050, 1050, 1050, 1000])
    funded.expect("outturn.total", [1050])
    funded.expect("pool.saving", [0, 0, 0, 0, 0, 0])
    let dearer = try contract(", capital: {kit: 320}")
    dearer.expect("budget.charge.kit", [40])
    dearer.expect("pool.saving", [-10])
    let unfunded = try contract(", funds: none")
    unfunded.expect("budget.total", [1000])
    unfunded.expect("pool.saving", [-50])
  }

  @Test(
    "A service without activity as usual is budgeted at its agreed cost",
    arguments: [
      "gainshare: {gain: [{providers: 50%}]}", "gainshare: {basis: cost, gain: [{providers: 50%}]}",
    ])
  func noActivityAsUsual(_ gainshare: String) throws {
    let model = try Computed(
      clauses: """
        services:
          hub: {provider: community, activity: 0, fixed: {cost: 1000}}
        payments:
          hub: {bau: {rule: open_book}}
        \(gainshare)
        """)
    model.expect("budget.total", [1000, 1000])
    model.expect("pool.saving", [0, 0])
    #expect(model.errors == [])
  }

  @Test("A given budget is taken as it stands")
  func given() throws {
    let model = try contract(budget: "given: [11k, 10k]")
    model.expect("pool.saving", [800, -404])
    #expect(try complaintsOf("given: 11k, pass_through: none") == ["useless-key"])
    #expect(try complaintsOf("pass_through: [none, prices]") == ["useless-key"])
    #expect(try complaintsOf("pass_through: price") == ["unknown-choice"])
  }

  private func complaintsOf(_ budget: String) throws -> [String] {
    do {
      _ = try contract(budget: budget)
      return []
    } catch let diagnostics as Diagnostics {
      return diagnostics.all.map(\.code)
    }
  }
}
