import Testing

@Suite("How a party that loses activity lands softly")
struct LandingTests {
  /// The hand case paid by activity: stranded and gap £8.4m, then £5.9m a year.
  private func hospital(
    _ support: String, years: Int = 5, rule: String = "rule: activity, price: 10000",
    rest: String = ""
  ) throws -> Computed {
    try Computed(
      handCase: rule, years: years,
      rest: "landing:\n  hospital: {support: {\(support)}}\n\(rest)")
  }

  @Test("Support follows its path down the stranded cost, and ends with the contract")
  func stranded() throws {
    let model = try hospital("path: [100%, 67%, 33%, 10%]", years: 3)
    // 8.4m; 67 % of 5.9m = 3.953m; 33 % = 1.947m; the contract has ended in year 4.
    model.expect("party.hospital.support", [8_400_000, 3_953_000, 1_947_000, 0, 0])
    model.expect("flow.support.board.hospital", [8_400_000, 3_953_000])
    // It is paid out of the saving: 88m + 8.4m.
    model.expect("outturn.total", [96_400_000, 91_953_000])
    model.expect("party.hospital.change", [0, -1_947_000])
    model.expect("party.hospital.underlying_change", [-8_400_000, -5_900_000])
  }

  @Test("Support is never more than the party loses")
  func cappedByGap() throws {
    // At 20 % the margin rule leaves the hospital £1.2m better off: nothing is made up for.
    try hospital(
      "path: 100%", rule: "rule: blended, price: 10000, plan: bau, above: 20%, below: 20%"
    ).expect("party.hospital.support", [0, 0])
    // At 50 %: income 94m, cost 96.4m: the gap of 2.4m, then 93.9m: none, of 8.4m and 5.9m stranded.
    try hospital(
      "path: 100%", rule: "rule: blended, price: 10000, plan: bau, above: 50%, below: 50%"
    ).expect("party.hospital.support", [2_400_000, 0])
  }

  @Test("A floor under income asks for what is missing to it")
  func income() throws {
    // 95 % of 100m less 88m = 7m, no more than the gap of 5.9m in year 2; 90 % leaves 2m.
    try hospital("rule: income, floor: [95%, 95%, 90%, 88%, 80%]")
      .expect("party.hospital.support", [7_000_000, 5_900_000, 2_000_000, 0, 0])
  }

  @Test("A floor under the margin asks for income that gives it")
  func margin() throws {
    // 96.4m ÷ 1.05 − 88m = 3,809,524; 93.9m ÷ 1.05 − 88m = 1,428,571; at 2 % more than the gap.
    try hospital("rule: margin, floor: [-5%, -5%, 2%]")
      .expect("party.hospital.support", [3_809_523.81, 1_428_571.43, 5_900_000])
    // A floor of 100 % asks for what no income gives: nothing, rather than a division by 0.
    try hospital("rule: margin, floor: 100%").expect("party.hospital.support", [0, 0])
  }

  @Test("Support from outside is no outturn, and money that the system gains")
  func outside() throws {
    let model = try hospital("path: 100%, payer: outside")
    model.expect("flow.support.outside.hospital", [8_400_000, 5_900_000])
    model.expect("outturn.total", [88_000_000])
    model.expect("system.from_outside", [8_400_000, 5_900_000])
    #expect(model.errors.isEmpty)
  }

  @Test("Support from a partner is no outturn either")
  func partner() throws {
    let model = try hospital("path: 100%, payer: community")
    model.expect("flow.support.community.hospital", [8_400_000, 5_900_000])
    model.expect("outturn.total", [88_000_000])
  }

  @Test("Support is paid back out of later gain, as far as the contract lasts")
  func recoup() throws {
    let model = try hospital(
      "path: [100%, 0], recoup: yes", years: 4,
      rest: """
        budget: {given: [96.4m, 100m, 98m, 98m]}
        gainshare: {gain: [{providers: 25%}], weights: {hospital: 100%}}
        """)
    // Savings 0 (88m + 8.4m of support), 12m, 10m, 10m; a quarter of them is gain.
    model.expect("party.hospital.gain", [0, 3_000_000, 2_500_000, 2_500_000, 0])
    // 8.4m is owed: 3m, 2.5m and 2.5m are paid back; 0.4m lapses with the contract.
    model.expect("party.hospital.support_repaid", [0, 3_000_000, 2_500_000, 2_500_000, 0])
    model.expect(
      "party.hospital.support_to_recoup", [8_400_000, 5_400_000, 2_900_000, 400_000, 0])
    model.expect("flow.recoup.hospital.board", [0, 3_000_000, 2_500_000, 2_500_000, 0])
    #expect(model.errors.isEmpty)
  }

