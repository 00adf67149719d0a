import DrawnScenarios
import Evaluation
import Modelling
import Testing

@testable import Analysis

@Suite("Contracts of different length, side by side")
struct CaseComparisonTests {
  let comparison: CaseComparison

  init() throws { comparison = try HubScenario.comparison }

  private func value(_ line: LineID) -> Double { comparison.results[line] }

  private func expect(
    _ line: LineID, _ expected: Double, within tolerance: Double = 0.5,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(comparison.results.has(line), sourceLocation: sourceLocation)
    #expect(abs(value(line) - expected) <= tolerance, sourceLocation: sourceLocation)
  }

  @Test("a hub of £12m costs £2,657,776 a year over five years and £1,962,534 over seven")
  func charges() {
    expect("A.investment.hub.annuity", 2_657_776)
    expect("B.investment.hub.annuity", 1_962_534)
    expect("B-A.investment.hub.annuity", 1_962_534 - 2_657_776, within: 1)
  }

  @Test("both charges are worth £12m: length alone does not make a building cheaper")
  func worth() {
    for letter in ["A", "B"] {
      let charges = LineID("\(letter).investment.hub.charge")
      let factors = LineID("\(letter).contract.discount_factor")
      let worth = zip(
        comparison.results.values(of: charges), comparison.results.values(of: factors)
      ).dropFirst().map(*).reduce(0, +)
      #expect(abs(worth - 12_000_000) < 0.01)
    }
  }

  @Test("after the shorter term £3,728,214 of the longer contract's hub is not yet recovered")
  func balance() {
    expect("all.shorter_term", 5)
    expect("A.investment.hub.unrecovered", 0)
    // £1,962,534 × (1 − 1.035 ^ −2) ÷ 0.035.
    expect("B.investment.hub.unrecovered", 3_728_214)
    // ÷ 1.035 ^ 5 = 1.187686.
    expect("B.investment.hub.unrecovered_value", 3_139_056, within: 2)
  }

  @Test("over the shorter term the payer owes what is open, the holder gets it, the system nothing")
  func settled() {
    let open = value("B.investment.hub.unrecovered_value")
    func owed(_ subject: String) -> Double {
      value(LineID("B.\(subject).npv_shorter_settled")) - value(LineID("B.\(subject).npv_shorter"))
    }
    #expect(abs(owed("party.board") + open) < 0.01)
    #expect(abs(owed("party.community") - open) < 0.01)
    #expect(owed("party.hospital") == 0)
    #expect(owed("system") == 0)
    // Settled, the board has paid £12m at today's value in both: length moved nothing.
    expect("A.party.board.npv_shorter_settled", -12_000_000)
    expect("B.party.board.npv_shorter_settled", -12_000_000)
  }

  @Test("the equivalent annual value spreads the own term's worth over its discount factors")
  func annual() {
    // 4.515052 = Σ 1.035 ^ −t for t = 1 … 5; £12m ÷ 4.515052 is the charge itself.
    expect("A.contract.annuity", 4.515052, within: 1e-6)
    expect("A.party.board.equivalent_annual_value", -2_657_776)
    expect("B.party.board.equivalent_annual_value", -1_962_534)
    expect("A.party.board.npv_per_term_year", -2_400_000)
  }

  @Test("what a longer contract puts at risk, whether all gain and when it pays")
  func risks() {
    // Nothing is open at the end of the own term.
    expect("B.investment.hub.expected_loss", 0)
    #expect(value("A.party.board.wins") == 0)
    // The board only pays: never by 2035/36, so the year after the last.
    #expect(value("A.party.board.payback_year") == 11)
    let line = comparison.model.lines.first { $0.id == "B-A.party.board.payback_year" }
    #expect(line?.unit == .years)
  }

  @Test("several commissioners owe what is open by their contributions")
  func contributions() throws {
    // The council spends nothing as usual, the board pays for all services: it owes everything.
    let shared = try HubScenario.comparison(partner: "council: {role: commissioner}")
    func owed(_ party: String) -> Double {
      shared.results[LineID("B.party.\(party).npv_shorter_settled")]
        - shared.results[LineID("B.party.\(party).npv_shorter")]
    }
    #expect(shared.results["B.party.board.shorter_contribution"] == 1)
    #expect(abs(owed("board") + shared.results["B.investment.hub.unrecovered_value"]) < 0.01)
    #expect(owed("council") == 0)
    #expect(abs(owed("board") + owed("council") + owed("community")) < 0.01)
  }

  @Test("one case alone is no comparison")
  func alone() throws {
    let one = LetteredCase(letter: "A", source: try HubScenario(years: 5).reportCase)
    #expect(CaseComparison([one]) == nil)
  }
}

@Suite("A tenth more or less of an input")
struct InputEffectsTests {
  @Test("the effect is that of running the model with it")
  func effect() throws {
    let source = try HubScenario(years: 5).reportCase
    let effects = InputEffects(source).effects
    // £1.2m less capital on the first day of 2026/27, and a tenth less of what is left of it:
    // 12m − 10 ÷ 30 of it = £8m in 2035/36, ÷ 1.035 ^ 10 = £5,671,350.
    let all = try #require(effects[InputID("investments.hub.capital")])
    let capital = all.system
    #expect(all.parties.count <= 2)
    #expect(all.parties.map(\.size) == all.parties.map(\.size).sorted(by: >))
    #expect(abs(capital.lower - (1_200_000 - 567_135)) < 1)
    #expect(abs(capital.higher + capital.lower) < 0.01)
  }
}
