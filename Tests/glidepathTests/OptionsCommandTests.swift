import Foundation
import Recalculation
import Scenarios
import SourceText
import Testing

@testable import glidepath

/// `glidepath options`: scenarios ranked by weighted criteria.
@Suite("Options")
struct OptionsCommandTests {
  private static let names = ["separate-contracts", "prime-contractor", "alliance"]
  private static let forms = names.map { path("\($0).yaml") }

  private static func path(_ name: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/forms/\(name)").path
  }

  private func options(_ arguments: [String], in folder: URL) throws -> BuiltTool.Outcome {
    try BuiltTool.run(["options"] + Self.forms + arguments, in: folder)
  }

  @Test("The answer comes first, the same in words, JSON, tables and on a sheet")
  func answer() throws {
    try TemporaryFolder.use { folder in
      let shipped = ["--criteria", Self.path("criteria.yaml")]
      let words = try options(shipped, in: folder)
      #expect(words.status == 0, "\(words.messages)")
      let first = words.output.split(separator: "\n").dropFirst().first ?? ""
      #expect(first.contains(" ranks first with ") && first.contains(" of 100, ahead of "))
      #expect(words.output.contains("The ranking turns when the weight of "))
      #expect(words.output.contains("15.0% of the weight rests on scores that are stated"))

      let told = try options(shipped + ["--json", "-o", "out"], in: folder)
      let json =
        try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any] ?? [:]
      #expect((json["sentences"] as? [String])?.first == String(first))
      let tables = json["tables"] as? [String: [[String: Any]]] ?? [:]
      #expect(tables["options"]?.count == 3 && tables["weights"]?.count == 7)
      #expect(tables["scores"]?.count == 21)
      for row in tables["options"] ?? [] {
        let parts = row.filter { $0.key.hasPrefix("weighted_") }.compactMap { $0.value as? Double }
        #expect(abs(parts.reduce(0, +) - (row["total"] as? Double ?? -1)) < 1e-9)
      }
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      let name = Self.names.joined(separator: "-")
      for ending in ["options.csv", "options-scores.csv", "options-weights.csv"] {
        #expect(files.contains("\(name)-\(ending)"), "\(files)")
      }
      let package = try XLSXPackage(
        reading: folder.appendingPathComponent("out/\(name).xlsx"))
      #expect(try package.sheetNames().contains("Options"))
    }
  }

  @Test("A printed file of criteria is one that can be used")
  func example() throws {
    try TemporaryFolder.use { folder in
      let printed = try options(["--example"], in: folder)
      #expect(printed.status == 0, "\(printed.messages)")
      try printed.output.write(
        to: folder.appendingPathComponent("c.yaml"), atomically: true, encoding: .utf8)
      // Four criteria are drawn on top of each other; the shipped seven are not.
      let used = try options(["--criteria", "c.yaml", "-o", "out"], in: folder)
      #expect(used.status == 0 && used.output.contains(" of 100"), "\(used.messages)")
      let bare = try BuiltTool.run(["options", "--example"], in: folder)
      _ = try Criteria(
        SourceFile(name: "bare.yaml", text: bare.output), options: ["first", "second"])
    }
  }

  @Test("Nothing is judged by criteria that nobody named, and mistakes stand at their place")
  func refused() throws {
    try TemporaryFolder.use { folder in
      let unnamed = try options([], in: folder)
      #expect(unnamed.status == 64 && unnamed.output.isEmpty)
      #expect(unnamed.messages.contains("--example > criteria.yaml"), "\(unnamed.messages)")
      let one = try BuiltTool.run(["options", Self.forms[0], "--criteria", "c.yaml"], in: folder)
      #expect(one.status == 64 && one.messages.contains("two to eight"))
      let missing = try options(["--criteria", "c.yaml"], in: folder)
      #expect(missing.status == 66, "\(missing.messages)")
      let text = "criteria:\n  a:\n    weight: 100%\n    measure: sistem.npv\n"
      try text.write(
        to: folder.appendingPathComponent("c.yaml"), atomically: true, encoding: .utf8)
      let wrong = try options(["--criteria", "c.yaml"], in: folder)
      #expect(wrong.status == 65)
      #expect(wrong.messages.contains("c.yaml:4:14: error: "), "\(wrong.messages)")
      #expect(wrong.messages.contains("did you mean 'system.npv'?"))
    }
  }
}
