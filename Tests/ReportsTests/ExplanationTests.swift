import Analysis
import DrawnScenarios
import GlidepathKit
import Modelling
import Reports
import Testing

@Suite("Why a number is what it is")
struct ExplanationTests {
  private func contract(_ title: String = "A", spend: String = "900") throws -> Case {
    Case(
      try Study(text: SmallContract.text(title, spend: spend)).run(), seekingWarnings: false)
  }

  private func all(_ node: Explanation.Node) -> [Explanation.Node] {
    [node] + node.parts.flatMap(all)
  }

  @Test("The saving of a year: its formula with the values put in, down to the budget's source")
  func saving() throws {
    let told = Explanation([try contract()], .pool(.saving), column: 1, depth: 4)
    // 1 × (1,000 − 900).
    #expect(told.root.values == [100])
    #expect(
      told.root.formulas == [
        "[Contract runs: 1] * ([Agreed budget: £1,000] - [Outturn: £900])"
      ])
    #expect(told.root.parts.map(\.id) == ["time.in_term", "budget.total", "outturn.total"])
    let budget = try #require(all(told.root).first { $0.id == "budget.given" })
    #expect(budget.values == [1000])
    #expect(budget.provenances.map(\.source) == ["the agreement"])
    #expect(budget.parts.isEmpty && budget.end == nil)
  }

  @Test("A branch that is 0 is not followed, nor one that stands above or lies too deep")
  func ends() throws {
    let source = try contract()
    let after = Explanation([source], .pool(.saving), column: 3, depth: 4)
    #expect(after.root.end == .nothing && after.root.parts.isEmpty)
    let shallow = Explanation([source], .pool(.saving), column: 1, depth: 1)
    #expect(shallow.root.parts.first { $0.id == "budget.total" }?.end == .deeper)
    let deep = Explanation([source], .party("home", .npv), column: 0, depth: 12)
    let nodes = all(deep.root)
    #expect(nodes.contains { $0.end == .above })
    let followed = nodes.filter { !$0.parts.isEmpty }.map { "\($0.id) \($0.year ?? "")" }
    #expect(Set(followed).count == followed.count)
  }

  @Test(
    "Every value of a line in the tree is the engine's",
    arguments: 1...40)
  func engine(seed: UInt64) throws {
    var generator = ScenarioGenerator(seed: seed)
    let source = Case(try Study(text: generator.text()).run(), seekingWarnings: false)
    let told = Explanation([source], .system(.npv), column: 0, depth: 6)
    #expect(told.root.values == [source.results[.system(.npv)]])
    let years = source.alliance.model.years
    for node in all(told.root) {
      let line = LineID(node.id)
      guard node.provenances.isEmpty else { continue }
      let column = node.year.flatMap { label in years.labels.firstIndex(of: label) } ?? 0
      #expect(node.values == [source.results[line, column]], "seed \(seed): \(node.id)")
    }
  }

  @Test("Two scenarios: what differs, the largest difference first, and nothing that does not")
  func difference() throws {
    let told = Explanation(
      [try contract(), try contract("B", spend: "[850, 940]")], .pool(.saving), column: 2, depth: 4)
    // 100 in the first; 1,000 − 940 = 60 in the second.
    #expect(told.root.values == [100, 60])
    #expect(told.root.difference == -40)
    #expect(told.root.parts.first?.id == "outturn.total")
    #expect(told.root.parts.first?.difference == 40)
    let budget = try #require(told.root.parts.first { $0.id == "budget.total" })
    #expect(budget.end == .nothing && budget.parts.isEmpty)
  }
}
