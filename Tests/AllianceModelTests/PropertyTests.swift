import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Testing

/// Scenarios drawn by a seed, a thousand where all is proved, together over every mechanism, and variants of each.
@Suite("What holds in every scenario")
struct PropertyTests {
  /// The first seed; each scenario takes the next.
  static let first: UInt64 = 7_000
  static let seeds = Array(first..<(first + UInt64(Seeds.count(300, proving: 1_000))))

  @Test("Drawn by a seed", arguments: seeds)
  func holds(_ seed: UInt64) throws {
    var generator = ScenarioGenerator(seed: seed)
    let text = generator.text()
    let model = try Computed(text)
    #expect(model.errors == [], "seed \(seed)")
    #expect(model.results.notNumbers(in: model.alliance.model).map(\.line) == [], "seed \(seed)")
    noNegativeZero(model, seed)
    conserved(model, seed)
    try capsAreKept(model, seed)
    try scales(model, seed)
    try orderIsIrrelevant(model, seed)
    try nothingDone(seed)
    try recoveryMovesNoPound(text, seed)
  }

  private func noNegativeZero(_ model: Computed, _ seed: UInt64) {
    let lines = model.lines.filter {
      model.results.values(of: $0.id).contains { $0 == 0 && $0.sign == .minus }
    }
    #expect(lines.map(\.id) == [], "seed \(seed)")
  }

  /// No pound comes from nowhere: surpluses, costs, and what crosses the border of the system.
  private func conserved(_ model: Computed, _ seed: UInt64) {
    for world in ["", "bau."] {
      let surpluses = model.alliance.parties.map { LineID("\(world)party.\($0.id).surplus") }
      // Capital is paid and never charged.
      let costs = model.lines.map(\.id).filter {
        $0.text.hasPrefix("\(world)cost.") && !$0.text.hasPrefix("\(world)cost.capital.")
      }
      let flows = model.alliance.flows.filter { $0.isBusinessAsUsual == !world.isEmpty }
      let (out, into) = (
        flows.filter { $0.payee == "outside" }, flows.filter { $0.payer == "outside" }
      )
      func total(_ lines: [LineID], _ column: Int) -> Double {
        lines.reduce(0) { $0 + model.results[$1, column] }
      }
      for column in 0..<model.results.columns {
        let missing =
          total(surpluses, column) + total(costs, column) + total(out.map(\.line), column)
          - total(into.map(\.line), column)
        #expect(abs(missing) < 0.001, "seed \(seed), \(world) column \(column): \(missing)")
      }
    }
  }

  /// Gain and pain stay under the caps in % of budget, pain under each party's, support under the gap.
  private func capsAreKept(_ model: Computed, _ seed: UInt64) throws {
    let running = model.results.has("pool.budget_to_date")
    let budget = model.row(running ? "pool.budget_to_date" : "pool.budget")
    for (line, cap) in [
      ("pool.gain_to_share", "gainshare.cap"), ("pool.pain_to_share", "gainshare.pain_cap"),
    ] {
      let share = try #require(model.alliance.model.inputs.first { $0.id.path == cap }?.values[0])
      let over = zip(model.row(line), budget).filter { $0 > share * $1 + 0.001 }
      #expect(over.isEmpty, "seed \(seed), \(line): \(over)")
    }
    for party in model.alliance.parties.map(\.id) {
      for (line, limit) in [("pain", "pain_cap"), ("support", "gap")] {
        let id = "party.\(party).\(limit)"
        guard model.results.has(LineID("party.\(party).\(line)")),
          model.results.has(LineID(id))
        else { continue }
        let over = zip(model.row("party.\(party).\(line)"), model.row(id)).filter {
          $0 > max(0, $1) + 0.001
        }
        #expect(over.isEmpty, "seed \(seed), \(party) \(line): \(over)")
      }
    }
  }

  /// Every £ in times 8 is every £ out times 8, and nothing else moves.
  private func scales(_ before: Computed, _ seed: UInt64) throws {
    var scaled = ScenarioGenerator(seed: seed, scale: 8)
    let after = try Computed(scaled.text())
    let faults = before.lines.filter { line in
      // What is counted in pounds under the tolerance of a penny does not scale with it.
      if line.id.text.contains("check.") || line.unit == .flag || line.unit == .year {
        return false
      }
      let factor = line.unit.priceBase == nil ? 1 : 8.0
      return zip(before.row(line.id.text), after.row(line.id.text)).contains {
        abs($0 * factor - $1) > 1e-6 + 1e-9 * abs($1)
      }
    }
    #expect(faults.map(\.id) == [], "seed \(seed)")
  }

  /// The order in which parties stand is irrelevant: every payer here is named or shared.
  private func orderIsIrrelevant(_ before: Computed, _ seed: UInt64) throws {
    var reversed = ScenarioGenerator(seed: seed, isReversed: true)
    let after = try Computed(reversed.text())
    #expect(Set(before.lines.map(\.id)) == Set(after.lines.map(\.id)), "seed \(seed)")
    let faults = before.lines.filter { line in
      zip(before.row(line.id.text), after.row(line.id.text)).contains {
        abs($0 - $1) > 1e-6 + 1e-9 * abs($1)
      }
    }
    #expect(faults.map(\.id) == [], "seed \(seed)")
  }

  /// Where nothing is shifted, invested, run or shared, the alliance is business as usual.
  private func nothingDone(_ seed: UInt64) throws {
    var generator = ScenarioGenerator(seed: seed, isBusinessAsUsual: true)
    let model = try Computed(generator.text())
    let faults = model.lines.filter { line in
      let usual = LineID("bau." + line.id.text)
      return model.results.has(usual)
        && model.results.values(of: line.id) != model.results.values(of: usual)
    }
    #expect(faults.map(\.id) == [], "seed \(seed)")
    let moved = model.lines.filter { line in
      let id = line.id.text
      return (id.hasSuffix(".change") || id == "pool.saving" || id == "pool.real_saving")
        && model.row(id).contains { abs($0) > 1e-6 }
    }
    #expect(moved.map(\.id) == [], "seed \(seed)")
  }

  /// Whether the payer is charged for an investment or the holder carries it moves no system pound.
  ///
  /// Without the ladder of overspend: what it recovers lowers the providers' own cost.
  private func recoveryMovesNoPound(_ text: String, _ seed: UInt64) throws {
    let text = text.split(separator: "\n").filter { !$0.contains("overspend:") }
      .joined(separator: "\n")
    let rules = [
      "recovery: own", "rate: 4%", "rate: 0%, method: straight_line", "rate: 5%, years: 7",
    ]
    guard let used = rules.first(where: { text.contains(", \($0), charge") }) else { return }
    let other = used == "recovery: own" ? "rate: 4%" : "recovery: own"
    let one = try Computed(text)
    let two = try Computed(text.replacing(", \(used), charge", with: ", \(other), charge"))
    for line in [
      "system.cost", "bau.system.cost", "system.resource_cost", "pool.real_saving", "system.npv",
    ] {
      #expect(one.row(line) == two.row(line), "seed \(seed), \(line)")
    }
  }
}
