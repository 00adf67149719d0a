import AllianceModel
import Analysis
import GlidepathKit
import Reports
import Testing

@Suite("Why it should work, and what rests on that")
struct LogicChainTests {
  @Test("Rows and everything else add up to the social value in every shipped scenario with chains")
  func sums() throws {
    for path in [
      "northshire/five-years", "northshire/seven-years-paced", "northshire/soft-landing",
    ] {
      let chain = try #require(Report([try shipped(path)]).cases[0].chain)
      let sum = chain.rows.reduce(chain.everythingElse.value) { $0 + ($1.worth?.value ?? 0) }
      #expect(abs(sum - chain.social.value) < 0.01, "\(path)")
      let parts = chain.footings.reduce(0) { $0 + $1.gained.value }
      #expect(abs(parts - chain.gained.value) < 0.01, "\(path)")
      // No secretariat: each pound belongs to a shift, a measure, an investment or a space.
      #expect(chain.everythingElse.value == 0, "\(path)")
    }
  }

  @Test("Sentences say on what the gains rest, and what has no chain")
  func sentences() throws {
    func report(_ chain: String) throws -> CaseReport {
      let text = """
        scenario: {title: Two measures}
        contract: {start: 2026/27, years: 1}
        appraisal: {years: 2, discount_rate: 0%}
        parties: {board: {role: commissioner}, hospital: {role: provider}}
        services: {wards: {provider: hospital, activity: 10, unit_cost: 1000}}
        payments: {wards: {bau: {rule: activity, price: 1000}}}
        measures:
          rota: {service: wards, amount: 100\(chain)}
          tests: {service: wards, amount: 300}
        """
      return Report([Case(try Study(text: text).run(), seekingWarnings: false)]).cases[0]
    }
    let why =
      ", because: {context: A, mechanism: B, outcome: C, whose_need: D, evidence: low}"
    let own = try report(why)
    // Two years of £100 and £300: 200 of 800.
    #expect(
      own.chain?.sentences == [
        "Of £800 gained, 25% rests on low-grade evidence, 75% rests on no chain that is stated.",
        "No chain is stated for Tests.",
      ])
    #expect(
      QualityFindings(own.source).all.filter { $0.question == .chain }.map(\.path) == [
        "measures.tests"
      ])
    let silent = try report("")
    #expect(silent.chain == nil)
    #expect(
      QualityFindings(silent.source).all.filter { $0.question == .chain }.map(\.path) == [
        "measures.rota", "measures.tests",
      ])
    #expect(QualityFindings(silent.source).all[0].position.line == 8)
  }
}
