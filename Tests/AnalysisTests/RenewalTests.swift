import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Scenarios
import SourceText
import Testing

@testable import Analysis

@Suite("Two contracts that may not be renewed")
struct RenewalTests {
  /// £100 of hub, charged and worn at £10 a year; a measure saves the trust some pounds a year.
  private func source(_ terms: String, saving: Int) throws -> Case {
    let document = try ScenarioDocument(
      SourceFile(
        name: "hub.yaml",
        text: """
          scenario: {title: Hub}
          contract: {start: 2026/27, \(terms)}
          appraisal: {years: 10, discount_rate: 0%}
          parties:
            board: {role: commissioner}
            community: {role: provider}
          services:
            homes: {provider: community, activity: 100, unit_cost: 1}
          payments:
            homes: {bau: {rule: block, sum: 100}}
          measures:
            tests: {service: homes, amount: \(saving)}
          investments:
            hub: {holder: community, capital: 100, asset_life: 10, rate: 0%, years: 10}
          """))
    let alliance = try Alliance(Scenario(document))
    let program = try Program(alliance.model)
    return Case(name: "hub", alliance: alliance, program: program, results: program.run())
  }

  private func comparison(_ first: Case, _ other: Case) throws -> CaseComparison {
    let cases = [("A", first), ("B", other)].map { LetteredCase(letter: $0, source: $1) }
    return try #require(CaseComparison(cases))
  }

  @Test("They tie where what the one has for certain is what renewal adds to the other")
  func ties() throws {
    let both = try comparison(
      source("years: 4", saving: 10), source("years: 6", saving: 9))
    func value(_ line: LineID) -> Double { both.results[line] }
    // Exposure: £100 less £10 a year, at the end of year 4 and of year 6.
    #expect(value("A.investment.hub.exposure_at_end") == 60)
    #expect(value("B.investment.hub.exposure_at_end") == 40)
    // The trust: 4 × 10 − 60, and 6 × 10 + 60; 6 × 9 − 40, and 4 × 9 + 40.
    #expect(value("A.party.community.worth_unrenewed") == -20)
    #expect(value("A.party.community.worth_of_renewal") == 120)
    #expect(value("B.party.community.worth_unrenewed") == 14)
    #expect(value("B.party.community.worth_of_renewal") == 76)
    // (14 + 20) ÷ (120 − 76).
    #expect(abs(value("B.party.community.tie") - 34 / 44.0) < 1e-12)
    // The system has spent the £100 either way: (−46 + 60) ÷ (60 − 36).
    #expect(value("A.system.worth_unrenewed") == -60)
    #expect(value("B.system.worth_unrenewed") == -46)
    #expect(abs(value("B.system.tie") - 14 / 24.0) < 1e-12)
    // The board holds nothing; nor does a contract tie with itself.
    for absent in ["A.party.board.worth_unrenewed", "B.party.board.tie", "A.system.tie"] {
      #expect(!both.results.has(LineID(absent)))
    }
  }

  @Test("At that likelihood both are worth the same")
  func sameWorth() throws {
    let both = try comparison(
      source("years: 4", saving: 10), source("years: 6", saving: 9))
    for subject in ["system", "party.community"] {
      let likelihood = both.results[LineID("B.\(subject).tie")]
      let worths = ["A", "B"].map {
        both.results[LineID("\($0).\(subject).worth_unrenewed")]
          + likelihood * both.results[LineID("\($0).\(subject).worth_of_renewal")]
      }
      #expect(abs(worths[0] - worths[1]) < 1e-9)
    }
  }

  @Test("None where one is better whatever happens, any where both are alike")
  func none() throws {
    let better = try comparison(
      source("years: 4", saving: 9), source("years: 6", saving: 10))
    // The system: (−40 + 64) ÷ (54 − 40) = 171 %.
    #expect(abs(better.results["B.system.tie_quotient"] - 24 / 14.0) < 1e-12)
    #expect(better.results["B.system.tie"] == -1)
    let alike = try comparison(
      source("years: 4", saving: 9), source("years: 4", saving: 9))
    // Both are worth the same whatever the likelihood: 2 stands for any.
    #expect(alike.results["B.system.tie"] == 2)
  }

  @Test("A contract that ends by itself is worth what it is worth")
  func ends() throws {
    let both = try comparison(
      source("years: 4, after_term: ends", saving: 10), source("years: 6", saving: 9))
    // Four years of 10, and £60 written off: no renewal adds anything. (14 + 20) ÷ (0 − 76) < 0.
    #expect(both.results["A.party.community.worth_unrenewed"] == -20)
    #expect(both.results["A.party.community.worth_of_renewal"] == 0)
    #expect(abs(both.results["B.party.community.tie_quotient"] + 34 / 76.0) < 1e-12)
    #expect(both.results["B.party.community.tie"] == -1)
    let neither = try comparison(
      source("years: 4, after_term: ends", saving: 10),
      source("years: 6, after_term: ends", saving: 10))
    #expect(!neither.results.has("B.system.tie"))
  }

  @Test("Years of cover, and what letting again costs")
  func cover() throws {
    let both = try comparison(
      source("years: 4", saving: 10),
      source("years: 3, after_term: relet, reprocurement: 7", saving: 10))
    #expect(both.results["A.contract.cover"] == 4)
    #expect(both.results["B.contract.cover"] == 10)
    #expect(!both.results.has("A.contract.reprocurement"))
    // New terms start in years 4, 7 and 10.
    #expect(
      both.results.values(of: "B.contract.reprocurement") == [0, 0, 0, 0, 7, 0, 0, 7, 0, 0, 7])
    // A year of the own term is a year of the first: (3 × 10 − 100) ÷ 3.
    #expect(both.results["B.contract.term"] == 3)
    #expect(abs(both.results["B.system.npv_per_term_year"] + 70 / 3.0) < 1e-9)
    // The first has 40 − 100 and 60; let again 30 − 100, and 7 × 10 − 3 × 7: (−70 + 60) ÷ (60 − 49).
    #expect(abs(both.results["B.system.tie_quotient"] + 10 / 11.0) < 1e-9)
  }
}
