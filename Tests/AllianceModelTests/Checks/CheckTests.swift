import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Testing

@Suite("Errors and alerts: each has a scenario that trips it, and a neighbour that does not")
struct CheckTests {
  /// 100 spells at £10 of cost and £12 of price; the keys of parties, services and the rest vary.
  private func contract(
    hospital: String = "", wards: String = "growth: 0%", rest: String = "",
    payment: String = "rule: activity, price: 12"
  ) throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3}
      parties:
        board: {role: commissioner}
        hospital: {role: provider\(hospital)}
        community: {role: provider}
      services:
        wards: {provider: hospital, activity: 100, unit_cost: 10, \(wards)}
      payments:
        wards: {bau: {\(payment)}}
      \(rest)
      """)
  }

  @Test("A margin below its floor, at it and above it")
  func marginFloor() throws {
    // Margin: 200 ÷ 1,200 = 1/6; without activity 0.
    #expect(
      try contract(hospital: ", margin_floor: 16.7%").alerts.contains(
        "alert.party.hospital.margin @ 1"))
    #expect(try contract(hospital: ", margin_floor: 16.6%").alerts == [])
    let half = try contract(hospital: ", margin_floor: 50%", payment: "rule: activity, price: 20")
    #expect(half.alerts == [])
  }

  @Test("Capital above the limit of its year")
  func capitalLimit() throws {
    let van =
      "investments: {van: {holder: hospital, capital: {2027/28: 50}, start: 2027/28, asset_life: 5, recovery: own}}"
    #expect(try contract(hospital: ", capital_limit: 50", rest: van).alerts == [])
    #expect(
      try contract(hospital: ", capital_limit: 49.99", rest: van).alerts
        == ["alert.party.hospital.capital @ 2"])
  }

  @Test("Pain above reserves, added up over the years")
  func reserves() throws {
    // Budget 1,200 less 10 %: £120 over in year 1, £228 in year 2; 10 % of it is pain.
    let pool = """
      budget: {efficiency: 10%}
      gainshare: {pain: [{providers: 10%}], weights: {hospital: 100%}}
      """
    // £12 and £22.80: 34.80 together, and no more after the contract.
    #expect(try contract(hospital: ", reserves: 34.8", rest: pool).alerts == [])
    #expect(
      try contract(hospital: ", reserves: 34.7", rest: pool).alerts
        == ["alert.party.hospital.reserves @ 2", "alert.party.hospital.reserves @ 3"])
  }

  @Test("A margin as usual that drifts")
  func drift() throws {
    let rising = "indices: {wages: {rate: RATE}}"
    // Cost of £10 rises twice after year 1: 10.20 → 10.612: 3.4 points of £12; at 1 %: 1.7 points.
    let wards = "index: wages"
    #expect(
      try contract(wards: wards, rest: rising.replacing("RATE", with: "2%")).alerts
        == ["alert.party.hospital.drift @ 3"])
    #expect(try contract(wards: wards, rest: rising.replacing("RATE", with: "1%")).alerts == [])
  }

  @Test("Take-out ahead of activity; the others are tripped beside their worked examples")
  func takeout() throws {
    let shift = "shifts: {away: {from: wards, share: 20%}}"
    #expect(
      try contract(wards: "fixed: {cost: 10, takeout: [20%, 21%]}", rest: shift).alerts
        .contains("alert.service.wards.takeout @ 2"))
    #expect(
      try !contract(wards: "fixed: {cost: 10, takeout: [20%, 20%]}", rest: shift).alerts
        .contains { $0.hasPrefix("alert.service.wards.takeout") })
  }

  @Test("A flow turns round where a residual value exceeds the capital")
  func negativeFlow() throws {
    let hub =
      "investments: {hub: {holder: hospital, capital: 100, asset_life: 9, rate: 0%, years: 2, residual: 120}}"
    #expect(try contract(rest: hub).errors == ["check.flows @ 1", "check.flows @ 2"])
  }

  @Test(
    "Sums are compared in proportion: unit costs of a billion, no tolerance, the smallest rate",
    arguments: ["", "tolerance: 0"])
  func proportion(_ tolerance: String) throws {
    let model = try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 3}
      appraisal: {years: 7, \(tolerance)}
      parties: {board: {role: commissioner}, hospital: {role: provider}, community: {role: provider}}
      services:
        wards:
          provider: hospital
          activity: 10007
          unit_cost: £1234567891.23
          fixed: {cost: £3333333333.33, takeout: [0, 7%]}
        homes: {provider: community, activity: 3, unit_cost: £0.07}
      payments:
        wards: {bau: {rule: activity, price: £1334567891.23}}
        homes: {bau: {rule: activity, price: £0.11}}
      shifts: {away: {from: wards, to: [{service: homes, units: 3}], share: 17%}}
      investments:
        hub: {holder: hospital, capital: £1bn, asset_life: 9, rate: 0.0001%, years: 3}
      gainshare: {gain: [{providers: 33%}], pain: [{providers: 33%}], weights: {hospital: 66.6%}}
      """)
    #expect(model.errors == [])
  }

  @Test("A check of the scenario's own")
  func own() throws {
    let checks =
      "checks: {cheap: {formula: service.wards.payment < 1200}, dear: {formula: service.wards.payment >= 1200, severity: alert}}"
    let model = try contract(rest: checks)
    #expect(model.errors == ["check.own.cheap @ 1", "check.own.cheap @ 2", "check.own.cheap @ 3"])
    model.expect("checks.errors", [3])
    model.expect("checks.alerts", [0])
  }

  @Test("A thousand checks are counted in parts that a formula has room for")
  func manyChecks() throws {
    let own = (1...1_100).map {
      "c\($0): {formula: service.wards.payment < \($0 <= 700 ? 1 : 9999)}"
    }
    let model = try contract(rest: "checks: {\(own.joined(separator: ", "))}")
    // Three years of £1,200: 700 of them do not hold; those of the model itself do.
    model.expect("checks.errors", [2_100])
    let parts = model.alliance.model.lines.filter { $0.id.text.hasPrefix("checks.errors_by_year_") }
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.formula.expressions.flatMap(\.dependencies).count <= 500 })
  }

  /// A sound model with one line of another formula: what a fault in the model would look like.
  private func broken(
    _ id: LineID, rest: String = "", _ change: (Modelling.Expression) -> Modelling.Expression
  ) throws -> Set<String> {
    let sound = try contract(
      rest: """
        shifts: {away: {from: wards, share: 20%}}
        investments: {hub: {holder: hospital, capital: 100, asset_life: 9, rate: 0%, years: 2}}
        gainshare: {gain: [{providers: 50%}], weights: {hospital: 60%, community: 40%}}
        \(rest)
        """)
    #expect(sound.errors == [])
    let model = sound.alliance.model
    let sections = model.sections.map { section in
      Section(
        title: section.title, introduction: section.introduction,
        lines: section.lines.map { line in
          guard line.id == id, case .yearly(let base, let each) = line.formula else { return line }
          return Line(
            id: line.id, label: line.label, unit: line.unit, timing: line.timing,
            sentence: line.sentence, formula: .yearly(base, each: change(each)))
        })
    }
    let faulty = Model(
      years: model.years, inputs: model.inputs, sections: sections, checks: model.checks)
    let results = try Program(faulty).run()
    let errors = model.checks.filter { $0.severity == .error }.map(\.line)
    let up = errors.filter { line in (0..<results.columns).contains { results[line, $0] != 0 } }
    return Set(up.map(\.text))
  }

  @Test("Faults in the model itself trip the errors that no scenario can")
  func faults() throws {
    // The hospital is paid twice what the board pays.
    #expect(try broken("party.hospital.income") { $0 * 2 }.contains("check.conservation"))
    // A cost that falls on the party and not on the system.
    #expect(
      try broken("cost.service.hospital") { $0 + 5 } == [
        "check.conservation", "check.reconciliation",
      ])
    #expect(try broken("system.cost") { $0 - 5 } == ["check.conservation"])
    #expect(try broken("party.hospital.present_value") { $0 + 1 } == ["check.reconciliation"])
    #expect(try broken("service.wards.activity") { $0 - 200 }.contains("check.activity"))
    #expect(try broken("party.community.gain") { $0 + 1 } == ["check.pool.shared"])
    // Income of the party, or a row of the table, that the other rows know nothing of.
    let landing = "landing: {hospital: {support: {rule: income, floor: 90%}}}"
    let bears = "check.party.hospital.bears"
    #expect(
      try broken("party.hospital.income", rest: landing) { $0 + 5 } == [
        "check.conservation", "check.reconciliation", bears,
      ])
    #expect(try broken("party.hospital.bears.support", rest: landing) { $0 + 0.02 } == [bears])
    #expect(try broken("party.hospital.bears.support", rest: landing) { $0 + 0.001 } == [])
    #expect(try broken("investment.hub.charge") { $0 * 0.9 } == ["check.investment.hub.recovered"])
    #expect(try broken("appraisal.year_end_factor") { $0 + 0.001 }.contains("check.discounting"))
    #expect(try broken("cost.service.hospital") { $0 * -1 }.contains("check.negative_costs"))
    #expect(try broken("budget.total") { $0 + 5 }.contains("check.budget.parts"))
  }

  @Test("Every check of the model is tripped somewhere in these tests")
  func complete() throws {
    let tripped = [
      "check.conservation", "check.flows", "check.negative_costs", "check.activity",
      "check.pool.weights",
      "check.discounting", "check.budget.parts",
      "check.pool.shared", "check.reconciliation", "check.party.*.bears",
      "check.investment.*.recovered",
      "alert.service.*.limit", "alert.service.*.takeout", "alert.pool.unreal_gain",
      "alert.party.*.margin", "alert.party.*.capital", "alert.party.*.reserves",
      "alert.party.*.affordability", "alert.party.*.drift",
      // In PlanAlertTests and GivenSpendTests:
      "alert.investment.*.unused", "alert.pool.recovery_beyond",
      "alert.exclusion.*.paid",
      // In TermTests:
      "check.contract.term",
      // In OverspendTests:
      "check.pool.ladder",
      // In DoubleRunningTests:
      "check.service.*.lag",
      // In SecretariatTests:
      "alert.secretariat.share",
      // In FundTests:
      "check.fund.whole",
      // In OutcomeTests:
      "alert.metric.*.sample", "alert.metric.*.weight", "check.metric.*.thresholds",
      "check.outcomes.scores",
      "check.outcomes.weights",
    ]
    let all = Set(
      StructureTests.models.values.flatMap { model in
        model.alliance.model.checks.map { model.kind($0.line.text) }
      })
    #expect(
      all.subtracting(tripped).filter {
        !$0.hasPrefix("check.own") && $0 != "check.bau.investment.*.recovered"
      }.sorted() == [])
    #expect(Set(tripped).subtracting(all).sorted() == [])
  }
}