  @Test(
    "What is paid back is earned with the gain and paid with it",
    arguments: [
      ("paid: arrears", [0, 0, 3_000_000, 2_500_000, 2_500_000]),
      // 80 % less 10 % in the year, the rest in the next.
      ("interim: {share: 80%, retention: 10%}", [0, 2_160_000, 2_640_000, 2_500_000, 700_000]),
    ])
  func recoupInArrears(_ terms: String, _ paid: [Double]) throws {
    let model = try hospital(
      "path: [100%, 0], recoup: yes", years: 4,
      rest: """
        budget: {given: [96.4m, 100m, 98m, 98m]}
        gainshare: {gain: [{providers: 25%}], weights: {hospital: 100%}, \(terms)}
        """)
    model.expect("flow.recoup.hospital.board", [0, 3_000_000, 2_500_000, 2_500_000, 0])
    // Cash differs from surplus by what is paid late: gain and recoup cancel each other.
    model.expect("party.hospital.gain", [0, 3_000_000, 2_500_000, 2_500_000, 0])
    let late = zip(model.row("party.hospital.cash"), model.row("party.hospital.surplus")).map(-)
    #expect(late.allSatisfy { abs($0) < 1e-6 }, "\(late)")
    let shown = terms.hasPrefix("paid") ? "party.hospital.support_repaid_paid" : nil
    if let shown { model.expect(shown, paid) }
  }

  @Test("Support from outside is paid back to outside, within the term and no more than gained")
  func recoupOutside() throws {
    let model = try hospital(
      "path: [100%, 0], recoup: yes, payer: outside", years: 3,
      rest: """
        budget: {given: 100m}
        gainshare: {gain: [{providers: 50%}], weights: {hospital: 100%}}
        """)
    // Outturn is £88m without the support: a saving of 12m, half of it gain from year 1 on.
    model.expect("party.hospital.gain", [6_000_000, 6_000_000, 6_000_000, 0])
    // 8.4m is owed from the end of year 1: 6m, then the 2.4m that are left.
    model.expect("flow.recoup.hospital.outside", [0, 6_000_000, 2_400_000, 0])
    model.expect("system.from_outside", [8_400_000, -6_000_000, -2_400_000, 0])
    #expect(model.errors == [])
  }

  @Test("Support falls with what the party loses, down to nothing where it loses nothing")
  func nothingLost() throws {
    // A block pays on for all that left: the hospital is £3.6m, then £6.1m better off.
    for terms in ["path: 100%", "rule: income, floor: 120%", "rule: margin, floor: 50%"] {
      let model = try hospital(terms, rule: "rule: block, sum: 100m")
      model.expect("party.hospital.gap", [-3_600_000, -6_100_000])
      model.expect("party.hospital.support", [0, 0, 0])
    }
  }

  @Test("Commissioners pay support by what each spends as usual")
  func contributions() throws {
    let model = try Computed(
      """
      scenario: {title: Two commissioners}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 4}
      parties:
        board: {role: commissioner}
        council: {role: commissioner}
        hospital: {role: provider}
      services:
        wards: {provider: hospital, payer: board, activity: 100, unit_cost: 0, fixed: {cost: 600}}
        beds: {provider: hospital, payer: council, activity: 10, unit_cost: 20}
      payments:
        wards: {bau: {rule: activity, price: 6}}
        beds: {bau: {rule: activity, price: 20}}
      shifts: {away: {from: wards, share: 20%}}
      landing: {hospital: {support: {path: [100%, 50%]}}}
      """)
    // 600 − 600 × 80 % = 120 stranded; the board spends 600 of 800 as usual, the council 200.
    model.expect("flow.support.board.hospital", [90, 45, 0, 0])
    model.expect("flow.support.council.hospital", [30, 15, 0, 0])
    #expect(model.errors == [])
  }

