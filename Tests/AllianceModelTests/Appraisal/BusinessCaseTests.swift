import AllianceModel
import Modelling
import Scenarios
import Testing

@Suite("Business case: what each part is worth, and what that rests on")
struct BusinessCaseTests {
  /// Two shifts of 75 and 25 from a ward of 1,000 at £10 a unit and blocks of 100 at £600, ten at first;
  /// nothing grows and nothing is discounted over eight years.
  static func contract(because: Bool = true) -> String {
    func chain(_ grade: String) -> String {
      because
        ? ", because: {context: Beds are full, mechanism: Nurses visit first, outcome: Fewer stays, whose_need: Older people, evidence: \(grade)}"
        : ""
    }
    return """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 5}
      appraisal: {years: 8, discount_rate: 0%}
      parties:
        board: {role: commissioner}
        hospital: {role: provider}
        community: {role: provider}
      services:
        wards: {provider: hospital, activity: 1000, unit_cost: 10, blocks: {size: 100, cost: 600, release_lag: 0}}
        homes: {provider: community, activity: 500, unit_cost: 3}
      payments:
        wards: {bau: {rule: activity, price: 16}}
        homes: {bau: {rule: activity, price: 3}}
      shifts:
        large: {from: wards, volume: 75\(chain("low"))}
        small: {from: wards, to: [{service: homes, units: 2}], volume: 25}
      measures:
        rota: {service: wards, amount: 300, one_off_cost: {2026/27: 100}\(chain("high"))}
      investments:
        hub: {holder: community, capital: {2026/27: 120}, asset_life: 8, recovery: own}
      estates:
        wing: {owner: hospital, from: 2026/27, rent: 50}
      secretariat: {other_cost: 30}
      benefits:
        calm: {kind: societal, amount: 100}
        trust: {kind: unmonetised, statement: In words}
      """
  }

  @Test("Shifts share what closes by the units that they move, and add what arrives elsewhere")
  func shifts() throws {
    let model = try Computed(Self.contract())
    // Of 1,000 leave 100: a block of £600 closes. 75 × 10 + 75 % × 600 and 25 × 10 + 25 % × 600.
    model.expect("shift.large.at.wards.saving", [1200, 1200])
    model.expect("shift.small.at.wards.saving", [400, 400])
    // 25 × 2 contacts at £3.
    model.expect("shift.small.at.homes.saving", [-150, -150])
    model.expect("shift.small.saving", [250, 250])
    // 75 of 100 units a year.
    model.expect("shift.large.at.wards.share", [0.75], within: 1e-12)
  }

  @Test("What each part is worth adds up to the social value; the rest is what runs the alliance")
  func parts() throws {
    let model = try Computed(Self.contract())
    // Over eight years: 8 × 1,200; 8 × 250; 8 × 300 − 100; written down to 0; 8 × 50; 8 × 100.
    model.expect("shift.large.worth", [9600])
    model.expect("shift.small.worth", [2000])
    model.expect("measure.rota.worth", [2300])
    model.expect("investment.hub.worth", [-120])
    model.expect("estate.wing.worth", [400])
    model.expect("benefit.calm.worth", [800])
    // Five years of £30.
    model.expect("case.everything_else", [-150])
    model.expect("case.npsv", [9600 + 2000 + 2300 - 120 + 400 + 800 - 150])
    #expect(model.errors == [])
  }

  @Test("Benefits by type less costs are the social value; cash stands beside")
  func value() throws {
    let model = try Computed(Self.contract())
    // The ward saves 1,000 + 600 + 300 a year, the visits cost 150 more; eight years.
    model.expect("case.services_saved", [15_200])
    model.expect("case.services_added", [1200])
    // With eight years of rent.
    model.expect("case.cash_releasing", [15_200 + 400])
    model.expect("case.societal", [800])
    model.expect("case.benefits", [16_400])
    model.expect("case.capital", [120])
    // The rota once, and five years of £30.
    model.expect("case.other_costs", [100 + 150])
    model.expect("case.costs", [120 + 1200 + 250])
    model.expect("case.benefit_cost_ratio", [16_400 / 1570.0], within: 1e-9)
    model.expect("case.cash_releasing_npv", [15_600 - 1570])
    // What the parties have in cash: all but the benefit, which nobody is paid.
    model.expect("case.cash_npv", [14_830 - 800])
    #expect(model.row("case.non_cash_releasing") == [])
  }

