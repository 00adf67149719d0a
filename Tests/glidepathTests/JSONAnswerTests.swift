import Foundation
import Recalculation
import Testing

@Suite("Answers in JSON")
struct JSONAnswerTests {
  private static let befriending = scenario("small/befriending.yaml")

  private static func scenario(_ path: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/\(path)").path
  }

  /// The JSON on standard output of the tool, which holds nothing else.
  private func answer(_ arguments: [String], in folder: URL, exit code: Int32 = 0) throws -> Any {
    let outcome = try BuiltTool.run(arguments + ["--json"], in: folder)
    #expect(outcome.status == code, "\(arguments): \(outcome.messages)")
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  @Test("run, compare, check, lines, keys, new and batch")
  func commands() throws {
    try TemporaryFolder.use { folder in
      let reports = try #require(
        try answer(["run", Self.befriending, "-o", folder.path], in: folder) as? [[String: Any]])
      #expect(reports.count == 1)
      #expect((reports.first?["files"] as? [String])?.count == 5)
      let compared = try #require(
        try answer(
          [
            "compare", Self.scenario("northshire/five-years.yaml"),
            Self.scenario("northshire/seven-years.yaml"), "-o", folder.path,
          ], in: folder) as? [String: Any])
      #expect((compared["cases"] as? [Any])?.count == 2)
      let checked = try #require(
        try answer(["check", Self.befriending], in: folder) as? [String: Any])
      #expect((checked["files"] as? [Any])?.count == 1)
      #expect(
        !(try #require(try answer(["lines", Self.befriending], in: folder) as? [Any])).isEmpty)
      #expect((try answer(["keys", "gainshare.dead_band"], in: folder) as? [Any])?.count == 1)
      let made = folder.appendingPathComponent("first.yaml").path
      #expect(
        (try answer(["new", made], in: folder) as? [String: Any])?["files"] as? [String] == [made])
      let rows = folder.appendingPathComponent("rows.csv")
      try "id,spend\na,100\nb,200\n".write(to: rows, atomically: true, encoding: .utf8)
      let cases = try #require(
        try answer(
          [
            "batch", Self.befriending, "--rows", rows.path, "--id", "id", "--measure", "pool.gain",
          ], in: folder) as? [[String: Any]])
      #expect(cases.map { $0["id"] as? String } == ["a", "b"])
    }
  }

  @Test("What is wrong with a file comes in JSON too, and in words on standard error")
  func mistakes() throws {
    try TemporaryFolder.use { folder in
      let file = folder.appendingPathComponent("bad.yaml")
      try "x: 1\n".write(to: file, atomically: true, encoding: .utf8)
      let told = try #require(
        try answer(["check", file.path], in: folder, exit: 65) as? [String: Any])
      let codes = (told["errors"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
      #expect(codes?.contains("unknown-key") == true)
    }
  }

  @Test(
    "Whatever keeps a command from going through comes in JSON, and in the same words beside it")
  func failures() throws {
    try TemporaryFolder.use { folder in
      func file(_ name: String, _ text: String) throws {
        try text.write(
          to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      let small = try String(contentsOfFile: Self.befriending, encoding: .utf8)
      try file("one.yaml", small)
      try file("later.yaml", small + "appraisal: {years: 9}\n")
      try file("rows.csv", "id,spend\na,100\na,200\n")
      try file("cases.csv", "id,spend\na,100\n")
      try file("bad.xlsx", "no workbook")
      try file("taken", "a file, and no folder")
      let batch = ["batch", "one.yaml", "--rows", "rows.csv", "--id", "id", "--measure"]
      let cases: [(arguments: [String], exit: Int32, code: String, words: String)] = [
        (batch + ["pool.gain"], 65, "batch", "the id 'a' is already that of line 2"),
        (
          ["batch", "one.yaml", "--rows", "cases.csv", "--id", "id", "--measure", "pool.gein"], 64,
          "batch", "pool.gein"
        ),
        (["compare", "one.yaml", "later.yaml"], 65, "not-comparable", "'later.yaml' runs"),
        (["run", "one.yaml", "-o", "taken"], 73, "output", "it is not a folder"),
        (
          ["compare", "one.yaml", Self.befriending, "-o", "taken/in"], 73, "output", "cannot create"
        ),
        (["verify", "bad.xlsx", "--scenario", "one.yaml"], 65, "workbook", "cannot be read"),
        (["verify", "none.xlsx", "--scenario", "one.yaml"], 66, "workbook", "no such file"),
        (["new", "one.yaml"], 73, "output", "already there"),
        (["keys", "gainshare.ded_band"], 64, "usage", "did you mean"),
        (["compare", "one.yaml"], 64, "usage", "two scenario files or more"),
        (["run", "one.yaml", "-o", "-"], 64, "usage", "takes a folder"),
        (["explain", "one.yaml", "pool.gein"], 64, "usage", "pool.gein"),
        (["rnu", "one.yaml"], 64, "usage", "there is no command 'rnu'"),
      ]
      for (arguments, code, kind, words) in cases {
        let told = try #require(
          try answer(arguments, in: folder, exit: code) as? [String: Any], "\(arguments)")
        let errors = try #require(told["errors"] as? [[String: Any]])
        #expect(errors.allSatisfy { $0["code"] as? String == kind }, "\(errors)")
        #expect(
          errors.contains { ($0["message"] as? String)?.contains(words) ?? false }, "\(errors)")
      }
      let place = try #require(
        try answer(batch + ["pool.gain"], in: folder, exit: 65) as? [String: Any])
      let first = (place["errors"] as? [[String: Any]])?.first
      #expect(first?["file"] as? String == "rows.csv")
      #expect(first?["line"] as? Double == 3)
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("-").path))
    }
  }
}
