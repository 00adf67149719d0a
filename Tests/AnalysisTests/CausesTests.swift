import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Scenarios
import SourceText
import Testing

@testable import Analysis
@testable import GlidepathKit

@Suite("Why two cases differ")
struct CausesTests {
  /// Care at £10 a unit as usual and another price in the alliance, for three years, not discounted.
  private static func care(price: Int, units: Int = 1000, more: String = "") throws -> Case {
    let text = """
      scenario: {title: 'Care for £\(price)'}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3, discount_rate: 0}
      parties: {board: {role: commissioner}, home: {role: provider}}
      services:
        care: {provider: home, activity: \(units)}
      payments:
        care: {bau: {rule: activity, price: 10}, alliance: {rule: activity, price: \(price)}}
      \(more)
      """
    return Case(
      try Study(text: text, file: "care-\(price).yaml").run(), seekingWarnings: false)
  }

  private static func causes(_ first: Case, _ other: Case) throws -> Causes {
    try #require(Causes(first, other, measuring: CauseMeasure.worth([first, other])))
  }

  @Test("price and demand, each alone and together, by hand")
  func byHand() throws {
    let first = try Self.care(price: 12)
    let other = try Self.care(price: 13, units: 1100)
    let causes = try Self.causes(first, other)
    #expect(causes.measures.map(\.name) == ["Board", "Home", "System"])
    // £2 more than as usual for 1,000 units and three years; £3 for 1,100.
    #expect(close(causes.before, [-6_000, 6_000, 0]))
    #expect(close(causes.after, [-9_900, 9_900, 0]))
    #expect(causes.all.map(\.kinds) == [[.demand], [.payment]])
    // 100 units more at £2; £1 more for 1,000 units; £1 more for the 100 units.
    #expect(close(try #require(causes.all[0].effects), [-600, 600, 0]))
    #expect(close(try #require(causes.all[1].effects), [-3_000, 3_000, 0]))
    #expect(close(causes.together, [-300, 300, 0]))
    #expect(!causes.isPartlyTold)
    #expect(causes.all[0].changes.map(\.path) == ["services.care.activity"])
    #expect(causes.all[1].changes.map(\.path) == ["payments.care.alliance.price"])
  }

  @Test("one kind of change is all of the difference; titles, sources and reasons are none")
  func alone() throws {
    let (first, other) = (try Self.care(price: 12), try Self.care(price: 14))
    let causes = try Self.causes(first, other)
    #expect(causes.all.map(\.kinds) == [[.payment]])
    #expect(close(try #require(causes.all[0].effects), [-6_000, 6_000, 0]))
    #expect(!causes.isTogether && causes.together == [0, 0, 0])
    let renamed = try Self.care(
      price: 12, more: "benefits: {calm: {kind: unmonetised, statement: In words}}")
    #expect(try Self.causes(first, renamed).all.allSatisfy { $0.effects == [0, 0, 0] })
    let shift = "shifts: {home: {from: care, share: 10%"
    let reasons =
      "because: {context: A, mechanism: B, outcome: C, whose_need: D, evidence: low}"
    let (bare, reasoned) = (
      try Self.care(price: 12, more: shift + "}}"),
      try Self.care(price: 12, more: shift + ", \(reasons), name: At home}}")
    )
    #expect(try Self.causes(bare, reasoned).all.isEmpty)
  }

  @Test("what makes no scenario alone is told with what it needs")
  func joint() throws {
    let first = try Self.care(price: 12)
    // The hub is nothing without the shift, nor is the shift without the hub that it needs.
    let other = try Self.care(
      price: 13,
      more: """
        shifts: {home: {from: care, share: 10%, with: hub}}
        investments: {hub: {holder: home, capital: 300, asset_life: 3, recovery: own}}
        """)
    let causes = try Self.causes(first, other)
    #expect(!causes.isPartlyTold)
    let kinds = causes.all.flatMap(\.kinds)
    #expect(Set(kinds) == [.payment, .shifts, .investments] && kinds.count == 3)
    #expect(causes.all.contains { $0.kinds == [.shifts, .investments] })
    try expectSum(causes)
  }

  @Test(
    "a line with years is measured in its year, and a line that one case lacks counts as nothing")
  func otherMeasures() throws {
    let first = try Self.care(price: 12)
    let other = try Self.care(
      price: 13, more: "lines: {own: {formula: budget.total, unit: pounds, meaning: Own.}}")
    let years = first.alliance.model.years
    let lines = [LineID.party("home", .surplus), LineID("lines.own")].compactMap { id in
      (other.alliance.model.lines).first { $0.id == id }
    }
    let causes = try #require(
      Causes(
        first, other, measuring: lines.map { CauseMeasure($0, column: 2, years: years) }))
    #expect(causes.before == [12_000, 0])
    #expect(causes.after[0] == 13_000)
    try expectSum(causes)
  }

  @Test("a run of edited inputs is no file, and has no causes")
  func edited() throws {
    let first = try Self.care(price: 12)
    let study = try #require(first.study)
    let run = try study.run([Edit(InputID("services.care.activity"), to: 900)])
    #expect(Causes(first, Case(run, seekingWarnings: false), measuring: []) == nil)
  }

  @Test("each column of a way starts where the one before it ends, above nought and below")
  func waterfall() {
    let way = Waterfall(from: ("A", 2), by: [("down", -5), ("up", 4), ("on", 3)], to: "B")
    #expect(way.columns.map(\.name) == ["A", "down", "up", "on", "B"])
    #expect(way.columns.map(\.total) == [2, 0, 0, 0, 4])
    #expect(way.columns.map(\.base) == [0, 0, 0, 1, 0])
    // From 2 to −3: 2 above nought, 3 below; from −3 to 1; from 1 to 4.
    #expect(way.columns.map(\.falls) == [[0, 0], [2, -3], [0, 0], [0, 0], [0, 0]])
    #expect(way.columns.map(\.rises) == [[0, 0], [0, 0], [1, -3], [3, 0], [0, 0]])
  }
}

