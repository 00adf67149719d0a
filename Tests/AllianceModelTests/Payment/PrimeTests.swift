import AllianceModel
import Modelling
import Testing

@Suite("A prime contractor")
struct PrimeTests {
  private func contract(
    after: String = "continues", prime: String, rest: String = ""
  ) throws -> Computed {
    try Computed(
      years: 2, horizon: 3, after: after,
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 4}
          homes: {provider: community, activity: 50, unit_cost: 2}
        payments:
          wards:
            bau: {rule: activity, price: 10}
            alliance: {rule: block, sum: 1000}
          homes: {bau: {rule: activity, price: 3}}
        shifts:
          away: {from: wards, to: [{service: homes, units: 2}], volume: 10}
        prime: {party: community, \(prime)}
        \(rest)
        """)
  }

  @Test("The block comes in, the subcontract goes out, and what lies between is the risk")
  func flows() throws {
    let model = try contract(
      prime:
        "margin: 5%, risk_premium: 3%, management_fee: 50, management_cost: 40, subcontracts: {wards: {rule: activity, price: 10}}"
    )
    // 90 spells at £10; 8 % of £900 and £50.
    model.expect("flow.subcontract.community.hospital", [900, 900, 900])
    model.expect("flow.premium.board.community", [122, 122, 122])
    // The block, and 50 + 20 visits at £3.
    model.expect("flow.payment.board.community", [1210, 1210, 1210])
    model.expect("party.hospital.surplus", [540, 540, 540])
    // 1,000 − 900 + 122 − 40 = 182, and 210 − 140 = 70 from its own visits.
    model.expect("party.community.surplus", [252, 252, 252])
    model.expect("outturn.total", [1332, 1332, 1332])
    // Usual cost 400 + 100; now 360 + 140 + 40.
    model.expect("system.cost", [540, 540, 540])
    #expect(model.errors == [])
  }

  @Test("Where the contract ends, the payer pays who delivers, as usual")
  func ends() throws {
    let model = try contract(
      after: "ends",
      prime: "margin: 10%, subcontracts: {wards: {rule: block, sum: 950}}")
    model.expect("flow.subcontract.community.hospital", [950, 950, 0])
    model.expect("flow.premium.board.community", [95, 95, 0])
    model.expect("flow.payment.board.hospital", [0, 0, 1000])
    model.expect("party.hospital.service_income", [950, 950, 1000])
    #expect(model.errors == [])
  }

  @Test(
    "Without terms of its own a subcontract passes on what is paid, and money only changes hands")
  func passingOn() throws {
    let model = try contract(prime: "margin: 0%")
    model.expect("flow.subcontract.community.hospital", [1000, 1000, 1000])
    model.expect("party.community.surplus", [70, 70, 70])
    model.expect("flow.premium.board.community", [0, 0, 0])
    #expect(model.errors == [])
  }

  @Test(
    "What the prime contractor takes over from another it pays to nobody, and earns no premium on")
  func takingOver() throws {
    let model = try contract(
      prime: "margin: 10%, subcontracts: {wards: {rule: activity, price: 10}}",
      rest:
        "events: {gone: {kind: exclusion, party: hospital, year: 2027/28, response: replace, by: community}}"
    )
    // 90 spells at £10 in the first year, then its own.
    model.expect("prime.subcontracts", [900, 0, 0])
    model.expect("prime.premium", [90, 0, 0])
    // 70 visits at £3, and the block of £1,000 from the second year on.
    model.expect("party.community.service_income", [210, 1210, 1210])
    #expect(model.errors == [])
  }
}
