import Testing

@Suite("After a contract that ends, everything returns to business as usual")
struct AfterTermTests {
  /// Half of 1,000 leaves for two years of four; 5 of 10 blocks close at £300.
  private func contract(_ fixed: String, after: String = "ends") throws -> Computed {
    try Computed(
      years: 2, horizon: 4, after: after,
      clauses: """
        services:
          wards:
            provider: hospital
            activity: 1000
            unit_cost: 10
            blocks: {size: 100, cost: 1000, release_lag: 0, exit_cost: 300}
            fixed: {cost: 6000, \(fixed)
          homes: {provider: community, activity: 100, unit_cost: 1}
        payments:
          wards:
            bau: {rule: activity, price: 40}
            alliance: {rule: block, sum: 30000}
          homes: {bau: {rule: activity, price: 2}}
        shifts:
          away: {from: wards, share: 50%, to: [{service: homes, units: 2}]}
        """)
  }

  @Test(
    "Activity returns, blocks open again at their exit cost, take-out is undone at its multiple")
  func ends() throws {
    let model = try contract("takeout: 20%, exit_multiple: 1.5}")
    model.expect("service.wards.activity", [500, 500, 1000, 1000])
    model.expect("service.homes.activity", [1100, 1100, 100, 100])
    model.expect("service.wards.blocks_held", [5, 5, 10, 10])
    model.expect("service.wards.takeout", [0.2, 0.2, 0, 0])
    // Year 1: 5 × 300 + 1.5 × 20 % × 6,000 = 3,300. Year 3: 1,800 for the take-out undone.
    model.expect("service.wards.exit_cost", [3300, 0, 1800, 0])
    // Five blocks reopen at £300 each.
    model.expect("service.wards.reopening_cost", [0, 0, 1500, 0])
    model.expect("cost.reopening.hospital", [0, 0, 1500, 0])
    // Paid by the alliance's block while it runs, by activity after it.
    model.expect("service.wards.payment", [30_000, 30_000, 40_000, 40_000])
    model.expect("party.hospital.underlying_change_after_term", [0])
    #expect(model.errors.isEmpty)
  }

  @Test("A block that reopens costs its reopening and not its opening as well")
  func reopenedOnly() throws {
    let model = try Computed(
      years: 2, horizon: 4, after: "ends",
      clauses: """
        services:
          wards:
            provider: hospital
            activity: 1000
            growth: [0, 0, 10%]
            blocks: {size: 100, cost: 1000, release_lag: 0, opening_cost: 500, reopen_cost: 800}
        payments:
          wards: {bau: {rule: activity, price: 40}}
        shifts:
          away: {from: wards, share: 20%}
        """)
    // Ten blocks, eight while it runs, eleven after it: three open, one of them as usual too.
    model.expect("service.wards.blocks_held", [8, 8, 11])
    model.expect("bau.service.wards.opening_cost", [0, 0, 500])
    model.expect("service.wards.blocks_reopened", [0, 0, 2])
    model.expect("service.wards.opening_cost", [0, 0, 500])
    model.expect("service.wards.reopening_cost", [0, 0, 1600])
    #expect(model.errors.isEmpty)
  }

  @Test("Fixed cost that comes back after the contract costs its exit in full")
  func undoneInFull() throws {
    let model = try contract("takeout: 20%, exit_multiple: 1.5}\n    redeployed: 40%")
    // 60 % of 5 × 300 + 1.5 × 20 % × 6,000 at first; 1,800 when it comes back: nobody is moved then.
    model.expect("service.wards.exit_cost", [1980, 0, 1800, 0])
  }

  @Test("A block that reopens may have a price of its own")
  func reopenCost() throws {
    let model = try Computed(
      years: 2, horizon: 4, after: "ends",
      clauses: """
        services:
          wards:
            provider: hospital
            activity: 1000
            growth: [0, 0, 10%]
            blocks: {size: 100, cost: 1000, release_lag: 0, exit_cost: 300, reopen_cost: 700}
        payments:
          wards: {bau: {rule: activity, price: 40}}
        shifts:
          away: {from: wards, share: 50%}
        """)
    // 11 blocks in year 3: six open, one of them as usual; five at £700.
    model.expect("service.wards.blocks_opened", [0, 0, 6])
    model.expect("service.wards.reopening_cost", [0, 0, 3500, 0])
  }

