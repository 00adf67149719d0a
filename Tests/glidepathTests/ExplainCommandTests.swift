import Foundation
import Recalculation
import Testing

@Suite("explain says why a number is what it is")
struct ExplainCommandTests {
  private static let scenarios = Shipped.root.appendingPathComponent("scenarios")

  private func explain(_ file: String, _ more: String...) throws -> BuiltTool.Outcome {
    let path = Self.scenarios.appendingPathComponent(file).path
    return try TemporaryFolder.use { folder in
      try BuiltTool.run(["explain", path] + more, in: folder)
    }
  }

  @Test("A line and its year in words, in JSON, and against another scenario")
  func answers() throws {
    let told = try explain("northshire/five-years.yaml", "pool.saving@2026/27", "--depth", "2")
    #expect(told.status == 0)
    #expect(
      told.output.hasPrefix("Northshire alliance\nSaving against the budget 2026/27: -£196,227"))
    let json = try explain("northshire/five-years.yaml", "system.npv", "--depth", "1", "--json")
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let root = try #require(tree["explanation"] as? [String: Any])
    #expect(root["id"] as? String == "system.npv")
    #expect((root["parts"] as? [Any])?.isEmpty == false)
    let seven = Self.scenarios.appendingPathComponent("northshire/seven-years.yaml").path
    let both = try explain("northshire/five-years.yaml", "system.npv", "--against", seven)
    #expect(both.output.hasPrefix("Seven years less Five years\n"))
  }

  @Test("A name that nothing bears, a year too much, too few or outside is a mistake of usage")
  func mistakes() throws {
    let file = "small/befriending.yaml"
    for (line, words) in [
      ("pool.savin@2026/27", "did you mean 'pool.saving'?"),
      ("pool.saving", "has a value a year; name one"),
      ("system.npv@2026/27", "has one value for all years"),
      ("pool.saving@1999/00", "'1999/00' is no year of "),
    ] {
      let told = try explain(file, line)
      #expect(told.status == 64, "\(line)")
      #expect(told.messages.contains(words), "\(line): \(told.messages)")
    }
    #expect(try explain(file, "pool.saving@2026/27", "--depth", "0").status == 64)
  }
}
