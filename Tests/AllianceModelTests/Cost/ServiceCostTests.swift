import Testing

@Suite("What a service costs")
struct ServiceCostTests {
  /// Half of 1,000 spells leaves at once.
  private func wards(_ keys: String, rest: String = "", share: String = "50%") throws -> Computed {
    try Computed(
      clauses: """
        services:
          wards:
            provider: hospital
            activity: 1000
            unit_cost: 10
        \(keys)
        payments:
          wards: {bau: {rule: activity, price: 40}}
        shifts:
          away: {from: wards, share: \(share)}
        \(rest)
        """)
  }

  @Test("No more blocks close in a year than the limit, each at its exit cost")
  func releaseMax() throws {
    let model = try wards(
      "    blocks: {size: 100, cost: 1000, release_lag: 0, release_max: 2, exit_cost: 300}")
    // 5 of 10 blocks are needed; 2, 2 and 1 close at £300.
    model.expect("service.wards.blocks_held", [8, 6, 5, 5])
    model.expect("service.wards.exit_cost", [600, 600, 300, 0])
  }

  @Test("Staff who move to other work cost nothing to let go")
  func redeployed() throws {
    let model = try wards(
      """
          blocks: {size: 100, cost: 1000, release_lag: 0, release_max: [2, 3, 0], exit_cost: 300}
          redeployed: 60%
      """)
    // 40 % of 2 × £300 and of 3 × £300.
    model.expect("service.wards.exit_cost", [240, 360, 0])
    model.expect("cost.exit.hospital", [240, 360, 0])
  }

  @Test("Staff who move save the party that takes them recruitment, once")
  func redeployment() throws {
    let model = try wards(
      """
          blocks: {size: 100, cost: 1000, release_lag: 0, release_max: [2, 3, 0], redeployment: {to: community, posts: 20, saving: 300}}
          redeployed: 50%
          efficiency: 10%
      """)
    // 2 and 3 blocks × 20 posts × 50 %; £300 a post × 0.9 and × 0.81.
    model.expect("service.wards.posts_moved", [20, 30, 0])
    model.expect("cost.recruitment.community", [-5400, -7290, 0])
    model.expect("party.community.change", [5400, 7290, 0])
    model.expect("party.community.underlying_change", [0, 0])
    // The hospital's own position knows nothing of it; the system's does.
    #expect(model.row("cost.recruitment.hospital").isEmpty)
    // Variable cost falls by 5,000, two blocks of 1,000 close; both × 0.9; and recruitment.
    model.expect("pool.real_saving", [4500 + 1800 + 5400])
    #expect(model.errors == [])
  }

  @Test("Where blocks close as usual too, recruitment is saved in both worlds")
  func redeploymentAsUsual() throws {
    let model = try wards(
      """
          growth: -10%
          blocks: {size: 100, cost: 1000, release_lag: 0, redeployment: {to: hospital, posts: 10, saving: 100}}
          redeployed: 100%
      """, share: "0%")
    // 1,000, 900, 810, 729 need 10, 9, 9, 8 blocks.
    for world in ["", "bau."] {
      model.expect("\(world)service.wards.recruitment_saved", [1000, 0, 1000])
    }
    model.expect("party.hospital.change", [0, 0, 0])
  }

  @Test("A block that opens costs its opening, as usual and in the alliance")
  func opening() throws {
    let model = try wards(
      "    growth: 10%\n    blocks: {size: 100, cost: 1000, opening_cost: 70}", share: "0%")
    // 1,100 needs 11 blocks, 1,210 needs 13, 1,331 needs 14.
    for world in ["", "bau."] {
      model.expect("\(world)service.wards.blocks_held", [11, 13, 14])
      model.expect("\(world)service.wards.opening_cost", [70, 140, 70])
    }
    model.expect("party.hospital.gap", [0, 0, 0])
  }

  @Test("No more fixed cost is taken out than activity has left")
  func takeoutLimited() throws {
    let model = try wards(
      "    fixed: {cost: 6000, takeout: [20%, 70%, 70%], exit_multiple: 1.5}")
    // 20 %, then at most the 50 % that has left. Exit: 1.5 × 6,000 × 20 %, then × 30 %.
    model.expect("service.wards.takeout", [0.2, 0.5, 0.5])
    model.expect("service.wards.fixed_cost", [4800, 3000, 3000])
    model.expect("service.wards.exit_cost", [1800, 2700, 0])
    #expect(model.alerts.contains("alert.service.wards.takeout @ 2"))
  }

  @Test("What efficiency already contains is neither saved nor paid for twice")
  func countsAsCIP() throws {
    let model = try wards(
      "    fixed: {cost: 6000, takeout: 40%, exit_multiple: 1.5, counts_as_cip: 25%}")
    // 6,000 × (1 − 40 % × 75 %) = 4,200; exit 1.5 × 6,000 × 40 % × 75 % = 2,700.
    model.expect("service.wards.fixed_cost", [4200, 4200])
    model.expect("service.wards.exit_cost", [2700, 0])
  }