  @Test(
    "Take-out that shrinks while the contract runs costs nothing; only what the end undoes does")
  func takeoutShrinks() throws {
    let model = try contract("takeout: [20%, 10%], exit_multiple: 1.5}")
    // Year 1: 1,500 for blocks + 1,800; year 3: 1.5 × 10 % × 6,000.
    model.expect("service.wards.exit_cost", [3300, 0, 900, 0])
  }

  @Test("A contract that continues goes on as it is")
  func continues() throws {
    let model = try contract("takeout: 20%, exit_multiple: 1.5}", after: "continues")
    model.expect("service.wards.activity", [500, 500, 500, 500])
    model.expect("service.wards.exit_cost", [3300, 0, 0, 0])
    model.expect("service.wards.payment", [30_000, 30_000, 30_000, 30_000])
    #expect(model.row("service.wards.reopening_cost").isEmpty)
  }

  @Test("A recovery still open when the contract ends stops with it and stays as exposure")
  func recoveryStops() throws {
    let model = try Computed(
      years: 2, horizon: 5, after: "ends",
      clauses: """
        services:
          homes: {provider: community, activity: 100, unit_cost: 1}
        payments:
          homes: {bau: {rule: activity, price: 2}}
        investments:
          hub: {holder: community, capital: 1000, asset_life: 4, rate: 0%, years: 4}
        """)
    model.expect("investment.hub.charge", [250, 250, 0, 0, 0])
    model.expect("investment.hub.exposure", [750, 500, 0, 0, 0])
    model.expect("investment.hub.write_off", [0, 500, 0])
    #expect(model.errors.isEmpty)
  }

  @Test(
    "What is underwritten is paid when the contract ends, up to what is open; the rest is lost",
    arguments: [(150, 150), (800, 500)])
  func underwriting(_ limit: Int, _ paid: Double) throws {
    func hub(_ keys: String) throws -> Computed {
      try Computed(
        years: 2, horizon: 5, after: "ends",
        clauses: """
          services:
            homes: {provider: community, activity: 100, unit_cost: 1}
          payments:
            homes: {bau: {rule: activity, price: 2}}
          investments:
            hub: {holder: community, capital: 1000, asset_life: 4, rate: 0%, years: 4\(keys)}
          """)
    }
    let model = try hub(", underwritten: \(limit), underwriter: board")
    let without = try hub("")
    // £500 of £1,000 is open after two years of four.
    model.expect("flow.underwriting.board.community", [0, paid, 0, 0, 0])
    let gained = zip(model.row("party.community.surplus"), without.row("party.community.surplus"))
      .map(-)
    #expect(gained == [0, paid, 0, 0, 0])
    #expect(model.row("party.community.underlying") == without.row("party.community.underlying"))
    // Over all years: charges 500 and what is underwritten, against £1,000 of book cost.
    #expect(abs(model.row("party.community.change").reduce(0, +) - (paid - 500)) < 0.005)
    model.expect("outturn.total", [450, 450, 200])
    #expect(model.errors.isEmpty)
    let national = try hub(", underwritten: \(limit), underwriter: outside")
    national.expect("system.from_outside", [0, paid, 0])
    #expect(national.errors.isEmpty)
  }

  @Test("A contract that continues asks nobody to answer for what is open")
  func notUnderwritten() throws {
    let model = try Computed(
      years: 2, horizon: 5,
      clauses: """
        services: {homes: {provider: community, activity: 100, unit_cost: 1}}
        payments: {homes: {bau: {rule: activity, price: 2}}}
        investments:
          hub: {holder: community, capital: 1000, asset_life: 4, rate: 0%, years: 4, underwritten: 150, underwriter: board}
        """)
    #expect(model.row("flow.underwriting.board.community").isEmpty)
    model.expect("investment.hub.charge", [250, 250, 250, 250, 0])
  }
}
