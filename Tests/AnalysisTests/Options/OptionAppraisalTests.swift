import AllianceModel
import Analysis
import Foundation
import GlidepathKit
import Modelling
import Scenarios
import SourceText
import Testing

/// Options scored by what their models say.
@Suite("Options are scored by criteria")
struct OptionAppraisalTests {
  /// A contract whose spend stays under its budget of £1,000 by some pounds a year.
  private static func option(
    _ name: String, saving: Int, reserves: Int = 200, more: String = ""
  ) throws -> Case {
    let text = """
      scenario: {title: \(name.capitalized)}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3, discount_rate: 0%}
      parties:
        board: {role: commissioner}
        trust: {role: provider, reserves: £\(reserves)}
      budget: {given: 1000}
      spend: {value: \(1000 - saving), source: ledger}
      gainshare:
        gain: [{providers: 50%}]
        pain: [{providers: 50%}]
        weights: {trust: 100%}
      \(more)
      """
    return Case(try Study(text: text, file: "\(name).yaml").run(), seekingWarnings: false)
  }

  private static func options() throws -> [Case] {
    [
      try option("near", saving: 100), try option("far", saving: 40),
      try option("over", saving: -80),
    ]
  }

  private func appraisal(_ criteria: String, _ options: [Case]) throws -> OptionAppraisal {
    let read = try Criteria(
      SourceFile(name: "criteria.yaml", text: criteria), options: options.map(\.name))
    return try OptionAppraisal(options, by: read)
  }

  private func scores(_ appraisal: OptionAppraisal) -> [[Double]] {
    appraisal.marks.map { $0.map { ($0.score * 1e9).rounded() / 1e9 } }
  }

