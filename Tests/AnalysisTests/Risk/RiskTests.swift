import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Probability
import Testing

@testable import Analysis

@Suite("Futures of contracts whose inputs are uncertain")
struct RiskTests {
  /// The places of subjects.
  private let system = 0
  private let board = 1

  private func risk(
    _ hubs: [UncertainHub], trials: Int = 4_000, isSpread: Bool = true
  ) throws -> Risk {
    let cases = try hubs.enumerated().map { try $1.source("hub-\($0 + 1)") }
    return try Risk(cases, RiskPlan(trials: trials, seed: 7, isSpread: isSpread))
  }

  @Test("What everybody is worth has the closed form's percentiles")
  func worth() throws {
    let risk = try risk([UncertainHub()])
    #expect(risk.subjects.map(\.name) == ["system.npv", "party.board.npv", "party.community.npv"])
    let spread = try #require(risk.worth(0, system))
    // Tests of £6, £10 and £14 a year: 10 × 6 − 100 = −40, 0, and 40; a Latin hypercube is near.
    #expect(abs(spread.p10 + 40) < 0.5)
    #expect(abs(spread.p50) < 0.5)
    #expect(abs(spread.p90 - 40) < 0.5)
    #expect(abs(spread.mean) < 0.1)
    #expect(abs(risk.better(0, system) - 0.5) < 0.02)
    // The board pays the hub in its prices, whatever comes: one value, in every future.
    #expect(risk.worth(0, board) == Risk.Spread(p10: -100, p50: -100, p90: -100, mean: -100))
    #expect(risk.better(0, board) == 0)
    #expect(risk.worse(0, board) == 1)
  }

