import DrawnScenarios
import SourceText
import Testing

@testable import Scenarios

@Suite("Kinds of change")
struct ChangeKindTests {
  @Test("every section says what a change of it changes, but those that move no number")
  func sections() {
    let silent = RootKeys.keys.filter { $0.kind == nil }.map(\.name)
    #expect(silent == ["scenario", "correlations", "accounts", "expect"])
  }

  @Test("each kind is declared by some key, and has words of its own")
  func kinds() {
    func declared(_ table: any KeyTable.Type) -> Set<ChangeKind> {
      table.keys.reduce(into: []) { found, key in
        if let kind = key.kind { found.insert(kind) }
        found.formUnion(below(key.schema))
      }
    }
    func below(_ schema: Schema) -> Set<ChangeKind> {
      switch schema {
      case .table(let table): declared(table)
      case .map(let entry): below(entry)
      default: []
      }
    }
    #expect(declared(RootKeys.self) == Set(ChangeKind.allCases))
    #expect(Set(ChangeKind.allCases.map(\.words)).count == ChangeKind.allCases.count)
  }

  private static func document(_ text: String, _ file: String) throws -> ScenarioDocument {
    try ScenarioDocument(SourceFile(name: file, text: text))
  }

  @Test("a scenario with all kinds from another is the other", arguments: 1...30)
  func everything(seed: UInt64) throws {
    let own = try Self.document(RandomScenario(seed: seed).text(), "own.yaml")
    let other = try Self.document(RandomScenario(seed: seed + 900).text(), "other.yaml")
    let mixed = try own.taking(Set(ChangeKind.allCases), from: other)
    #expect(mixed.kinds(apartFrom: other).isEmpty)
    #expect(own.kinds(apartFrom: own).isEmpty)
    for kind in own.kinds(apartFrom: other) {
      #expect(try !own.taking([kind], from: other).kinds(apartFrom: other).contains(kind))
    }
  }

  @Test("keys of one entry go their own ways; an entry that one has alone goes whole")
  func entries() throws {
    let own = try Self.document(
      "shifts: {a: {share: 5%, ramp: [10%], name: Old}}\nscenario: {title: Own}", "own.yaml")
    let other = try Self.document(
      "shifts: {a: {share: 6%, ramp: [20%], name: New}, b: {share: 1%, ramp: [1%]}}\nexpect: {system.npv: 1}",
      "other.yaml")
    #expect(own.kinds(apartFrom: other) == [.shifts, .pace])
    let paced = try own.taking([.pace], from: other).root["shifts"]
    #expect(paced?["b"] == nil)
    #expect(paced?["a"]?["share"]?.scalar?.text == "5%")
    #expect(paced?["a"]?["ramp"]?.sequence?.first?.scalar?.text == "20%")
    let shifted = try own.taking([.shifts], from: other).root
    #expect(shifted["shifts"]?["b"]?["ramp"] != nil)
    #expect(shifted["shifts"]?["a"]?["ramp"]?.sequence?.first?.scalar?.text == "10%")
    #expect(shifted["expect"] == nil && shifted["scenario"]?["title"]?.scalar?.text == "Own")
  }

  @Test("a number with its source states what the number alone states")
  func sources() throws {
    let own = try Self.document("appraisal: {deflator: 2%}", "own.yaml")
    let other = try Self.document(
      "appraisal: {deflator: {value: 2%, source: elsewhere}}", "other.yaml")
    #expect(own.kinds(apartFrom: other).isEmpty)
  }
}