  @Test("Among the options the worst scores 0 and the best 100; anchors say otherwise")
  func scales() throws {
    let appraisal = try appraisal(
      """
      criteria:
        gain: {weight: 40%, measure: pool.gain@2026/27}
        spend: {weight: 20%, measure: contract.spend@2026/27, better: low}
        saving: {weight: 20%, measure: pool.saving@2026/27, worst: -£100, best: £100}
        room: {weight: 10%, measure: pain_to_reserves}
        trust:
          weight: 10%
          scores:
            near: {score: 30, source: workshop}
            far: {score: 60, source: workshop}
            over: {score: 90, source: survey}
      """, try Self.options())
    // Gain: £50, £20 and 0, so 20 ÷ 50. Spend: £900, £960 and £1,080, so 120 ÷ 180. Saving from −£100 to
    // £100: 200, 140 and 20 of 200. Pain of £40 a year for two years is 40 % of reserves of £200.
    #expect(
      scores(appraisal) == [
        [100, 40, 0], [100, (200.0 / 3 * 1e9).rounded() / 1e9, 0], [100, 70, 10], [100, 100, 0],
        [30, 60, 90],
      ])
    #expect(appraisal.marks[3].map(\.value) == [0, 0, 0.4])
    // 40 + 20 + 20 + 10 + 3; 16 + 13.33 + 14 + 10 + 6; 0 + 0 + 2 + 0 + 9.
    let totals = appraisal.ranking.totals
    #expect(zip(totals, [93, 59 + 1.0 / 3, 11]).allSatisfy { abs($0 - $1) < 1e-9 }, "\(totals)")
    #expect(appraisal.marks[4].map(\.basis) == ["workshop", "workshop", "survey"])
  }

  @Test("Where all options are alike by a measure, all score 100")
  func alike() throws {
    let appraisal = try appraisal(
      "criteria: {term: {weight: 60%, measure: contract.term}, sourced: {weight: 40%, measure: sourced}}",
      try Self.options())
    #expect(scores(appraisal) == [[100, 100, 100], [100, 100, 100]])
    #expect(appraisal.marks.joined().allSatisfy { $0.scale == nil })
    #expect(appraisal.ranking.first == [0, 1, 2])
  }

  @Test("Shares of something take anchors in %")
  func percentages() throws {
    let appraisal = try appraisal(
      "criteria: {rate: {weight: 100%, measure: pool.rate@2026/27, worst: 0%, best: 10%}}",
      try Self.options())
    // Savings of £100, £40 and −£80 of £1,000.
    #expect(scores(appraisal) == [[100, 40, 0]])
  }

  @Test("Pain without reserves is told, as no % says how much it is; without pain it is none")
  func withoutReserves() throws {
    func bare(_ name: String, saving: Int) throws -> Case {
      try Self.option(name, saving: saving, reserves: 0)
    }
    #expect(OptionMeasure.painToReserves.value(of: try bare("near", saving: 100)) == 0)
    let over = try bare("over", saving: -80)
    #expect(OptionMeasure.painToReserves.value(of: over) == nil)
    let error = #expect(throws: Diagnostics.self) {
      try appraisal(
        "criteria: {room: {weight: 100%, measure: pain_to_reserves}}",
        [try Self.option("near", saving: 100), over])
    }
    let message = try #require(error?.all.first?.message)
    #expect(message.contains("'over.yaml'") && message.contains("reserves of 0"), "\(message)")
  }

  @Test("Each measure by name is what the lines say")
  func named() throws {
    let home = try Studied(shipped: "small/home-first").source
    let forms = try Studied(shipped: "forms/prime-contractor").source
    #expect(
      OptionMeasure.outcomes.value(of: home)
        == home.results[.score, Int(home.results[.contract(.term)])])
    #expect(OptionMeasure.outcomes.value(of: forms) == nil)
    #expect(OptionMeasure.readiness.value(of: forms) == nil)
    #expect(OptionMeasure.painToReserves.value(of: forms) == nil)
    let margins = ["hospital", "community", "charity"].map {
      forms.results[.party($0, .lowestMargin)]
    }
    #expect(OptionMeasure.lowestMargin.value(of: forms) == margins.min())
    let lines: [LineID] =
      [.prime(.managementCost)]
      + ["board", "hospital", "community", "charity"].map { .party($0, .disputeCost) }
    let cost = lines.map { line in (1...5).map { forms.results[line, $0] }.reduce(0, +) }
      .reduce(0, +)
    let share = try #require(OptionMeasure.governance.value(of: forms))
    #expect(abs(share - cost / forms.results[.contract(.value)]) < 1e-12 && share > 0.01)
    let sourced = try #require(OptionMeasure.sourced.value(of: try Self.option("one", saving: 1)))
    #expect(sourced > 0 && sourced < 0.5)
  }

  @Test(
    "What an option does not have is told at its place, with what was meant",
    arguments: [
      ("measure: sistem.npv", "did you mean 'system.npv'?"),
      ("measure: governence", "did you mean 'governance'?"),
      ("measure: pool.gain", "name one, such as 'pool.gain@2026/27'"),
      ("measure: system.npv@2026/27", "leave out the year"),
      ("measure: pool.gain@2099/00", "write one from 2025/26 to 2028/29"),
      ("measure: readiness", "state 'readiness' there, or score the options"),
      ("measure: pool.gain@2026/27, worst: 1%, best: 3%", "write it without %"),
      ("measure: lowest_margin, worst: £1, best: £3", "'lowest_margin'"),
      ("measure: pool.rate@2026/27, worst: 1, best: 3", "write it in %, such as 2.5%"),
    ])
  func missing(_ words: String, _ remedy: String) throws {
    let options = try Self.options()
    let error = #expect(throws: Diagnostics.self) {
      try appraisal("criteria:\n  one: {weight: 100%, \(words)}\n", options)
    }
    let first = try #require(error?.all.first)
    #expect("\(first.message); \(first.remedy ?? "")".contains(remedy), "\(first)")
    #expect(first.position.line == 2 && first.code == "criteria-measure")
  }
}
