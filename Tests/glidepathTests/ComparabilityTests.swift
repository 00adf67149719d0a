import Foundation
import Recalculation
import Testing

@testable import glidepath

/// Scenarios that cannot be told apart or held against each other.
@Suite("What can be compared")
struct ComparabilityTests {
  private static let small = Shipped.root.appendingPathComponent(
    "scenarios/small/befriending.yaml")

  /// Writes the small contract, with more text at its end, into files of a folder.
  private func write(_ files: [(path: String, more: String)], in folder: URL) throws {
    let source = try String(contentsOf: Self.small, encoding: .utf8)
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (source + file.more).write(to: url, atomically: true, encoding: .utf8)
    }
  }

  @Test(
    "Names have as many folders as it takes to tell files apart",
    arguments: [
      (["base.yaml"], ["base"]), (["a.yaml", "b.yaml"], ["a", "b"]),
      (["base.yaml", "46-same/base.yaml"], ["base", "46-same-base"]),
      (["x/s.yaml", "y/s.yaml", "t.yaml"], ["x-s", "y-s", "t"]),
      (["x/a/s.yaml", "y/a/s.yaml"], ["x-a-s", "y-a-s"]),
      (["/p/x/s.yaml", "/p/s.yaml", "/p/y/S.yaml"], ["x-s", "s", "y-S"]),
      (["../s.yaml", "s.yaml"], ["s", nil]), (["s.yaml", "s.yml"], ["s", "s-2"]),
      (["x/s.yaml", "y/s.yaml", "x-s.yaml"], ["x-s", "y-s", "x-s-2"]),
      (["nan.yaml", ".yaml"], ["scenario-nan", "scenario.yaml"]),
    ] as [([String], [String?])])
  func names(_ paths: [String], _ expected: [String?]) {
    let names = DistinctNames.of(paths)
    #expect(Set(names).count == paths.count)
    for (name, wanted) in zip(names, expected) where wanted != nil { #expect(name == wanted) }
  }

  @Test("Two files of one name are told apart in the answer, the table and the titles")
  func sameName() throws {
    try TemporaryFolder.use { folder in
      try write([("base.yaml", ""), ("later/base.yaml", "")], in: folder)
      let outcome = try BuiltTool.run(
        ["compare", "base.yaml", "later/base.yaml", "-o", "out", "--name", "both"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.output.contains("Later base less Base\n"), "\(outcome.output)")
      let table = try String(
        contentsOf: folder.appendingPathComponent("out/both.csv"), encoding: .utf8)
      let names = table.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
      #expect(Set(names) == ["base", "later-base"])
    }
  }

  @Test("Numbers that differ in a late digit are printed with it")
  func lateDigits() throws {
    try TemporaryFolder.use { folder in
      try write(
        [
          ("a.yaml", "appraisal: {deflator: 0.00000001%}\n"),
          ("b.yaml", "appraisal: {deflator: 0%}\n"),
        ],
        in: folder)
      let told = try BuiltTool.run(["compare", "a.yaml", "b.yaml", "-o", "out"], in: folder)
        .messages
      #expect(
        told.contains("'appraisal.deflator' is 0% in 'b.yaml' and 0.00000001% in 'a.yaml'"),
        "\(told)")
      let apart = try BuiltTool.run(
        ["explain", "a.yaml", "pool.rate@2026/27", "--against", "b.yaml"], in: folder)
      #expect(apart.status == 0, "\(apart.messages)")
    }
  }

  @Test("Two files of one name run into a folder each")
  func run() throws {
    try TemporaryFolder.use { folder in
      try write([("x/s.yaml", ""), ("y/s.yaml", "")], in: folder)
      let outcome = try BuiltTool.run(["run", "x/s.yaml", "y/s.yaml"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let reports = folder.appendingPathComponent("reports").path
      try #expect(
        FileManager.default.contentsOfDirectory(atPath: reports).sorted() == ["x-s", "y-s"])
    }
  }

  @Test("A file that is given twice is wrong usage", arguments: ["run", "compare"])
  func twice(_ command: String) throws {
    try TemporaryFolder.use { folder in
      try write([("s.yaml", "")], in: folder)
      let same = try BuiltTool.run([command, "s.yaml", "s.yaml"], in: folder)
      #expect(same.status == 64)
      #expect(same.messages.contains("'s.yaml' is given twice"), "\(same.messages)")
      let other = try BuiltTool.run([command, "s.yaml", "./s.yaml"], in: folder)
      #expect(other.status == 64)
      #expect(other.messages.contains("'s.yaml' and './s.yaml' are one file"))
    }
  }

  @Test(
    "Net present values at different rates are not compared",
    arguments: [
      (
        "appraisal: {discount_rate: 3%}\n",
        "'appraisal.discount_rate' is 3% in 'b.yaml' and 3.5% in 'a.yaml' in 2026/27"
      ),
      (
        "appraisal: {discount_rate: {2026/27: 3.5%, 2027/28: 2.5%}}\n",
        "'appraisal.discount_rate' is 2.5% in 'b.yaml' and 3.5% in 'a.yaml' in 2027/28"
      ),
      (
        "appraisal: {discount_timing: 0.5}\n",
        "'appraisal.discount_timing' is 0.5 in 'b.yaml' and 1 in 'a.yaml': net present values"
      ),
    ])
  func discounting(_ more: String, _ message: String) throws {
    try TemporaryFolder.use { folder in
      try write([("a.yaml", ""), ("b.yaml", more)], in: folder)
      let outcome = try BuiltTool.run(["compare", "a.yaml", "b.yaml"], in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.messages.contains("error: \(message)"), "\(outcome.messages)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("Deflators that differ are a warning")
  func deflators() throws {
    try TemporaryFolder.use { folder in
      try write([("a.yaml", ""), ("b.yaml", "appraisal: {deflator: 2%}\n")], in: folder)
      let outcome = try BuiltTool.run(["compare", "a.yaml", "b.yaml", "-o", "out"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(
        outcome.messages.contains(
          "warning: 'appraisal.deflator' is 2% in 'b.yaml' and 0% in 'a.yaml' in 2026/27"))
      let strict = try BuiltTool.run(
        ["compare", "a.yaml", "b.yaml", "-o", "out", "--strict", "--json"], in: folder)
      #expect(strict.status == 1)
      #expect(strict.output.contains("'appraisal.deflator' is 2% in 'b.yaml'"))
    }
  }
}