  @Test("Fixed cost may follow a share of growth, in both worlds")
  func fixedGrowth() throws {
    let model = try wards(
      "    growth: 10%\n    fixed: {cost: 6000, fixed_growth: 50%}", share: "10%")
    // 6,000 × (1 + 50 % × 10 %) = 6,300; × (1 + 50 % × 21 %) = 6,630.
    model.expect("bau.service.wards.fixed_cost", [6300, 6630])
    // In the alliance nothing is taken out: stranded = 6,300 − 6,300 × 990 ÷ 1,100 = 630.
    model.expect("service.wards.stranded_cost", [630, 663])
    // Against the base year's 6,000: 6,300 − 6,000 × 990 ÷ 1,000 = 360.
    model.expect("service.wards.empty_capacity", [360])
  }

  @Test("Fixed cost follows activity that arrives, and no activity that leaves")
  func fixedGrowthArriving() throws {
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 1000, fixed: {cost: 5000, fixed_growth: 50%}}
          homes: {provider: community, activity: 100, fixed: {cost: 1000, fixed_growth: 50%}}
        payments:
          wards: {bau: {rule: activity, price: 40}}
          homes: {bau: {rule: activity, price: 12}}
        shifts:
          away: {from: wards, to: [{service: homes, units: 1}], volume: 20}
        """)
    // 20 of 100 arrive at 50 %: 1,000 + 1,000 × 50 % × 20 ÷ 100; activity would carry 1,200.
    model.expect("service.homes.fixed_cost_arriving", [100, 100])
    model.expect("service.homes.fixed_cost", [1100, 1100])
    model.expect("service.homes.stranded_cost", [-100])
    // What leaves takes nothing with it.
    model.expect("service.wards.cost", [5000, 5000])
    #expect(model.row("service.wards.fixed_cost_arriving").isEmpty)
    #expect(model.errors == [])
  }

  @Test("What arrives may bring another share of fixed cost than growth as usual, and leaves again")
  func fixedGrowthArrivingOwn() throws {
    let model = try Computed(
      years: 2, horizon: 4, after: "ends",
      clauses: """
        indices: {pay: {rate: 10%}}
        services:
          wards: {provider: hospital, activity: 1000, unit_cost: 1}
          homes:
            provider: community
            activity: 100
            growth: 10%
            index: pay
            fixed: {cost: 1000, fixed_growth: 50%, fixed_growth_arriving: 20%, takeout: 0%}
        payments:
          wards: {bau: {rule: activity, price: 40}}
          homes: {bau: {rule: activity, price: 12}}
        shifts:
          away: {from: wards, to: [{service: homes, units: 1}], volume: 30}
        """)
    // As usual 1,000 × 1.1 × (1 + 50 % × 10 %) = 1,155; 30 arrive: 1,000 × 1.1 × 20 % × 30 ÷ 100 = 66.
    model.expect("bau.service.homes.fixed_cost", [1155])
    model.expect("service.homes.fixed_cost_arriving", [66, 72.6, 0, 0])
    model.expect("service.homes.fixed_cost", [1221])
    #expect(model.errors == [])
  }

  @Test("Efficiency lowers every cost of the service in both worlds")
  func ownEfficiency() throws {
    let model = try wards(
      "    efficiency: [1%, 2%]\n    blocks: {size: 500, cost: 1000}\n    fixed: {cost: 6000}",
      share: "0%")
    // × 0.99, × 0.99 × 0.98 = 0.9702.
    for world in ["", "bau."] {
      model.expect("\(world)service.wards.variable_cost", [9900, 9702])
      model.expect("\(world)service.wards.semi_fixed_cost", [1980, 1940.4])
    }
    // Nothing is taken out, so fixed cost as usual is fixed cost in both.
    model.expect("bau.service.wards.fixed_cost", [5940, 5821.2])
    model.expect("service.wards.cost", [17_820, 17_463.6])
  }

  @Test("Without its own, efficiency is the one inside the price index")
  func efficiencyFromPrice() throws {
    let model = try Computed(
      clauses: """
        indices:
          prices: {inflation: 3%, efficiency: 1%}
          wages: {rate: 4%}
        services:
          wards: {provider: hospital, activity: 1000, unit_cost: 10, index: wages}
        payments:
          wards: {bau: {rule: activity, price: 40, index: prices}}
        """)
    // Price 40 × 1.02; cost 10 × 1.04 × 0.99, then × 1.04² × 0.99².
    model.expect("service.wards.payment", [40_800, 41_616])
    model.expect("service.wards.variable_cost", [10_296, 10_600.7616])
  }

  @Test("Tax that is not reclaimed falls on the provider and not on society")
  func vat() throws {
    let model = try wards("    irrecoverable_vat: 20%")
    // 500 × £10 = 5,000, and 20 % of it.
    model.expect("service.wards.vat", [1000])
    model.expect("party.hospital.service_cost", [6000])
    model.expect("cost.vat.hospital", [1000])
    model.expect("system.resource_cost", [5000])
    model.expect("system.cost", [6000])
    // £1,000 a year saved for eight years at 3.5 %: 1,000 × 6.873956 = 6,873.96.
    model.expect("reconciliation.vat", [-6873.956])
  }
}
