import Testing

@Suite("Savings that are no shift")
struct MeasureTests {
  /// £10,000 variable, 10 blocks for £5,000, £6,000 fixed; nothing moves but the measures.
  private func measures(_ measures: String, years: Int = 5, rest: String = "") throws -> Computed {
    try Computed(
      years: years,
      clauses: """
        indices: {wages: {rate: 4%}}
        services:
          wards:
            provider: hospital
            activity: 1000
            unit_cost: 10
            index: wages
            blocks: {size: 100, cost: 500}
            fixed: {cost: 6000}
        payments:
          wards: {bau: {rule: activity, price: 25}}
        measures:
        \(measures)
        \(rest)
        """)
  }

  @Test("A share is saved of the cost named, before other measures")
  func shares() throws {
    let model = try measures(
      """
        tests: {service: wards, share: 10%}
        stay: {service: wards, cost: semi_fixed, share: 4%, ramp: [50%, 100%]}
        estate: {service: wards, cost: fixed, share: 5%, delivery: 80%}
        more: {service: wards, cost: variable, share: 20%}
      """)
    // At year 1's prices, 1.04: 10 % of 10,400; 2 % of 5,200; 4 % of 6,240; 20 % of 10,400.
    model.expect("measure.tests.saving", [1040])
    model.expect("measure.stay.saving", [104, 216.32])
    model.expect("measure.estate.saving", [249.6])
    model.expect("measure.more.saving", [2080])
    // 21,000 × 1.04 − 3,473.60.
    model.expect("service.wards.cost", [18_366.4])
    model.expect("system.cost", [18_366.4])
    model.expect("party.hospital.gap", [-3473.6])
  }

  @Test("Pounds are saved at the year's prices")
  func amount() throws {
    let model = try measures("  contracts: {service: wards, amount: [700, 900]}")
    // 700 × 1.04, 900 × 1.0816.
    model.expect("measure.contracts.saving", [728, 973.44])
  }

  @Test("What it costs once falls on the provider in the year named, the base year among them")
  func oneOff() throws {
    let model = try measures(
      "  tests: {service: wards, share: 10%, one_off_cost: {2025/26: 300, 2027/28: 200}}")
    model.expect("cost.one_off.hospital", [0, 200, 0])
    #expect(model.base("cost.one_off.hospital") == 300)
    #expect(model.base("party.hospital.change") == -300)
    model.expect("party.hospital.change", [1040, 881.6])
    model.expect("party.hospital.underlying_change", [1040, 1081.6])
  }

  @Test(
    "A measure grows only while enough of the contract is left",
    arguments: [(1, [208, 540.8, 562.432]), (2, [208, 216.32]), (3, [0, 0])]
      as [(Int, [Double])])
  func needs(_ years: Int, _ saving: [Double]) throws {
    // Three years: at the end of years 1 … 3 there are 2, 1 and 0 left. 10,000 × 10 % × ramp × price.
    let model = try measures(
      "  tests: {service: wards, share: 10%, ramp: [20%, 50%, 100%], needs: \(years)}", years: 3)
    model.expect("measure.tests.saving", saving)
  }

  @Test("A measure that does not go ahead saves nothing and costs nothing")
  func oneOffGoesAlong() throws {
    let investment = """
      investments:
        record: {holder: hospital, capital: 1000, asset_life: 5, recovery: own, needs: 4}
      """
    let measure = "  tests: {service: wards, amount: 100, one_off_cost: 300, with: record}"
    let long = try measures(measure, years: 5, rest: investment)
    long.expect("measure.tests.saving", [104])
    long.expect("cost.one_off.hospital", [300, 0])
    let short = try measures(measure, years: 4, rest: investment)
    short.expect("measure.tests.saving", [0, 0])
    short.expect("cost.one_off.hospital", [0, 0])
    // With `needs` of its own: in year 1 of three, two years are left.
    let needy = "  tests: {service: wards, amount: 100, one_off_cost: 300, needs: "
    try measures(needy + "2}", years: 3).expect("cost.one_off.hospital", [300, 0])
    try measures(needy + "3}", years: 3).expect("cost.one_off.hospital", [0, 0])
  }
}