  @Test("A benefit or a cost that moves by its switching value leaves nothing")
  func switching() throws {
    let model = try Computed(Self.contract())
    model.expect("case.benefits_switching", [14_830 / 16_400.0], within: 1e-9)
    model.expect("case.costs_switching", [14_830 / 1570.0], within: 1e-9)
    // A hub of £20,000 leaves 14,830 − 19,880 = −5,050: the benefit of £800 must rise by 631.25 %.
    let dear = Self.contract().replacing("{2026/27: 120}", with: "{2026/27: 20000}")
    try Computed(dear).expect("benefit.calm.worth_switching", [-6.3125], within: 1e-9)
    try Computed(dear.replacing("amount: 100}", with: "amount: 731.25}"))
      .expect("case.npsv", [0], within: 1e-6)
  }

  @Test("Optimism bias raises capital in the business case and moves nothing else")
  func optimism() throws {
    // Mott MacDonald (2002): 100 × (1 + 51 % × (1 − 92 %)) = 104.08.
    let hub = "capital: {2026/27: 100}"
    let plain = try Computed(Self.contract().replacing("capital: {2026/27: 120}", with: hub))
    let biased = try Computed(
      Self.contract().replacing(
        "capital: {2026/27: 120}", with: hub + ", optimism: {bias: 51%, mitigation: 92%}"))
    biased.expect("case.optimism", [4.08], within: 1e-9)
    biased.expect("investment.hub.worth", [-104.08], within: 1e-9)
    for line in ["system.npv", "party.community.npv", "party.community.cash_npv", "case.capital"] {
      #expect(plain.row(line) == biased.row(line), "\(line)")
    }
    #expect(abs(plain.row("case.npsv")[0] - biased.row("case.npsv")[0] - 4.08) < 1e-9)
    biased.expect("case.everything_else", [-150])
  }

  @Test("A contract without benefit, investment and chain has no business case")
  func noCase() throws {
    let model = try Computed(shipped: "small/befriending.yaml")
    #expect(!model.lines.contains { $0.id == .businessCase(.npsv) })
    #expect(!model.lines.contains { $0.id == .contract(.population) })
  }

  @Test("The headline per head is the headline over the population")
  func perHead() throws {
    let text = Self.contract().replacing("years: 5}", with: "years: 5, population: 500}")
    let model = try Computed(text)
    // The system has 14,830 less the benefit of 800.
    model.expect("system.npv_per_head", [14_030 / 500.0], within: 1e-9)
    for party in ["board", "hospital", "community"] {
      for line in ["npv", "npv_within_term", "npv_after_term", "lowest_change"] {
        let whole = model.row("party.\(party).\(line)")[0]
        model.expect("party.\(party).\(line)_per_head", [whole / 500], within: 1e-9)
      }
    }
    #expect(try complaints(text.replacing("population: 500", with: "population: 0")).count == 1)
  }

  @Test("What is gained stands by evidence, and what has no chain beside it")
  func evidence() throws {
    let model = try Computed(Self.contract())
    model.expect("case.gained", [9600 + 2000 + 2300 + 400 + 800])
    model.expect("case.gained_low", [9600])
    model.expect("case.gained_high", [2300])
    model.expect("case.gained_without_chain", [2000 + 400 + 800])
    // 9,600 of 15,100.
    model.expect("case.gained_low_share", [9600 / 15100.0], within: 1e-12)
    #expect(model.row("case.gained_medium") == [])
  }

  @Test("Where nothing says why it should work no line of it is written, and no other moves")
  func none() throws {
    let (with, without) = (
      try Computed(Self.contract()), try Computed(Self.contract(because: false))
    )
    #expect(without.row("case.gained") == [] && without.row("shift.large.saving") == [])
    for line in without.lines {
      #expect(with.row(line.id.text) == without.row(line.id.text), "\(line.id)")
    }
  }

  @Test("Every part is listed with its path, support and what has no price without a value")
  func listed() throws {
    let model = try Computed(Self.contract())
    #expect(
      model.alliance.interventions.map(\.path) == [
        "shifts.large", "shifts.small", "measures.rota", "investments.hub", "estates.wing",
        "benefits.calm", "benefits.trust",
      ])
    #expect(
      model.alliance.interventions.filter { $0.worth == nil }.map(\.path) == ["benefits.trust"])
    let shipped = try Computed(shipped: "northshire/five-years.yaml").alliance.interventions
    #expect(shipped.first { $0.kind == .support }?.because?.evidence == .medium)
    #expect(shipped.first { $0.kind == .support }?.worth == nil)
  }

  @Test("A chain with a link missing, or evidence of no grade, is a mistake")
  func mistakes() throws {
    let whole = Self.contract()
    #expect(
      try complaints(whole.replacing("evidence: low", with: "evidence: good")) == ["unknown-choice"]
    )
    #expect(
      try complaints(whole.replacing("outcome: Fewer stays, ", with: "")).first == "missing-key")
  }
}
