import Foundation
import Testing

@Suite("Investments: what they cost their holder, and what they cost the payer")
struct InvestmentTests {
  private func investment(
    _ keys: String, years: Int = 5, horizon: Int = 10, after: String = "continues"
  ) throws -> Computed {
    try Computed(
      years: years, horizon: horizon, after: after,
      clauses: """
        indices: {costs: {rate: 2%}}
        services:
          homes: {provider: community, activity: 100, unit_cost: 1}
        payments:
          homes: {bau: {rule: activity, price: 1}}
        investments:
          hub: {holder: community, \(keys)}
        """)
  }

  @Test(
    "£12m at 3.5 % costs £2,657,776 a year over five years and £1,962,534 over seven",
    arguments: [(5, 2_657_776), (7, 1_962_534)] as [(Int, Double)])
  func annuity(_ years: Int, _ charge: Double) throws {
    let model = try investment("capital: 12m, asset_life: 30, rate: 3.5%", years: years)
    model.expect(
      "investment.hub.charge", (1...10).map { $0 <= years ? charge : 0 }, within: 0.5)
    model.expect("flow.charge.board.community", [charge], within: 0.5)
    #expect(abs(model.row("investment.hub.balance")[years - 1]) < 0.01)
    // Both are worth £12m: the charges discounted at the same rate.
    let worth = zip(model.row("investment.hub.charge"), model.row("appraisal.discount_factor"))
      .map(*).reduce(0, +)
    #expect(abs(worth - 12_000_000) < 0.01)
    #expect(model.errors.isEmpty)
  }

  @Test("After five years £3,728,214 of a seven-year recovery is open")
  func openBalance() throws {
    let model = try investment("capital: 12m, asset_life: 30, rate: 3.5%, years: 7")
    #expect(abs(model.row("investment.hub.balance")[4] - 3_728_214) < 0.5)
  }

  @Test("Capital before the start is rolled up at the cost of capital")
  func rolledUp() throws {
    let early = try investment(
      "capital: {2025/26: 1000, 2026/27: 500}, asset_life: 4, rate: 10%, years: 2")
    // 1,000 × 1.1 + 500 = 1,600; PMT(10 %, 2) = 1,600 × 0.21 ÷ 0.21 × 1.21 × 0.1 ÷ 0.21 = 921.90.
    early.expect("investment.hub.principal", [1600])
    early.expect("investment.hub.charge", [921.9048, 921.9048, 0], within: 1e-4)
    let later = try investment(
      "capital: 1000, start: 2028/29, asset_life: 4, rate: 10%, years: 2")
    // Spent in year 1, in use from year 3: 1,000 × 1.21.
    later.expect("investment.hub.principal", [1210])
    later.expect("investment.hub.balance", [1100, 1210], within: 1e-9)
  }

  @Test("Equal parts and interest on the rest, down to the residual value")
  func straightLine() throws {
    let model = try investment(
      "capital: 1000, asset_life: 8, rate: 10%, years: 4, residual: 200, method: straight_line")
    // 800 ÷ 4 = 200, and 10 % of 1,000, 800, 600, 400.
    model.expect("investment.hub.charge", [300, 280, 260, 240, 0])
    model.expect("investment.hub.balance", [800, 600, 400, 200, 200])
    #expect(model.errors.isEmpty)
  }

  @Test("A level charge leaves the residual value")
  func annuityWithResidual() throws {
    let model = try investment("capital: 1000, asset_life: 8, rate: 10%, years: 4, residual: 200")
    // (1,000 × 1.4641 − 200) × 0.1 ÷ 0.4641 = 126.41 ÷ 0.4641.
    model.expect("investment.hub.charge", [272.3766], within: 1e-4)
    #expect(abs(model.row("investment.hub.balance")[3] - 200) < 1e-9)
    #expect(model.errors.isEmpty)
  }

  @Test("Over the life of the asset, or the term from the start of recovery")
  func recoveryYears() throws {
    let keys = "capital: 1000, start: 2027/28, asset_life: 8, rate: 0%"
    try investment(keys + ", years: asset_life").expect("investment.hub.recovery_years", [8])
    try investment(keys).expect("investment.hub.recovery_years", [4])
    try investment(keys).expect("investment.hub.charge", [0, 250, 250, 250, 250, 0])
  }

  @Test("Who carries it moves no pound of the system's cost")
  func recoveryMovesNothing() throws {
    let keys = "capital: 12m, asset_life: 30, rate: 3.5%, charge_rate: 3%, running_cost: 100k"
    let price = try investment(keys)
    let own = try investment(
      keys.replacingOccurrences(of: "rate: 3.5%,", with: "recovery: own,"))
    for line in ["system.cost", "bau.system.cost", "pool.real_saving", "system.npv"] {
      #expect(price.row(line) == own.row(line), "\(line)")
    }
    #expect(own.row("flow.charge.board.community").isEmpty)
    // The holder wins what the payer loses: £2,657,776 in each of five years.
    let won = zip(price.row("party.community.change"), own.row("party.community.change")).map(-)
    let lost = zip(own.row("party.board.change"), price.row("party.board.change")).map(-)
    #expect(zip(won, lost).allSatisfy { abs($0 - $1) < 0.01 })
    #expect(abs((won.first ?? 0) - 2_657_776) < 0.5)
  }

