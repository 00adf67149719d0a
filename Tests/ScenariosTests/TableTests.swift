import Foundation
import Scenarios
import Testing

/// Every table of keys, found by what may stand under the keys of the files that people write: a scenario,
/// and the criteria of an option appraisal.
enum Tables {
  /// The table of each kind of file.
  static let roots: [any KeyTable.Type] = [RootKeys.self, CriteriaKeys.self]

  static let all: [any KeyTable.Type] = {
    var found: [any KeyTable.Type] = []
    func visit(_ table: any KeyTable.Type) {
      guard !found.contains(where: { $0 == table }) else { return }
      found.append(table)
      for key in table.keys { visit(key.schema) }
    }
    func visit(_ schema: Schema) {
      switch schema {
      case .table(let table): visit(table)
      case .list(let inner), .map(let inner): visit(inner)
      case .either(let forms): forms.forEach(visit)
      case .ramp: visit(CurveKeys.self)
      default: break
      }
    }
    roots.forEach(visit)
    return found
  }()
}

@Suite("Tables of keys")
struct TableTests {
  @Test("Every table in the source text can be reached from a scenario or a file of criteria")
  func reached() throws {
    let folder = Place.sources.appendingPathComponent("Scenarios")
    var declared: Set<String> = []
    for case let file as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
    where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      declared.formUnion(text.matches(of: /struct (\w+): KeyTable \{/).map { String($0.1) })
    }
    #expect(declared.count > 20)
    #expect(declared == Set(Tables.all.map { "\($0)" }))
  }

  @Test("Events are read after all sections whose series they may change")
  func events() {
    let after = RootKeys.keys.map(\.name).drop { $0 != "events" }
    #expect(
      after.sorted() == [
        "accounts", "actuals", "checks", "correlations", "events", "expect", "lines",
      ])
  }

  @Test("Every stored property of a table is a key")
  func properties() {
    for table in Tables.all {
      let others = Mirror(reflecting: table.table).children.filter { !($0.value is any AnyKey) }
      #expect(others.compactMap(\.label) == [], "\(table)")
      #expect(!table.keys.isEmpty, "\(table)")
    }
  }

  @Test("No two keys of a table bear the same name, and names are plain words")
  func names() {
    for table in Tables.all {
      let names = table.keys.map(\.name)
      #expect(
        Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted() == [], "\(table)")
      // A star stands for every other id.
      let words = names.filter { $0 != "*" }
      #expect(words.filter { $0.wholeMatch(of: /[a-z][a-z_]*/) == nil } == [], "\(table)")
    }
  }

  @Test("Every meaning starts large, ends with a full stop and fits on a screen")
  func meanings() {
    let keys = Tables.all.flatMap { table in
      [("\(table)", table.meaning)] + table.keys.map { ("\(table).\($0.name)", $0.meaning) }
    }
    let faults = keys.filter { _, meaning in
      !meaning.hasSuffix(".") || meaning.hasSuffix("..") || meaning.first?.isUppercase != true
        || meaning.count < 6 || meaning.count > 120
    }
    #expect(faults.map { "\($0): \($1)" } == [])
  }

  @Test("Ids that mark values are keys nowhere that ids stand")
  func markers() {
    // 'value', 'linear', 's_curve' and 'by' tell a value from a part; see Overlay.
    let marked = Tables.all.filter { table in
      table.keys.contains { ["value", "linear", "s_curve", "fill"].contains($0.name) }
    }
    #expect(marked.map { "\($0)" } == [])
  }
}

@Suite("The JSON Schema says what the tables say")
struct JSONSchemaTests {
  private var schema: [String: Any] {
    get throws {
      let value = try JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8))
      return try #require(value as? [String: Any])
    }
  }

  @Test("It is valid JSON of draft 07, ends its last line and is the same each time")
  func wellFormed() throws {
    #expect(try schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(JSONSchema.text.hasSuffix("}\n"))
    #expect(JSONSchema.text == JSONSchema.text)
  }

  @Test(
    "Every key of every table stands where it belongs, with its meaning and whether it is required")
  func keys() throws {
    var faults: [String] = []
    var visited = 0
    let whole = try schema
    let definitions = whole["definitions"] as? [String: Any] ?? [:]
    /// What a reference means, and what stands alone in 'allOf'.
    func resolved(_ json: [String: Any]) -> [String: Any] {
      if let all = json["allOf"] as? [[String: Any]], all.count == 1 { return resolved(all[0]) }
      guard let name = (json["$ref"] as? String)?.split(separator: "/").last else { return json }
      return definitions[String(name)] as? [String: Any] ?? [:]
    }
    func compare(_ table: any KeyTable.Type, _ json: [String: Any], _ path: String) {
      let object = resolved(json)
      let properties = object["properties"] as? [String: Any] ?? [:]
      let own = table == RootKeys.self ? ["extends"] : []
      if Set(properties.keys) != Set(table.keys.map(\.name).filter { $0 != "*" } + own) {
        faults.append("\(path): keys")
      }
      let required = Set(object["required"] as? [String] ?? [])
      if required != Set(table.keys.filter(\.isRequired).map(\.name)) {
        faults.append("\(path): required")
      }
      let others = object["additionalProperties"]
      if others as? Bool != false, !table.keys.contains(where: { $0.name == "*" }) {
        faults.append("\(path): other keys")
      }
      for key in table.keys {
        visited += 1
        let property = (key.name == "*" ? others : properties[key.name]) as? [String: Any] ?? [:]
        if property["description"] as? String == nil {
          faults.append("\(path).\(key.name): meaning")
        }
        compare(key.schema, property, "\(path).\(key.name)")
      }
    }
    func compare(_ schema: Schema, _ reference: [String: Any], _ path: String) {
      let json = resolved(reference)
      switch schema {
      case .table(let table): compare(table, json, path)
      case .map(let inner):
        compare(inner, json["additionalProperties"] as? [String: Any] ?? [:], "\(path).*")
      case .list(let inner): compare(inner, json["items"] as? [String: Any] ?? [:], "\(path).1")
      case .either(let forms):
        let others = json["anyOf"] as? [[String: Any]] ?? []
        if others.count != forms.count { faults.append("\(path): forms") }
        for (form, other) in zip(forms, others) { compare(form, other, path) }
      case .choice(let words):
        if !Set(words).isSubset(of: (json["enum"] as? [Any] ?? []).compactMap { $0 as? String }) {
          faults.append("\(path): choices")
        }
      default: if json.isEmpty { faults.append("\(path): nothing") }
      }
    }
    compare(RootKeys.self, whole["else"] as? [String: Any] ?? [:], "scenario")
    #expect(faults == [])
    #expect(visited > 150)
  }

  @Test("Every reference leads to a definition")
  func references() throws {
    let definitions = try #require(try schema["definitions"] as? [String: Any])
    let named = JSONSchema.text.matches(of: /"#\/definitions\/([^"]+)"/).map { String($0.1) }
    #expect(Set(named).subtracting(definitions.keys).isEmpty)
    #expect(Set(definitions.keys).subtracting(named).sorted() == [])
  }
}
