import Testing

@Suite("Space that the change frees is put to new use")
struct EstateTests {
  /// 100 spells at £10 that nobody moves: what changes is the estate alone.
  private func contract(
    _ estate: String, years: Int = 3, after: String = "continues", rest: String = ""
  ) throws -> Computed {
    try Computed(
      years: years, horizon: 5, after: after,
      clauses: """
        indices: {rents: {rate: 10%}}
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10}
        payments:
          wards: {bau: {rule: block, sum: 1000}}
        estates:
          wing: {owner: hospital, \(estate)}
        \(rest)
        """)
  }

  @Test("Rent from outside begins in its year, rises by its index and is real money")
  func outside() throws {
    let model = try contract(
      "from: 2027/28, rent: 100, index: rents, fit_out: {2025/26: 20, 2026/27: 50}")
    // 100 × 1.1² = 121, then 133.10, 146.41 and 161.051: services continue after year 3.
    model.expect("estate.wing.rent", [0, 121, 133.1, 146.41, 161.051])
    model.expect("flow.rent.outside.hospital", [0, 121, 133.1, 146.41, 161.051])
    model.expect("cost.fit_out.hospital", [50, 0])
    #expect(model.base("cost.fit_out.hospital") == 20)
    model.expect("party.hospital.change", [-50, 121, 133.1])
    #expect(model.base("party.hospital.change") == -20)
    // Fit-out comes once, rent every year.
    model.expect("party.hospital.underlying_change", [0, 121, 133.1])
    // BAU cost less cost, and the rent, while the contract runs.
    model.expect("pool.real_saving", [-50, 121, 133.1, 0, 0])
    // At 3.5 %: −20 − 50 ÷ 1.035 + 121 ÷ 1.035² + 133.1 ÷ 1.035³ + … = 416.8246.
    let worth =
      -20 - 50 / 1.035 + 121 / 1.071225 + 133.1 / 1.108717875 + 146.41 / 1.147523000625
      + 161.051 / 1.187686305646875
    model.expect("system.npv", [worth])
    model.expect("party.hospital.npv", [worth])
    // Rent is in the system's own value: nothing is left to explain.
    model.expect("reconciliation.outside", [0])
    #expect(model.errors == [])
  }

  @Test(
    "A tenant among the parties pays rent and gives up other space: the system gains that alone")
  func party() throws {
    let model = try contract(
      "tenant: community, from: 2026/27, rent: [100, 80], saves: 130, index: rents, fit_out: 30, fit_out_by: community"
    )
    // 100 × 1.1 and 80 × 1.21; 130 × 1.1 = 143 and 157.30; 30 of fit-out falls in year 1.
    model.expect("flow.rent.community.hospital", [110, 96.8])
    model.expect("cost.space.community", [-143, -157.3])
    model.expect("cost.fit_out.community", [30, 0])
    model.expect("party.hospital.change", [110, 96.8])
    model.expect("party.community.change", [143 - 110 - 30, 157.3 - 96.8])
    model.expect("pool.real_saving", [113, 157.3])
    model.expect("system.from_outside", [0, 0])
    #expect(model.row("system.rent_from_outside").isEmpty)
    #expect(model.errors == [])
  }

  @Test("With a contract that ends the rent stops, whenever it began")
  func ends() throws {
    let model = try contract("from: 2027/28, rent: 100, fit_out: 50", after: "ends")
    model.expect("estate.wing.rent", [0, 100, 100, 0, 0])
    model.expect("estate.wing.fit_out", [50, 0])
    // Let from the last year of the appraisal on: one year, where services continue.
    try contract("from: 2030/31, rent: 100").expect("estate.wing.rent", [0, 0, 0, 0, 100])
  }

  @Test("Space that nobody moves into costs no fit-out")
  func never() throws {
    let model = try contract("from: 2027/28, rent: 100, fit_out: 50", years: 1, after: "ends")
    model.expect("estate.wing.rent", [0, 0, 0, 0, 0])
    model.expect("estate.wing.fit_out", [0, 0])
    model.expect("party.hospital.change", [0, 0])
  }

  @Test("A gain with a real saving from rent alone is no alert")
  func realSaving() throws {
    // The budget of £1,010 leaves a saving of 10; cost does not move.
    let pool = """
      budget: {given: 1010}
      gainshare: {gain: [{providers: 50%}], weights: {hospital: 100%}, cap_real: yes}
      """
    let model = try contract("from: 2027/28, rent: 3", rest: pool)
    // Half of 10 is 5, no more than the real saving: 0, then 3 of rent.
    model.expect("party.hospital.gain", [0, 3, 3, 0])
    #expect(model.alerts == [])
    let partner = try contract("tenant: community, from: 2027/28, rent: 3", rest: pool)
    // Rent among parties saves the system nothing.
    partner.expect("party.hospital.gain", [0, 0, 0, 0])
  }
}