  @Test("Book value falls by depreciation, and the charge is on its average")
  func bookView() throws {
    let model = try investment(
      "capital: 1000, start: 2027/28, asset_life: 4, charge_rate: 10%, recovery: own")
    model.expect("investment.hub.depreciation", [0, 250, 250, 250, 250, 0])
    model.expect("investment.hub.book_value", [1000, 750, 500, 250, 0, 0])
    // 10 % of 1,000, 875, 625, 375, 125, and depreciation.
    model.expect("investment.hub.book_cost", [100, 337.5, 312.5, 287.5, 262.5, 0])
    model.expect("party.community.surplus", [-100, -337.5])
    model.expect("party.community.cash", [-1000, 0])
  }

  @Test("What finds no further use is written off when the contract ends")
  func writeOff() throws {
    let model = try investment(
      "capital: 1000, asset_life: 5, recovery: own, kept: 40%", years: 3, after: "ends")
    // 1,000 − 3 × 200 = 400, of which 60 % is lost; the rest wears out in year 4.
    model.expect("investment.hub.write_off", [0, 0, 240, 0])
    model.expect("investment.hub.book_value", [800, 600, 160, 0])
    model.expect("investment.hub.depreciation", [200, 200, 200, 160, 0])
    model.expect("cost.write_off.community", [0, 0, 240])
  }

  @Test("What would be lost if the contract ended, less what is underwritten")
  func exposure() throws {
    let model = try investment(
      "capital: 1000, asset_life: 9, rate: 0%, years: 5, underwritten: 150, underwriter: board, renewal_probability: 60%",
      years: 3)
    // Balances 800, 600, 400, 200, 0; at the end of year 3: 40 % × 250.
    model.expect("investment.hub.exposure", [650, 450, 250, 50, 0])
    model.expect("investment.hub.expected_loss", [100])
  }

  @Test("What is built only as usual is a cost that the alliance avoids")
  func avoided() throws {
    let model = try investment(
      "capital: 1000, asset_life: 10, recovery: own, case: bau, running_cost: 30, running_index: costs"
    )
    // Depreciation 100, and running cost of 30 × 1.02.
    model.expect("bau.system.cost", [230.6])
    model.expect("system.cost", [100])
    model.expect("party.community.change", [130.6])
    model.expect("pool.real_saving", [130.6])
    model.expect("party.community.cash_change", [1030.6, 31.212])
  }

  @Test("Nobody builds for a contract that has ended", arguments: ["ends", "continues"])
  func afterTheEnd(_ after: String) throws {
    let model = try investment(
      "capital: {2028/29: 1000}, start: 2028/29, asset_life: 10, rate: 0%, years: 2", years: 2,
      horizon: 4, after: after)
    let built: [Double] = after == "ends" ? [0, 0, 0, 0] : [0, 0, 1000, 0]
    model.expect("investment.hub.capital", built)
    #expect(model.errors == [])
  }

  @Test("What the next owner pays is not open any more, and nobody answers for it twice")
  func sold() throws {
    let keys =
      "capital: 1000, asset_life: 10, rate: 0%, residual: 200, residual_to: board, underwritten: 150, underwriter: outside"
    // Four charges of (1,000 − 200) ÷ 4; the board pays the £200 that are left.
    let kept = try investment(
      keys + ", kept: 100%", years: 4, horizon: 6, after: "ends")
    kept.expect("investment.hub.charge", [200, 200, 200, 200, 0])
    kept.expect("investment.hub.residual_paid", [0, 0, 0, 200, 0])
    kept.expect("investment.hub.underwriting", [0, 0, 0, 0, 0])
    kept.expect("investment.hub.exposure", [650, 450, 250, 0])
    // Written off, the asset is worth nothing to its next owner: the underwriter answers for £150.
    let lost = try investment(keys, years: 4, horizon: 6, after: "ends")
    lost.expect("investment.hub.residual_paid", [0, 0, 0, 0, 0])
    lost.expect("investment.hub.underwriting", [0, 0, 0, 150, 0])
  }

  @Test(
    "In cash, capital counts in full on the day it is spent; in the accounts, as it is written down"
  )
  func cash() throws {
    let model = try investment("capital: 100, asset_life: 4, recovery: own")
    model.expect("party.community.cash_npv", [-100], within: 1e-9)
    // 25 × (1 ÷ 1.035 + 1 ÷ 1.035² + 1 ÷ 1.035³ + 1 ÷ 1.035⁴) = 25 × 3.673079.
    model.expect("party.community.npv", [-91.82698], within: 1e-4)
  }

  @Test(
    "It is judged once, in the year of its first capital",
    arguments: [(2, 1000), (3, 1000), (4, 0)] as [(Int, Double)])
  func needs(_ years: Int, _ capital: Double) throws {
    // In year 2 of five, three years are left.
    let model = try investment(
      """
      capital: {2027/28: 1000, 2028/29: 500}, start: 2029/30, asset_life: 10, rate: 5%, \
      running_cost: 10, needs: \(years)
      """)
    model.expect("investment.hub.capital", [0, capital, capital / 2])
    model.expect("cost.running.community", [0, 0, 0, capital / 100])
    #expect((model.row("investment.hub.charge")[3] > 0) == (capital > 0))
    #expect(model.errors.isEmpty)
  }
}
