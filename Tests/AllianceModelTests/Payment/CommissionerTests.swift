import Foundation
import Testing

@Suite("Several commissioners pay by contribution")
struct CommissionerTests {
  /// The board pays £6,000, then £7,000 of services as usual; the council £2,000, then £1,000.
  private func contract(_ rest: String, owner: String = "") throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 3}
      parties:
        board: {role: commissioner\(owner)}
        council: {role: commissioner}
        hospital: {role: provider}
        community: {role: provider}
      services:
        wards: {provider: hospital, activity: 100, unit_cost: 10}
        homes: {provider: community, payer: council, activity: 100, unit_cost: 10}
      payments:
        wards: {bau: {rule: block, sum: [6000, 7000]}, alliance: {rule: block, sum: 5000}}
        homes: {bau: {rule: block, sum: [2000, 1000]}}
      \(rest)
      """)
  }

  @Test(
    "Gain, and the payment of it a year later, by the contributions of the year it is earned in")
  func gainInArrears() throws {
    let model = try contract(
      """
      gainshare: {gain: [{providers: 40%}], paid: arrears, weights: {hospital: 100%}}
      """)
    model.expect("party.board.contribution", [0.75, 0.875])
    model.expect("party.council.contribution", [0.25, 0.125])
    // Savings 1,000 and 2,000: gains of 400 and 800.
    model.expect("flow.gain.board.hospital", [300, 700])
    model.expect("flow.gain.council.hospital", [100, 100])
    model.expect("flow.gain.board.hospital.paid", [0, 300, 700])
    model.expect("flow.gain.council.hospital.paid", [0, 100, 100])
    #expect(model.errors.isEmpty)
  }

  @Test("Charges are split by contribution unless a payer is named")
  func charges() throws {
    let hub =
      "investments:\n  hub: {holder: community, capital: 800, asset_life: 4, rate: 0%, years: 4"
    let split = try contract(hub + "}")
    split.expect("flow.charge.board.community", [150, 175])
    split.expect("flow.charge.council.community", [50, 25])
    let named = try contract(hub + ", payer: council}")
    named.expect("flow.charge.council.community", [200, 200])
    #expect(named.row("flow.charge.board.community").isEmpty)
    // A charge that a provider pays is nothing that commissioners pay or agreed to fund.
    let partner = try contract(hub + ", payer: hospital}")
    partner.expect("flow.charge.hospital.community", [200, 200])
    partner.expect("outturn.total", [7000, 6000])
    #expect(partner.row("budget.charge.hub").isEmpty)
  }

  @Test("Support and its repayment by contribution")
  func support() throws {
    let model = try contract(
      """
      landing: {hospital: {support: {rule: income, floor: 90%, recoup: yes}}}
      gainshare: {gain: [{providers: 40%}], weights: {hospital: 100%}}
      """)
    // 90 % of 6,000 and 7,000 less 5,000.
    model.expect("party.hospital.support", [400, 1300])
    model.expect("flow.support.board.hospital", [300, 1137.5])
    model.expect("flow.support.council.hospital", [100, 162.5])
    // Gain of year 2: 40 % × (8,000 − 6,000 − 1,300) = 280, all of it paid back.
    model.expect("flow.recoup.hospital.board", [0, 245])
    model.expect("flow.recoup.hospital.council", [0, 35])
  }

  @Test("Funding less what a commissioner pays")
  func affordability() throws {
    let model = try contract("", owner: ", funding: [5000, 4999]")
    model.expect("party.board.affordability", [0, -1])
    #expect(model.alerts.contains("alert.party.board.affordability @ 2"))
    #expect(!model.alerts.contains("alert.party.board.affordability @ 1"))
  }

  @Test("Reserves and caps of parties that bear no pain are refused or mean nothing, never a crash")
  func partiesWithoutPain() throws {
    let pool = "gainshare: {pain: [{providers: 10%}]"
    #expect(
      try complaints(text(pool + "}", owner: ", reserves: 100")) == ["wrong-role"])
    // A provider without services has no income to be capped by.
    #expect(
      try complaints(text(pool + ", party_caps: {helper: 2%}}", owner: "")) == ["useless-input"])
  }

  private func text(_ pool: String, owner: String) -> String {
    """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 3}
    parties:
      board: {role: commissioner\(owner)}
      hospital: {role: provider}
      helper: {role: provider}
    services:
      wards: {provider: hospital, activity: 100, unit_cost: 10}
    payments:
      wards: {bau: {rule: block, sum: 6000}}
    \(pool)
    """
  }
}
