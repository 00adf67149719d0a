import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Testing

@Suite("What holds in every scenario")
struct PropertyTests {
  /// The first seed; each scenario takes the next.
  static let first: UInt64 = 7_000
  static let count: UInt64 = 250
  static let seeds = Array(first..<(first + count))

  @Test("No pound comes from nowhere, and no error flag is up", arguments: seeds)
  func conservation(_ seed: UInt64) throws {
    var generator = ScenarioGenerator(seed: seed)
    let model = try Computed(generator.text())
    // Written out on its own: surpluses, costs, and what crosses the border of the system.
    for world in ["", "bau."] {
      let parties = model.alliance.parties.map { "\(world)party.\($0.id).surplus" }
      let signs: [(LineID, Double)] = model.lines.compactMap { line in
        let words = line.id.text.split(separator: ".")
        if parties.contains(line.id.text) { return (line.id, 1) }
        guard line.id.text.hasPrefix("\(world)cost.") || line.id.text.hasPrefix("\(world)flow.")
        else { return nil }
        if words.contains("cost") { return words.contains("capital") ? nil : (line.id, 1) }
        if words.last == "paid" { return nil }
        let flow = model.alliance.flows.first { $0.line == line.id }
        if flow?.payee == "outside" { return (line.id, 1) }
        return flow?.payer == "outside" ? (line.id, -1) : nil
      }
      for column in 0..<model.results.columns {
        let missing = signs.reduce(0) { $0 + model.results[$1.0, column] * $1.1 }
        #expect(abs(missing) < 0.001, "seed \(seed), \(world) column \(column): \(missing)")
      }
    }
    #expect(model.errors == [], "seed \(seed)")
    #expect(model.results.notNumbers(in: model.alliance.model).map(\.line) == [], "seed \(seed)")
    let negativeZeros = model.lines.filter {
      (model.results.values(of: $0.id) ?? []).contains { $0 == 0 && $0.sign == .minus }
    }
    #expect(negativeZeros.map(\.id) == [], "seed \(seed)")
  }

  @Test(
    "Every £ in times 8 is every £ out times 8, and nothing else moves",
    arguments: seeds.prefix(100))
  func scaling(_ seed: UInt64) throws {
    var plain = ScenarioGenerator(seed: seed)
    var scaled = ScenarioGenerator(seed: seed, scale: 8)
    let (before, after) = (try Computed(plain.text()), try Computed(scaled.text()))
    let faults = before.lines.filter { line in
      // What is counted in pounds under the tolerance of a penny does not scale with it.
      if line.id.text.contains("check.") || line.unit == .flag { return false }
      let factor = line.unit.priceBase == nil ? 1 : 8.0
      return zip(before.row(line.id.text), after.row(line.id.text)).contains {
        abs($0 * factor - $1) > 1e-6 + 1e-9 * abs($1)
      }
    }
    #expect(faults.map(\.id) == [], "seed \(seed)")
  }

  @Test("The order of the parties is irrelevant", arguments: seeds.prefix(60))
  func order(_ seed: UInt64) throws {
    var plain = ScenarioGenerator(seed: seed)
    var reversed = ScenarioGenerator(seed: seed, isReversed: true)
    let (before, after) = (try Computed(plain.text()), try Computed(reversed.text()))
    #expect(Set(before.lines.map(\.id)) == Set(after.lines.map(\.id)), "seed \(seed)")
    // The first commissioner stays another one, but every payer here is named or shared.
    let faults = before.lines.filter { line in
      zip(before.row(line.id.text), after.row(line.id.text)).contains {
        abs($0 - $1) > 1e-6 + 1e-9 * abs($1)
      }
    }
    #expect(faults.map(\.id) == [], "seed \(seed)")
  }

  @Test(
    "Where nothing is shifted, invested or shared, the alliance is business as usual",
    arguments: seeds.prefix(100))
  func nothingDone(_ seed: UInt64) throws {
    var generator = ScenarioGenerator(seed: seed, isBusinessAsUsual: true)
    let model = try Computed(generator.text())
    let faults = model.lines.filter { line in
      let twin = "bau." + line.id.text
      guard let usual = model.results.values(of: LineID(twin)) else { return false }
      return model.results.values(of: line.id) != usual
    }
    #expect(faults.map(\.id) == [], "seed \(seed)")
    let moved = model.lines.filter { line in
      let id = line.id.text
      return (id.hasSuffix(".change") || id == "pool.saving" || id == "pool.real_saving")
        && model.row(id).contains { abs($0) > 1e-6 }
    }
    #expect(moved.map(\.id) == [], "seed \(seed)")
  }

  @Test("Who carries an investment moves no pound of the system", arguments: seeds.prefix(40))
  func recovery(_ seed: UInt64) throws {
    var generator = ScenarioGenerator(seed: seed)
    // A charge moves the outturn and with it what a ladder recovers by costing less.
    let text = generator.text().split(separator: "\n")
      .filter { !$0.hasPrefix("  overspend:") }.joined(separator: "\n")
    let others = [
      "recovery: own", "rate: 4%", "rate: 0%, method: straight_line", "rate: 5%, years: 7",
    ]
    guard
      let used = others.first(where: {
        text.contains("asset_life: ") && text.contains(", \($0), charge")
      })
    else { return }
    let other = used == "recovery: own" ? "rate: 4%" : "recovery: own"
    let (one, two) = (
      try Computed(text),
      try Computed(text.replacing(", \(used), charge", with: ", \(other), charge"))
    )
    for line in [
      "system.cost", "bau.system.cost", "system.resource_cost", "pool.real_saving", "system.npv",
    ] {
      #expect(one.row(line) == two.row(line), "seed \(seed), \(line)")
    }
  }
}
