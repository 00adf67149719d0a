import AllianceModel
import Evaluation
import Modelling
import Testing

@Suite("Readiness, and benefits beside the contract")
struct ReadinessTests {
  private func contract(_ rest: String, after: String = "continues") throws -> Computed {
    try Computed(
      years: 2, horizon: 4, after: after,
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10, fixed: {cost: 1000}}
        payments:
          wards: {bau: {rule: block, sum: 4000}}
        shifts:
          away: {from: wards, share: 20%, delivery: 50%}
        measures:
          tests: {service: wards, cost: fixed, share: 10%}
        \(rest)
        """)
  }

  private static let factors =
    "factors: {prior_trust: {score: 40%}, regulator: {score: 85%}, stable_boards: {score: [60%, 80%]}}"

  @Test("The mean by weights that follow the arrangement, and delivery only where that is asked")
  func weights() throws {
    let model = try contract(
      "readiness: {mandated: yes, structural: yes, multiplies_delivery: yes, \(Self.factors)}")
    // (40 × 1 + 85 × 2 + 60 × 2) ÷ 5 = 66 %; with boards at 80 %: 74 %.
    model.expect("readiness.total", [0.66, 0.74], within: 1e-12)
    // 20 spells × 50 % × 66 %; 10 % of £1,000 × 66 %.
    model.expect("shift.away.delivered", [6.6, 7.4], within: 1e-9)
    model.expect("measure.tests.saving", [66, 74])
    let shown = model.edited([Edit(InputID("readiness.multiplies_delivery"), to: 0)])
    shown.expect("readiness.total", [0.66, 0.74], within: 1e-12)
    shown.expect("shift.away.delivered", [10, 10])
    // Voluntary between individuals: trust counts double, the others once: (80 + 85 + 60) ÷ 4.
    model.edited([
      Edit(InputID("readiness.mandated"), to: 0), Edit(InputID("readiness.structural"), to: 0),
    ])
    .expect("readiness.total", [0.5625], within: 1e-12)
  }

  @Test("Weights of one's own; none at all gives 0, never a division by 0")
  func own() throws {
    func total(_ weight: String) throws -> [Double] {
      try contract("readiness: {factors: {money: {score: 30%, weight: \(weight)}}}").row(
        "readiness.total")
    }
    #expect(try total("3") == [0.3, 0.3, 0.3, 0.3])
    #expect(try total("0") == [0, 0, 0, 0])
    // Time for reflection counts double between individuals, staff time alike in all.
    try contract(
      "readiness: {factors: {shared_reflection: {score: 90%}, staff_time: {score: 30%}}}"
    ).expect("readiness.total", [0.7], within: 1e-12)
  }

  @Test("Benefits by kind with their ramp, at today's value; no payment moves")
  func benefits() throws {
    let benefits = """
      benefits:
        wellbeing: {kind: societal, amount: 1000, ramp: [50%, 100%], whose: carers}
        calm: {kind: unmonetised, statement: Staff feel listened to}
        rooms: {kind: non_cash_releasing, amount: 20}
        space: {kind: non_cash_releasing, amount: 30}
      """
    let model = try contract(benefits)
    model.expect("benefit.wellbeing.amount", [500, 1000, 1000, 1000])
    // 500 ÷ 1.035 and 1,000 ÷ 1.035².
    model.expect("benefit.wellbeing.present_value", [483.09, 933.51])
    // 483.09 + 1,000 × (1.035⁻² + 1.035⁻³ + 1.035⁻⁴) = 483.09 + 933.51 + 901.94 + 871.44, and a rounding.
    model.expect("benefit.wellbeing.worth", [3189.99])
    model.expect("benefits.societal", [500, 1000])
    model.expect("benefits.non_cash_releasing", [50, 50])
    #expect(
      model.alliance.benefits.map(\.kind)
        == ["non-cash-releasing", "non-cash-releasing", "societal", "unmonetised"])
    try contract(benefits, after: "ends").expect("benefit.wellbeing.amount", [500, 1000, 0, 0])
    let without = try contract("")
    for line in ["pool.saving", "system.npv", "party.board.npv", "system.change"] {
      #expect(model.row(line) == without.row(line), "\(line)")
    }
  }
}
