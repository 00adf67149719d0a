import Modelling
import Testing

@Suite("Who bears the stranded cost")
struct BearingTests {
  /// The hand case: £8.4m, then £5.9m a year are stranded.
  private func handCase(_ rule: String) throws -> Computed {
    try Computed(
      handCase: rule, rest: "landing: {hospital: {support: {path: [50%, 0]}}}")
  }

  @Test("Paid by activity the hospital bears what support does not")
  func byActivity() throws {
    let model = try handCase("rule: activity, price: 10000")
    model.expect("party.hospital.bears.total", [8_400_000, 5_900_000, 5_900_000])
    // £12m of cost leaves by activity, and £12m of income.
    model.expect("party.hospital.bears.payer_rule", [0, 0, 0])
    model.expect("party.hospital.bears.support", [4_200_000, 0, 0])
    model.expect("party.hospital.bears.left", [4_200_000, 5_900_000, 5_900_000])
    #expect(model.errors == [])
  }

  @Test("At a variable share of 20 % the payer bears more than all")
  func byMarginalRate() throws {
    let model = try handCase(
      "rule: blended, price: 10000, plan: bau, above: 20%, below: 20%")
    // £12m less 20 % of £12m; the hospital is £1.2m and £3.7m better off, so support is not asked for.
    model.expect("party.hospital.bears.payer_rule", [9_600_000, 9_600_000])
    model.expect("party.hospital.bears.support", [0, 0])
    model.expect("party.hospital.bears.left", [-1_200_000, -3_700_000])
  }

  @Test("Every way of bearing it, worked out by hand")
  func everyWay() throws {
    let model = try Computed(
      clauses: """
        services:
          wards:
            provider: hospital
            activity: 100
            unit_cost: 10
            blocks: {size: 10, cost: 100, release_lag: 1, exit_cost: 30}
            fixed: {cost: 500}
            irrecoverable_vat: 10%
        payments:
          wards: {bau: {rule: activity, price: 30}}
        shifts: {away: {from: wards, share: 20%}}
        measures: {tests: {service: wards, amount: 40}}
        investments: {vans: {holder: hospital, capital: 50, asset_life: 5, recovery: own}}
        estates: {wing: {owner: hospital, from: 2026/27, rent: 25}}
        landing: {hospital: {support: {path: 50%}}}
        budget: {given: 2600}
        gainshare: {gain: [{providers: 50%}], weights: {hospital: 100%}}
        """)
    // Stranded 1,500 − 1,500 × 80 % = 300; then 1,300 − 1,200 = 100, and two blocks close at £30.
    model.expect("party.hospital.bears.total", [300, 160])
    // (1,000 − 800) + 1,500 × 20 % − (3,000 − 2,400).
    model.expect("party.hospital.bears.payer_rule", [-100, -100])
    model.expect("party.hospital.bears.measures", [40, 40])
    // Half of what is stranded.
    model.expect("party.hospital.bears.support", [150, 50])
    // 2,600 − 2,550 = 50 and 2,600 − 2,450 = 150, half of each.
    model.expect("party.hospital.bears.gainshare", [25, 75])
    model.expect("party.hospital.bears.rent", [25, 25])
    // Tax falls by 250 − 226 and 250 − 206; depreciation is 10.
    model.expect("party.hospital.other_change", [14, 34])
    // Gap 336, then 176: −336 + 150 + 25 + 25 − 10 = −146, −176 + 50 + 75 + 25 − 10 = −36.
    model.expect("party.hospital.change", [-146, -36])
    model.expect("party.hospital.bears.left", [160, 70])
    #expect(model.errors == [])
  }

  @Test("What a prime contractor bears for others is no part of its stranded cost")
  func primeContractor() throws {
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10, fixed: {cost: 500}}
          homes: {provider: community, activity: 50, unit_cost: 5}
        payments:
          wards: {bau: {rule: block, sum: 1500}}
          homes: {bau: {rule: block, sum: 300}, alliance: {rule: block, sum: 400}}
        shifts: {away: {from: wards, share: 20%}}
        landing: {hospital: {support: {path: 0%}}}
        prime:
          party: hospital
          subcontracts: {homes: {rule: activity, price: 7}}
        """)
    // The hospital is paid 400 for homes and pays 50 × 7 = 350.
    model.expect("party.hospital.other_change", [50])
    // 200 of cost leaves, and the 50; no income does.
    model.expect("party.hospital.change", [250])
    model.expect("party.hospital.bears.total", [100])
    model.expect("party.hospital.bears.payer_rule", [300])
    model.expect("party.hospital.bears.left", [-200])
    #expect(model.errors == [])
  }

  @Test("A party that is replaced hands cost and income over, and the table still adds up")
  func replaced() throws {
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10, fixed: {cost: 500}}
        payments:
          wards: {bau: {rule: block, sum: 1600}}
        shifts: {away: {from: wards, share: 20%}}
        landing: {hospital: {support: {path: 0%}}}
        events:
          default: {kind: exclusion, party: hospital, year: 2027/28, response: replace, by: community}
        """)
    model.expect("party.hospital.bears.total", [100, 0])
    // Year 1: 200 + 100 − 0; from year 2 on 1,500 of cost and 1,600 of income are gone.
    model.expect("party.hospital.bears.payer_rule", [300, -100])
    model.expect("party.hospital.bears.left", [-200, 100])
    #expect(model.errors == [])
  }

  @Test("A service that is new is borne whole too")
  func newService() throws {
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10, fixed: {cost: 500}}
          lounge: {provider: hospital, activity: 0, unit_cost: 5, fixed: {cost: 20}}
        payments:
          wards: {bau: {rule: block, sum: 1500}}
          lounge: {bau: {rule: activity, price: 7}}
        shifts: {away: {from: wards, share: 20%, to: [{service: lounge}]}}
        landing: {hospital: {support: {path: 0%}}}
        """)
    // 500 − 400, and 20 of fixed cost that no activity carries as usual either.
    model.expect("party.hospital.bears.total", [120])
    // Wards: 200 + 100 − 0. Lounge: (0 − 100) + 20 × (1 − 0) − (0 − 140).
    model.expect("party.hospital.payer_bears.wards", [300])
    model.expect("party.hospital.payer_bears.lounge", [60])
    model.expect("party.hospital.bears.left", [-240])
    #expect(model.errors == [])
  }

  @Test("Without a soft landing there is no table")
  func absent() throws {
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10}
        payments:
          wards: {bau: {rule: activity, price: 30}}
        """)
    #expect(model.lines.filter { $0.id.text.contains("bears") }.map(\.id) == [])
  }
}