  @Test("Each year's percentiles are those of its own sums")
  func years() throws {
    let risk = try risk([UncertainHub()])
    let line = try #require(
      risk.yearly(0).firstIndex { $0.id == .party("community", .change) })
    let spread = try #require(risk.year(0, line, column: 3))
    // £6 and £14 saved: the board bears the hub.
    #expect(abs(spread.p10 - 6) < 0.05)
    #expect(abs(spread.p90 - 14) < 0.05)
  }

  @Test("When it loses, what drives it, and what knowing is worth")
  func findings() throws {
    let nothing = UncertainHub(tests: "0", capital: 0)
    let risk = try risk([UncertainHub(), nothing])
    let loss = try #require(
      risk.losses.first { $0.source == 0 && $0.subject == system })
    guard case .box(let box) = loss.finding else {
      Issue.record("no box")
      return
    }
    // The system loses where tests bring less than the £10 that the hub wears, and only there.
    #expect(box.restrictions.count == 1)
    #expect(abs((box.restrictions[0].upper ?? 0) - 10) < 0.1)
    #expect(box.quality.coverage > 0.97 && box.quality.density > 0.97)
    let drivers = try #require(
      risk.drivers.first { $0.source == 0 && $0.subject == system })
    #expect(abs(drivers.factors[0].index.first.value - 1) < 0.1)
    #expect(abs(drivers.factors[0].index.total.value - 1) < 0.1)
    // The system's worth is N(0, s²) with s = 10 × 4 ÷ 1.281552 = 31.2122, against nothing:
    // EVPI = s × φ(0) = 31.2122 × 0.398942 = 12.4518, and all of it lies in the one input.
    let information = try #require(risk.information)
    #expect(abs(information.perfect.value - 12.4518) < 3 * information.perfect.standardError)
    #expect(abs(information.inputs[0].value.value - information.perfect.value) < 0.2)
    // Each is best in half of the futures; within half a pound both are alike: 2 Φ(0.5 ÷ 31.2122) − 1.
    #expect(abs(risk.best(0, 0) - 0.5) < 0.02)
    #expect(abs(risk.best(1, 0) - 0.5) < 0.02)
    #expect(abs(risk.alike(system) - 0.0128) < 0.004)
    #expect(risk.best(1, board) == 1)
  }

  @Test("All scenarios meet the same future")
  func common() throws {
    let other = UncertainHub(capital: 50)
    let risk = try risk([UncertainHub(), other], isSpread: false)
    // Without half of the capital always £50 better, in every future.
    let lead = try #require(risk.lead(1, system))
    #expect(abs(lead.p10 - 50) < 1e-6)
    #expect(abs(lead.p90 - 50) < 1e-6)
    #expect(risk.best(1, system) == 1)
  }

  @Test("Inputs that go together do so by the rank that is stated", arguments: [0.8, -0.5])
  func correlated(_ rank: Double) throws {
    let hub = UncertainHub(
      visits: "{value: 5, range: [3, 7], distribution: uniform}",
      correlations: """
        correlations: [{inputs: [measures.tests.amount, measures.visits.amount], rank: \(rank)}]
        """)
    let setup = try RiskSetup(
      [try hub.source()], RiskPlan(trials: 2_000, seed: 3))
    let sample = try #require(RiskSample(setup))
    let columns = sample.drawn[0].columns
    func ranks(_ values: ArraySlice<Double>) -> [Double] {
      var ranks = [Double](repeating: 0, count: values.count)
      for (rank, place) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
        ranks[place - values.startIndex] = Double(rank)
      }
      return ranks
    }
    let pairs = zip(ranks(columns.column(0)), ranks(columns.column(1)))
    let count = Double(columns.trials)
    let middle = (count - 1) / 2
    let found =
      pairs.reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
      / (count * (count * count - 1) / 12)
    // The standard error of Spearman's coefficient is about (1 − rank²) ÷ √n.
    #expect(abs(found - rank) < 3 * (1 - rank * rank) / count.squareRoot() + 0.01)
    #expect(setup.inputs.groups == [[0, 1]])
  }

  @Test("Every trial is what a run of its own gives")
  func single() throws {
    let hub = UncertainHub(visits: "{value: 5, range: [0, 20], distribution: triangular}")
    let source = try hub.source()
    let setup = try RiskSetup([source], RiskPlan(trials: 300, seed: 5))
    let sample = try #require(RiskSample(setup))
    for trial in stride(from: 0, to: 300, by: 7) {
      var inputs = InputValues(source.alliance.model)
      for (place, input) in sample.drawn[0].inputs.enumerated() {
        inputs.apply(
          Edit(setup.inputs.all[input].id, to: sample.drawn[0].columns[place, trial]))
      }
      let results = source.program.run(inputs)
      for (subject, told) in setup.subjects.enumerated() {
        #expect(sample.worth[0][subject][trial] == results[told.measure.line])
      }
    }
  }

  @Test(
    "Parts add up to the same, on any number of threads and in any order", arguments: [1, 2, 7])
  func parts(_ count: Int) throws {
    let cases = [try UncertainHub().source("a"), try UncertainHub(capital: 50).source("b")]
    let plan = RiskPlan(trials: 3_001, seed: 11)
    let whole = try RiskPart(cases, plan, trials: 0..<3_001, threads: 1)
    let borders = (0...count).map { 3_001 * $0 / count }
    let parts = try zip(borders, borders.dropFirst()).map { first, last in
      let part = try RiskPart(cases, plan, trials: first..<last, threads: 2)
      return try RiskPart(text: part.text)
    }
    let setup = try RiskSetup(cases, plan)
    var sum = parts[count - 1].tally
    for part in parts.dropLast() { sum.add(part.tally) }
    #expect(sum == whole.tally)
    #expect(sum == setup.tally(0..<3_001))
    let added = try Risk(adding: parts.reversed(), of: cases, plan)
    #expect(added.trials == 3_001)
  }

  @Test("Parts that do not add up are refused")
  func refused() throws {
    let cases = [try UncertainHub().source()]
    let plan = RiskPlan(trials: 1_000, seed: 1)
    func part(_ trials: Range<Int>, seed: UInt64 = 1) throws -> RiskPart {
      try RiskPart(cases, RiskPlan(trials: 1_000, seed: seed), trials: trials)
    }
    func mistake(_ parts: [RiskPart]) throws -> RiskPart.Mistake? {
      #expect(throws: RiskPart.Mistake.self) { try Risk(adding: parts, of: cases, plan) }
    }
    #expect(try mistake([part(0..<400), part(600..<1_000)]) == .missing(401...600))
    #expect(try mistake([part(0..<600), part(500..<1_000)]) == .twice(501...600))
    #expect(try mistake([part(0..<600)]) == .missing(601...1_000))
    #expect(try mistake([]) == .missing(1...1_000))
    let other = try part(0..<1_000, seed: 2)
    #expect(try mistake([other]) == .other(other.fingerprint))
    let text = try part(0..<1_000).text
    #expect(throws: RiskPart.Mistake.self) { try RiskPart(text: String(text.dropLast(9))) }
    #expect(throws: RiskPart.Mistake.unreadable(line: 1, expected: "'glidepath risk part 1'")) {
      try RiskPart(text: "a,b\n")
    }
  }

  @Test("Numbers beyond what an input may be are cut, and counted")
  func cut() throws {
    let hub = UncertainHub(
      tests: "{value: 10, range: [1, 19], distribution: normal}")
    let risk = try risk([hub])
    let bounds = risk.inputs.all[0].drawn[0][0].bounds
    let below = StandardNormal.cumulative((bounds.lowerBound - 10) / (9 / 1.2815515655446004))
    #expect(abs(risk.cut(0, 0) - below) < 0.01)
  }

  @Test("Where nothing is uncertain nothing is drawn")
  func certain() throws {
    let cases = [try UncertainHub(tests: "10").source()]
    #expect(throws: RiskError.nothingUncertain) {
      try Risk(cases, RiskPlan(trials: 10, seed: 1))
    }
  }

  @Test("An error that the scenario itself defines is an event, and leaves out no future")
  func ownError() throws {
    let risk = try risk([
      UncertainHub(
        correlations: """
          checks: {floor: {name: No worse than £20, formula: system.npv >= -20, severity: error}}
          """)
    ])
    #expect(risk.broken == 0)
    #expect(risk.trials == 4_000)
    let event = try #require(
      risk.events(0).firstIndex { $0.label == "Not kept: No worse than £20" })
    // −20 is £8 of tests a year: Φ((8 − 10) ÷ 3.12122) = 0.2608.
    #expect(abs(risk.chance(0, event) - 0.2608) < 0.01)
  }

  @Test("Scenarios that meet the same futures state the same correlations")
  func differing() throws {
    let visits = "{value: 5, range: [3, 7], distribution: uniform}"
    let pair = "inputs: [measures.tests.amount, measures.visits.amount]"
    func cases(_ first: String, _ second: String) throws -> [Case] {
      try [first, second].enumerated().map {
        try UncertainHub(visits: visits, correlations: $1).source("hub-\($0)")
      }
    }
    let plan = RiskPlan(trials: 10, seed: 1)
    for other in ["", "correlations: [{\(pair), rank: 0.4}]"] {
      let both = try cases("correlations: [{\(pair), rank: 0.5}]", other)
      #expect(
        throws: RiskError.differingCorrelation("measures.tests.amount", "measures.visits.amount")
      ) { try Risk(both, plan) }
    }
  }

  @Test("Of few losses no box is told")
  func few() throws {
    // £14.5 and more with nine in ten from £15: it loses below £10, in very few of 4,000 futures.
    let risk = try risk([
      UncertainHub(tests: "{value: 16, range: [13, 19], distribution: normal}")
    ])
    let loss = try #require(risk.losses.first { $0.source == 0 && $0.subject == system })
    guard case .few(let count) = loss.finding else {
      Issue.record("\(loss.finding)")
      return
    }
    // Φ((10 − 16) ÷ (3 ÷ 1.28155)) = Φ(−2.563) = 0.0052: about 21.
    #expect((15...27).contains(count))
  }

  @Test("Of a measure more is better, or less")
  func direction() throws {
    let cases = [try UncertainHub().source("a"), try UncertainHub(capital: 50).source("b")]
    let line = try #require(
      cases[0].alliance.model.lines.first { $0.id == .party("community", .change) })
    let asked = MeasuredLine(line, column: 2, cases[0].alliance.model.years)
    let plan = RiskPlan(trials: 1_000, seed: 2)
    for prefersLess in [false, true] {
      let criterion = RiskCriterion(asked, prefersLess: prefersLess)
      let risk = try Risk(cases, plan, by: criterion)
      #expect(risk.subjects[risk.criterion].name.hasSuffix("party.community.change@2027/28"))
      // Both hubs bring the trust the same: it makes no difference.
      #expect(risk.alike(risk.criterion) == 1)
    }
    let cost = try #require(
      cases[0].alliance.model.lines.first { $0.id == .party("board", .npv) })
    let less = RiskCriterion(MeasuredLine(cost, cases[0].alliance.model.years), prefersLess: true)
    let risk = try Risk(cases, plan, by: less)
    // The board has −£100 and −£50: of less the better the first is best.
    #expect(risk.best(0, risk.criterion) == 1)
    #expect(risk.information?.best == 0)
    #expect(risk.best(1, board) == 1)
  }
}
