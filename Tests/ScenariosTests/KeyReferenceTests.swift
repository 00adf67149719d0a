import Foundation
import Modelling
import SourceText
import Testing

@testable import Scenarios

@Suite("The reference of keys")
struct KeyReferenceTests {
  @Test("The page of all keys is as the tables say")
  func page() throws {
    let file = Place.sources.appendingPathComponent("Scenarios/Scenarios.docc/Keys.md")
    let fresh = KeyReference().markdown
    if ProcessInfo.processInfo.environment["GLIDEPATH_RECORD"] == "1" {
      try fresh.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded Keys.md: look at it, then run again without recording")
    }
    let known = try? String(contentsOf: file, encoding: .utf8)
    #expect(known == fresh, "record it with GLIDEPATH_RECORD=1")
  }

  @Test("Every key of every table is in the reference, once")
  func complete() {
    let paths = KeyReference().sections.flatMap(\.entries).map(\.path)
    #expect(paths.count > 250)
    #expect(Dictionary(grouping: paths) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    #expect(Set(KeyWalk.all.map(\.path)).subtracting(paths).sorted() == [])
  }

  @Test("Every example of a number is read without a mistake, and every default is within bounds")
  func examples() throws {
    var faults: [String] = []
    for (path, key) in KeyWalk.all {
      guard case .quantity(let form, let measure) = key.schema else { continue }
      let example = try #require(KeyWords(key).example)
      let root = try parse(SourceFile(name: path, text: example + "\n"))
      var reader = Reader(
        years: Years(base: 2025, horizon: 10), names: NameBook(root), place: root.position)
      let value = try #require(root[key.name])
      _ = reader.quantity(value, form, measure)
      faults += reader.diagnostics.map { "\(path): \(example): \($0.message)" }
      if case .number(let value, _)? = key.defaultValue, !measure.bounds.contains(value) {
        faults.append("\(path): the default \(value) is out of bounds")
      }
    }
    #expect(faults == [])
  }

  @Test(
    "A path leads to its key and all below, with ids of one's own",
    arguments: [
      ("gainshare.dead_band", ["gainshare.dead_band"]),
      ("services.wards.growth", ["services.*.growth"]),
      ("budget.growth.wards", ["budget.growth"]),
      ("gainshare.gain.1.up_to", ["gainshare.gain.*.up_to"]),
      (
        "shifts.s.optimism",
        ["shifts.*.optimism", "shifts.*.optimism.bias", "shifts.*.optimism.mitigation"]
      ),
      ("payments.wards.then.1.from", ["payments.*.then.*.from"]),
      ("shifts.s.to.2", ["shifts.*.to.*.service", "shifts.*.to.*.units"]),
      ("shifts.s.ramp.linear.over", ["shifts.*.ramp.linear.over"]),
      (
        "accounts",
        [
          "accounts", "accounts.control", "accounts.cash", "accounts.*", "accounts.*.paid",
          "accounts.*.received", "accounts.*.against",
        ]
      ),
      (
        "accounts.*",
        ["accounts.*", "accounts.*.paid", "accounts.*.received", "accounts.*.against"]
      ),
      ("accounts.control", ["accounts.control"]),
    ])
  func found(_ path: String, _ expected: [String]) throws {
    let reference = try KeyReference(path: path)
    #expect(reference.sections.flatMap(\.entries).map(\.path) == expected)
  }

  @Test("Keys under an id are told apart from those right below")
  func below() throws {
    let accounts = try KeyReference(path: "accounts").text
    #expect(accounts.contains("\n  keys: control, cash, ids of your own\n"), "\(accounts)")
    #expect(accounts.contains("\n  example: received: 4100 Income from patient care\n"))
    #expect(accounts.contains("\naccounts.*\n"))
    let services = try KeyReference(path: "services").text
    #expect(services.contains("\n  keys of each: name, "), "\(services.prefix(400))")
  }

  @Test(
    "A path that leads nowhere is told with the nearest",
    arguments: [
      ("gainshar", "did you mean 'gainshare'?"),
      ("services.a.grwth", "did you mean 'services.a.growth'?"),
      ("servces.a.growth", "did you mean 'services'?"), ("spend.x", "'spend' has no keys below it"),
      ("contract.colour", "keys there: start, years, population, after_term"),
      ("", "keys there: scenario"),
      ("services.", "ask for 'services.*'"), ("gainshare..x", "keys there: "),
    ])
  func missing(_ path: String, _ remedy: String) {
    let error = #expect(throws: UnknownKeyPath.self) { try KeyReference(path: path) }
    #expect(error?.remedy.contains(remedy) ?? false, "\(String(describing: error))")
  }
}