/// Whether numbers are alike to a hundredth of a penny.
private func close(_ one: [Double], _ two: [Double]) -> Bool {
  one.count == two.count && zip(one, two).allSatisfy { abs($0 - $1) < 1e-4 }
}

/// Causes and what they move together are the difference to the penny.
private func expectSum(_ causes: Causes, _ remark: String = "") throws {
  for column in causes.measures.indices {
    let told = causes.all.reduce(0) { $0 + ($1.effects?[column] ?? 0) } + causes.together[column]
    #expect(
      abs(told - (causes.after[column] - causes.before[column])) < 0.005,
      "\(causes.measures[column].name) \(remark)")
  }
}

/// Pairs of drawn scenarios.
@Suite("Why drawn scenarios differ")
struct DrawnCausesTests {
  /// A study of a seed and the same with several inputs changed, each by up to a tenth.
  private func pair(_ seed: UInt64) throws -> (base: Study, other: Study)? {
    var generator = ScenarioGenerator(seed: seed)
    let base = try Study(text: generator.text(), file: "base.yaml")
    var random = SeededGenerator(seed: seed &* 7_919)
    // Some edits no file can state together, such as weights above the whole: then others are drawn.
    for _ in 0..<9 {
      let edits = edits(of: base.alliance.model, &random)
      if let text = try? base.overlay(stating: edits, extending: "base.yaml", as: "other.yaml"),
        let other = try? Study(ScenarioDocument(text, over: base.document)),
        (try? other.run()) != nil
      {
        return (base, other)
      }
    }
    return nil
  }

  private func edits(of model: Model, _ random: inout SeededGenerator) -> [Edit] {
    let inputs = model.inputs.filter { input in
      input.shape.isEditedOnce && input.values.last != 0
        && ![.flag, .year, .years].contains(input.unit)
    }
    return inputs.shuffled(using: &random).prefix(6).map { input in
      let value = (input.values.last ?? 0) * Double.random(in: 0.9...1.1, using: &random)
      return Edit(input.id, to: min(max(value, input.bounds.lowerBound), input.bounds.upperBound))
    }
  }

  @Test(
    "each effect is a run of edited inputs, and all add up",
    arguments: 1...UInt64(Seeds.count(40, proving: 200)))
  func edits(seed: UInt64) throws {
    let (base, other) = try #require(try pair(seed))
    let (first, second) = (
      Case(try base.run(), seekingWarnings: false), Case(try other.run(), seekingWarnings: false)
    )
    let causes = try #require(
      Causes(first, second, measuring: CauseMeasure.worth([first, second])))
    #expect(!causes.all.isEmpty)
    try expectSum(causes, "seed \(seed)")
    for cause in causes.all {
      guard let effects = cause.effects else { continue }
      let edits = cause.changes.flatMap(\.edits)
      let rerun = try base.run(edits).results
      for (column, measure) in causes.measures.enumerated() {
        let expected = measure.value(in: rerun) - measure.value(in: first.results)
        #expect(
          abs(effects[column] - expected) < 0.005, "\(cause.words), \(measure.name), seed \(seed)")
      }
    }
  }

  @Test(
    "scenarios of another structure: all add up, and no kind is told twice",
    arguments: 1...UInt64(Seeds.count(6, proving: 200)))
  func structures(seed: UInt64) throws {
    let cases = try [seed, seed + 5_000].map { seed in
      var generator = ScenarioGenerator(seed: seed)
      // All have one horizon, which lies beyond every term.
      let text = generator.text().replacing(/appraisal: {years: \d+/, with: "appraisal: {years: 12")
      return Case(
        try Study(text: text, file: "drawn-\(seed).yaml").run(), seekingWarnings: false)
    }
    let causes = try #require(
      Causes(cases[0], cases[1], measuring: CauseMeasure.worth(cases)))
    try expectSum(causes, "seed \(seed)")
    let kinds = causes.all.flatMap(\.kinds)
    #expect(Set(kinds).count == kinds.count && kinds.count > 1, "seed \(seed)")
  }
}

extension StatedChange {
  /// The edits that make the change.
  fileprivate var edits: [Edit] {
    guard case .input(let old?, let new?, let years) = matter else { return [] }
    if old.shape.isEditedOnce { return [Edit(old.id, to: new.value(at: nil))] }
    return (years ?? 1...1).map { Edit(old.id, column: $0, to: new.value(in: $0)) }
  }
}
