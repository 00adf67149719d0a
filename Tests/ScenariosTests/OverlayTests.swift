import Foundation
import Scenarios
import SourceText
import Testing

@Suite("A scenario may extend another")
struct OverlayTests {
  /// Writes files to a folder of their own and reads the first.
  private func read(_ files: [(name: String, text: String)]) throws -> ScenarioDocument {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("glidepath-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return try ScenarioDocument(path: folder.appendingPathComponent(files[0].name).path)
  }

  /// What a scenario differs in from a base that it lies over.
  private func differences(_ top: String, _ base: String) throws -> [String] {
    try read([("top.yaml", "extends: base.yaml\n" + top), ("base.yaml", base)]).differences
      .map(\.description)
  }

  private func code(_ files: [(name: String, text: String)]) throws -> String {
    do {
      _ = try read(files)
      return ""
    } catch {
      return try #require(error as? Diagnostics).all
        .map { "\($0.code) \($0.position.line):\($0.position.column)" }.joined(separator: ", ")
    }
  }

  @Test(
    "Parts are joined key by key; what states one value is replaced whole",
    arguments: [
      ("a: {x: 3}", "a: {x: 1, y: 2}", ["a.x: 1 → 3"]),
      ("b: 3", "a: 1", ["b: not stated → 3"]),
      ("a: {value: 3}", "a: {value: 1, source: s}", ["a: 1 → 3", "a.source: s → removed"]),
      ("a: 3", "a: {value: 1, source: s}", ["a: 1 → 3", "a.source: s → removed"]),
      ("a: {value: 3, source: s}", "a: 1", ["a: 1 → 3", "a.source: not stated → s"]),
      (
        "a: {2026/27: 3}", "a: {2026/27: 1, 2028/29: 2}",
        ["a: {2026/27: 1, 2028/29: 2} → {2026/27: 3}"]
      ),
      ("a: [3]", "a: [1, 2]", ["a: [1, 2] → [3]"]), ("a: 3", "a: [1, 2]", ["a: [1, 2] → 3"]),
      (
        "a: {linear: {over: 3}}", "a: {s_curve: {over: 3}}",
        ["a.linear.over: not stated → 3", "a.s_curve.over: 3 → removed"]
      ),
      (
        "a: {linear: {over: 3}}", "a: {linear: {from: 2026/27, over: 2}}",
        ["a.linear.over: 2 → 3", "a.linear.from: 2026/27 → removed"]
      ),
      (
        "a: {by: budget}", "a: {hospital: 60%}",
        ["a.by: not stated → budget", "a.hospital: 60% → removed"]
      ),
      ("a: [{x: 1}]", "a: [{x: 1}, {x: 2}]", ["a.2.x: 2 → removed"]),
      ("remove: [a.x]", "a: {x: 1, y: 2}", ["a.x: 1 → removed"]),
      ("remove: [a.x.y]", "a: {x.y: 1, z: 2}", ["a.x.y: 1 → removed"]),
      ("remove: [a.x.y.z]", "a: {x: 1, x.y: {z: 2}}", ["a.x.y.z: 2 → removed"]),
      ("remove: a", "a: {x: 1, y: 2}\nb: 1", ["a.x: 1 → removed", "a.y: 2 → removed"]),
      ("remove: [a]\na: {z: 3}", "a: {x: 1}", ["a.z: not stated → 3", "a.x: 1 → removed"]),
      ("a: {x: 1}", "a: {x: 1}", []),
    ] as [(String, String, [String])])
  func joined(_ top: String, _ base: String, _ expected: [String]) throws {
    #expect(try differences(top, base) == expected)
  }

  @Test("Three files stack; the difference is to the one that is extended")
  func stack() throws {
    let document = try read([
      ("c.yaml", "extends: b.yaml\na: {z: 3}"), ("b.yaml", "extends: a.yaml\na: {y: 2, x: 9}"),
      ("a.yaml", "a: {x: 1}"),
    ])
    let parts = document.root["a"]?.mapping?.map { "\($0.key): \($0.value.scalar?.text ?? "")" }
    #expect(parts == ["x: 9", "y: 2", "z: 3"])
    #expect(document.differences.map(\.description) == ["a.z: not stated → 3"])
    #expect(document.sources.count == 3)
  }

  @Test("Each piece keeps the file and line that it is from")
  func places() throws {
    let root = try read([
      ("top.yaml", "extends: base.yaml\na:\n  y: 3"), ("base.yaml", "a:\n  x: 1\n  y: 2"),
    ]).root
    let places = root["a"]?.mapping?.map { entry in
      "\((entry.value.position.file as NSString).lastPathComponent):\(entry.value.position.line)"
    }
    #expect(places == ["base.yaml:2", "top.yaml:3"])
  }

  @Test("Files that extend each other are shown as a circle")
  func circle() throws {
    #expect(try code([("a.yaml", "extends: a.yaml")]) == "extends-circle 1:10")
    #expect(
      try code([("a.yaml", "extends: b.yaml"), ("b.yaml", "x: 1\nextends: ./a.yaml")])
        == "extends-circle 2:10")
  }

  @Test(
    "Eight files may stand in a row, nine may not",
    arguments: [(7, ""), (8, ""), (9, "extends-chain 1:10")])
  func chain(_ count: Int, _ expected: String) throws {
    let files = (1...count).map { number in
      ("\(number).yaml", number == count ? "a: 1" : "extends: \(number + 1).yaml")
    }
    #expect(try code(files) == expected)
  }

  @Test(
    "What cannot be extended or removed is refused at its place",
    arguments: [
      ("extends: b.yaml", "extends-missing 1:10"), ("extends: /etc/b.yaml", "extends-path 1:10"),
      ("extends: [a, b]", "extends-path 1:10"), ("extends:", "extends-path 1:9"),
      ("extends: ''", "extends-path 1:10"), ("extends: .", "extends-missing 1:10"),
      ("a: 1\nremove: [a]", "remove-missing 2:9"),
      ("extends: base.yaml\nremove: [a.q, b]", "remove-missing 2:10, remove-missing 2:15"),
      ("extends: base.yaml\nremove: {a: x}", "remove-missing 2:9"),
    ])
  func refused(_ text: String, _ expected: String) throws {
    #expect(try code([("a.yaml", text), ("base.yaml", "a: {x: 1}")]) == expected)
  }
}
