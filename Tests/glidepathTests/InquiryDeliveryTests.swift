import Foundation
import Recalculation
import Testing

/// How answers are handed over: the report beside them, files that state them, and what is wrong with the
/// scenario that was asked about.
@Suite("Answers are handed over with what a run tells")
struct InquiryDeliveryTests {
  private static func path(_ file: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/\(file)").path
  }

  private static let small = path("small/befriending.yaml")
  private static let solving = [
    "--set", "gainshare.dead_band", "--until", "party.council.npv >= £2,500",
  ]

  private func tree(_ told: BuiltTool.Outcome) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any],
      "\(told.output)\(told.messages)")
  }

  /// Copies the small contract, with more text at its end, into a folder.
  private func copy(_ more: String = "", as name: String = "s.yaml", in folder: URL) throws {
    let text = try String(contentsOfFile: Self.small, encoding: .utf8)
    try (text + more).write(
      to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  @Test("The workbook of an answer holds the warnings that the one of a run does")
  func sameWorkbook() throws {
    try TemporaryFolder.use { folder in
      let idle = Self.path("settlements/basic-a-b.yaml")
      let told = try BuiltTool.run(
        ["sensitivity", idle, "--measure", "system.npv", "--json", "-o", "out"], in: folder)
      #expect(told.status == 0, "\(told.messages)")
      #expect(told.messages.contains("wrote out/basic-a-b.xlsx"), "\(told.messages)")
      #expect(try tree(told)["errors"] as? [String] == [])
      let verified = try BuiltTool.run(
        ["verify", "out/basic-a-b.xlsx", "--scenario", idle, "--json"], in: folder)
      #expect(verified.output.contains("Sensitivity"), "\(verified.output)\(verified.messages)")
      #expect(verified.output.contains("\"sheet\": \"About\""))
      #expect(!verified.output.contains("\"sheet\": \"Checks\""))
    }
  }

  @Test("A minus is no folder for answers either")
  func minus() throws {
    try TemporaryFolder.use { folder in
      let refused = try BuiltTool.run(["sensitivity", Self.small, "-o", "-"], in: folder)
      #expect(refused.status == 64 && refused.messages.contains("'./-'"), "\(refused.messages)")
    }
  }

  @Test("Errors of the scenario are told beside the answer, whose exit code stands")
  func errors() throws {
    try TemporaryFolder.use { folder in
      try copy("  pool.gain @ 2026/27: 7\n", in: folder)
      let told = try BuiltTool.run(["sensitivity", "s.yaml", "--json"], in: folder)
      #expect(told.status == 0, "\(told.messages)")
      #expect(told.messages.contains("s.yaml: the answer is about a scenario with 1 error; "))
      let errors = try #require(try tree(told)["errors"] as? [[String: Any]])
      #expect(errors.count == 1 && errors.first?["file"] as? String == "s.yaml", "\(errors)")
      #expect(errors.first?["line"] as? Int == 23 && errors.first?["column"] as? Int == 24)
    }
  }

  @Test("What was found replaces no file that it rests on, and no other without --force")
  func kept() throws {
    try TemporaryFolder.use { folder in
      try copy(in: folder)
      let before = try String(
        contentsOf: folder.appendingPathComponent("s.yaml"), encoding: .utf8)
      let own = try BuiltTool.run(
        ["solve", "s.yaml"] + Self.solving + ["--write", "./s.yaml", "--force"], in: folder)
      #expect(own.status == 64, "\(own.output)\(own.messages)")
      #expect(own.messages.contains("--write would replace 's.yaml', which is read"))
      let after = try String(
        contentsOf: folder.appendingPathComponent("s.yaml"), encoding: .utf8)
      #expect(after == before)

      let written = try BuiltTool.run(
        ["solve", "s.yaml"] + Self.solving + ["--write", "new.yaml"], in: folder)
      #expect(written.status == 0, "\(written.output)\(written.messages)")
      #expect(written.messages.contains("next: glidepath run new.yaml\n"))
      let again = try BuiltTool.run(
        ["solve", "s.yaml"] + Self.solving + ["--write", "new.yaml", "--json"], in: folder)
      #expect(again.status == 73, "\(again.messages)")
      let errors = try #require(try tree(again)["errors"] as? [[String: Any]])
      #expect(errors.first?["code"] as? String == "output")
    }
  }

  @Test("What to do next names the folder below which both files lie, and can be done")
  func next() throws {
    try TemporaryFolder.use { folder in
      try copy(in: folder)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("found"), withIntermediateDirectories: false)
      let written = try BuiltTool.run(
        ["solve", "s.yaml"] + Self.solving + ["--write", "found/new.yaml"], in: folder)
      #expect(written.messages.contains("next: glidepath run found/new.yaml --root .\n"))
      let run = try BuiltTool.run(["run", "found/new.yaml", "--root", "."], in: folder)
      #expect(run.status == 0, "\(run.messages)")
    }
  }

  @Test("Options take a name for their files, and tell in JSON what to bear in mind")
  func options() throws {
    try TemporaryFolder.use { folder in
      let long = String(repeating: "a", count: 150)
      try copy(as: "\(long).yaml", in: folder)
      try copy("appraisal: {deflator: 1%}\n", as: "b\(long).yaml", in: folder)
      let asked = ["options", "\(long).yaml", "b\(long).yaml", "--criteria", "c.yaml", "-o", "out"]
      try "criteria: {a: {weight: 100%, measure: system.npv}}\n".write(
        to: folder.appendingPathComponent("c.yaml"), atomically: true, encoding: .utf8)
      let refused = try BuiltTool.run(asked, in: folder)
      #expect(refused.status == 73, "\(refused.messages)")
      #expect(refused.messages.contains("--name of 'compare' or 'options'"))
      let named = try BuiltTool.run(asked + ["--name", "both", "--json"], in: folder)
      #expect(named.status == 0, "\(named.messages)")
      #expect(
        FileManager.default.fileExists(
          atPath: folder.appendingPathComponent("out/both-options.csv").path))
      let warnings = try #require(try tree(named)["warnings"] as? [String])
      #expect(warnings.count == 1 && warnings[0].contains("deflator"), "\(warnings)")
    }
  }
}
