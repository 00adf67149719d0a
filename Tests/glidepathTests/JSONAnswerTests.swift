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
}