  @Test("The worst fall from year to year, of the underlying surplus and of its margin")
  func worstFall() throws {
    let model = try Computed(
      years: 2, horizon: 4,
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 0, fixed: {cost: 900}}
        payments:
          wards: {bau: {rule: activity, price: 10}}
        shifts: {away: {from: wards, share: 20%, ramp: [25%, 100%, 50%]}}
        landing: {hospital: {support: {path: 100%}}}
        """)
    // Income 950, 800, 900, 900; cost 900 throughout: 50, −100, 0, 0; as usual 100. Support plays no part.
    model.expect("party.hospital.underlying", [50, -100, 0, 0])
    model.expect("party.hospital.underlying_step", [-50, -150, 100, 0])
    model.expect("party.hospital.worst_fall", [-150])
    // 5.263 %, −12.5 %, 0; as usual 10 %.
    model.expect(
      "party.hospital.underlying_margin_step", [0.05263158 - 0.1, -0.125 - 0.05263158, 0.125, 0],
      within: 1e-8)
    model.expect("party.hospital.worst_margin_fall", [-0.17763158], within: 1e-8)
  }

  @Test("Where the underlying surplus never falls, the worst fall is 0")
  func noFall() throws {
    let model = try Computed(
      years: 2, horizon: 3,
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 0, fixed: {cost: 900}}
        payments:
          wards: {bau: {rule: activity, price: 10}}
        measures: {less: {service: wards, amount: [50, 60, 70]}}
        """)
    // 100 as usual; then 150, 160, 170: +50, +10, +10.
    model.expect("party.hospital.underlying_step", [50, 10, 10])
    model.expect("party.hospital.worst_fall", [0])
    model.expect("party.hospital.worst_margin_fall", [0])
  }

  @Test("Under a basis of cost each party's gap is made good in full")
  func net() throws {
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 1000, growth: 3%, unit_cost: 8}
          homes: {provider: community, activity: 100, unit_cost: 5}
        payments:
          wards: {bau: {rule: activity, price: 10}}
          homes: {bau: {rule: block, sum: 600}}
        shifts:
          away: {from: wards, share: 20%, to: [{service: homes}]}
        budget: {growth: {wards: 0%}}
        gainshare:
          basis: cost
          net: yes
          gain: [{providers: 50%}]
          weights: {hospital: 60%, community: 40%}
        """)
    // Cost as usual 1,030 × 8 = 8,240 and 500; the budget holds 1,000 × 8 + 500 = 8,500.
    model.expect("budget.total", [8500])
    // 824 × 8 + 306 × 5 = 8,122: a saving of 378, half of it gain.
    model.expect("outturn.total", [8122])
    model.expect("pool.saving", [378])
    // The hospital loses 206 × (10 − 8), the community trust delivers 206 × 5 for nothing.
    model.expect("party.hospital.settlement_due", [412])
    model.expect("party.community.settlement_due", [1030])
    // What is left of the change is the share of the gain: 189 × 60 % and × 40 %.
    model.expect("party.hospital.change", [113.4])
    model.expect("party.community.change", [75.6])
    #expect(model.errors.isEmpty)
  }

  @Test("Who wins by the change hands it over, and shares the pain; paid the year after if agreed")
  func netWinner() throws {
    let model = try Computed(
      years: 2,
      clauses: """
        services:
          wards: {provider: hospital, activity: 1000, unit_cost: 8}
          homes: {provider: community, activity: 100, unit_cost: 9}
        payments:
          wards: {bau: {rule: activity, price: 5}}
          homes: {bau: {rule: activity, price: 12}}
        shifts:
          away: {from: wards, share: 20%, to: [{service: homes}]}
        gainshare:
          basis: cost
          net: yes
          paid: arrears
          pain: [{providers: 50%}]
          weights: {hospital: 60%, community: 40%}
        """)
    // 200 × (9 − 8) more are spent than 8,900: 100 are pain. The hospital wins 200 × 3 by losing
    // what pays less than it costs, the community trust 200 × 3 by what pays more.
    model.expect("pool.saving", [-200, -200, 0])
    model.expect("party.hospital.settlement_owed", [600, 600, 0])
    model.expect("party.community.settlement_owed", [600, 600, 0])
    // −60 and −40 of pain; after the contract both keep what they win.
    model.expect("party.hospital.change", [-60, -60, 600])
    model.expect("party.community.change", [-40, -40, 600])
    // Cash: what services win comes at once, what is owed for it the year after.
    model.expect("party.hospital.cash_change", [600, -60, -60, 600])
    #expect(model.errors.isEmpty)
  }
}
