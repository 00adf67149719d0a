import AllianceModel
import DrawnScenarios
import Modelling
import Probability
import Scenarios
import SourceText
import Testing

@Suite("Scenarios drawn by a seed")
struct PropertyTests {
  static let seeds: [UInt64] = Array(1...300)

  /// What a scenario comes to, without the places in its file.
  private func outline(_ alliance: Alliance) -> [String] {
    alliance.model.lines.map { "\($0)" }
      + alliance.model.inputs.map { "\($0.id) \($0.label) \($0.unit) \($0.shape) \($0.values)" }
      + alliance.model.checks.map { "\($0)" } + alliance.settings.map { "\($0)" }
      + alliance.flows.map { "\($0)" }
      + alliance.correlations.map { "\($0.first) \($0.second) \($0.rank)" }
      + alliance.model.inputs.map { "\($0.id) \($0.provenance.variation?.rawValue ?? "-")" }
  }

  @Test(
    "They read without an error, the order of their sections changes nothing, and no path stands twice",
    arguments: seeds)
  func order(_ seed: UInt64) throws {
    let drawn = RandomScenario(seed: seed)
    switch modelled(drawn.text()) {
    case .success(let alliance):
      var random = SeededGenerator(seed: seed)
      let shuffled = drawn.text(drawn.sections.indices.shuffled(using: &random))
      #expect(outline(alliance) == outline(try modelled(shuffled).get()), "seed \(seed)")
      try checkNames(shuffled, alliance, seed)
    case .failure(let error):
      let source = SourceFile(name: "plan.yaml", text: drawn.text())
      Issue.record("seed \(seed)\n\(render(error.all, sources: [source]))")
    }
  }

  /// No input bears the path of another, and no line its id.
  private func checkNames(_ text: String, _ alliance: Alliance, _ seed: UInt64) throws {
    #expect(repeated(try scenario(text).quantities.map(\.input.id.path)) == [], "seed \(seed)")
    #expect(repeated(alliance.model.inputs.map(\.id.path)) == [], "seed \(seed)")
    #expect(repeated(alliance.model.lines.map(\.id.text)) == [], "seed \(seed)")
  }

  @Test("Together they state most keys that there are")
  func coverage() {
    let text = Self.seeds.map { RandomScenario(seed: $0).text() }.joined()
    let names = Set(Tables.all.flatMap { $0.keys.map(\.name) })
    let missing = names.filter { !text.contains("\($0):") }
    #expect(missing.count < names.count / 4, "\(missing.sorted())")
  }

  @Test("Together they vary values in every way, and let some move together")
  func variation() throws {
    let drawn = Self.seeds.compactMap { try? modelled(RandomScenario(seed: $0).text()).get() }
    let ways = Set(drawn.flatMap { $0.model.uncertainInputs.compactMap(\.provenance.variation) })
    #expect(ways == Set(Variation.allCases))
    #expect(drawn.count { !$0.correlations.isEmpty } > 10)
  }

  private func repeated(_ names: [String]) -> [String] {
    Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
  }
}
