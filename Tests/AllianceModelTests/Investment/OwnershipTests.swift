import AllianceModel
import Evaluation
import Modelling
import Testing

@Suite("Whose an asset is when it is paid for")
struct OwnershipTests {
  /// £1,000 over ten years, recovered in four at no interest down to £200.
  private func hub(
    _ keys: String, years: Int = 5, horizon: Int = 8, after: String = "continues"
  ) throws -> Computed {
    try Computed(
      years: years, horizon: horizon, after: after,
      clauses: """
        services:
          homes: {provider: community, activity: 100, unit_cost: 1}
        payments:
          homes: {bau: {rule: activity, price: 1}}
        investments:
          hub: {holder: community, capital: 1000, asset_life: 10, \(keys)}
        """)
  }

  private static let charged = "rate: 0%, years: 4, residual: 200, charge_rate: 10%"

  @Test("It passes when recovery ends: in kind at book value, for the residual value")
  func passes() throws {
    let model = try hub("rate: 0%, years: 4, residual: 200, residual_to: board")
    model.expect("investment.hub.charge", [200, 200, 200, 200, 0])
    model.expect("investment.hub.book_value", [900, 800, 700, 600, 500])
    model.expect("investment.hub.book_value.community", [900, 800, 700, 0, 0])
    model.expect("investment.hub.book_value.board", [0, 0, 0, 600, 500])
    model.expect("flow.asset.community.board", [0, 0, 0, 600, 0])
    model.expect("flow.residual.board.community", [0, 0, 0, 200, 0])
    model.expect("cost.depreciation.community", [100, 100, 100, 100, 0])
    model.expect("cost.depreciation.board", [0, 0, 0, 0, 100, 100, 100, 100])
    // 4 × 200 + 200 − 4 × 100 − 600.
    #expect(abs(model.row("party.community.change").reduce(0, +)) < 0.005)
    // What is in kind is no cash: the holder spends 1,000 and is paid 800 and 200.
    model.expect("party.community.cash_change", [-800, 200, 200, 400, 0])
    model.expect("party.board.cash_change", [-200, -200, -200, -400, 0])
    model.expect("party.board.underlying", [-300, -300, -300, -300, -200])
    #expect(model.errors.isEmpty)
  }

  @Test(
    "Whoever owns it, the system is the same",
    arguments: [
      (charged, "continues"), (charged + ", kept: 50%", "ends"),
      ("recovery: own, charge_rate: 10%", "continues"),
      ("recovery: own, charge_rate: 10%, kept: 50%", "ends"),
    ])
  func system(_ keys: String, _ after: String) throws {
    let own = try hub(keys, years: 3, after: after)
    let passed = try hub(keys + ", residual_to: hospital", years: 3, after: after)
    for line in [
      "system.cost", "system.npv", "pool.real_saving", "outturn.total", "system.from_outside",
    ] {
      #expect(own.row(line) == passed.row(line), "\(line)")
    }
    #expect(own.row("party.hospital.change") != passed.row("party.hospital.change"))
    #expect(passed.errors.isEmpty)
  }

  @Test(
    "It passes when the contract ends, where that is earlier; what is lost then is its holder's")
  func contractEnds() throws {
    let model = try hub(
      "rate: 0%, years: 4, residual: 200, kept: 50%, residual_to: board", years: 3, after: "ends")
    // 700 after three years, of which half is written off.
    model.expect("cost.write_off.community", [0, 0, 350, 0])
    model.expect("flow.asset.community.board", [0, 0, 350, 0])
    model.expect("flow.residual.board.community", [0, 0, 200, 0])
    model.expect("cost.depreciation.board", [0, 0, 0, 100, 100, 100, 50, 0])
    #expect(model.errors.isEmpty)
  }

  @Test("A write-off after it has passed is the new owner's")
  func writeOffOfNewOwner() throws {
    let model = try hub(
      "rate: 0%, years: 4, residual_to: board", years: 6, after: "ends")
    model.expect("flow.asset.community.board", [0, 0, 0, 600, 0])
    // 600 less two years of 100, when the contract ends.
    model.expect("cost.write_off.board", [0, 0, 0, 0, 0, 400, 0])
    model.expect("cost.write_off.community", [0, 0, 0, 0, 0, 0])
    #expect(model.errors.isEmpty)
  }

  @Test("Carried by its holder, it passes with the contract or at the end of the appraisal")
  func carried() throws {
    let ends = try hub("recovery: own, kept: 100%, residual_to: board", years: 3, after: "ends")
    ends.expect("flow.asset.community.board", [0, 0, 700, 0])
    let continues = try hub("recovery: own, residual: 50, residual_to: board", years: 3)
    continues.expect("flow.asset.community.board", [0, 0, 0, 0, 0, 0, 0, 200])
    continues.expect("flow.residual.board.community", [0, 0, 0, 0, 0, 0, 0, 50])
    continues.expect("investment.hub.book_value.board", [0, 0, 0, 0, 0, 0, 0, 200])
  }

  @Test("An asset that its holder keeps, or that is not recovered within the appraisal, stays")
  func stays() throws {
    #expect(try hub("recovery: own").row("investment.hub.book_value.community").isEmpty)
    let same = try hub("recovery: own, residual_to: community")
    #expect(same.row("investment.hub.held").isEmpty)
    let long = try hub("rate: 0%, years: 12, residual_to: board")
    long.expect("flow.asset.community.board", [0, 0, 0, 0, 0, 0, 0, 0])
    long.expect("investment.hub.book_value.community", [900, 800, 700, 600, 500, 400, 300, 200])
  }
}
