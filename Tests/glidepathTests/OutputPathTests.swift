import Foundation
import Recalculation
import Testing

@Suite("What a minus means as a path, and what ok means")
struct OutputPathTests {
  private static let small = Shipped.root.appendingPathComponent(
    "scenarios/small/befriending.yaml"
  ).path

  @Test("Where several files are written a minus is no folder; a table goes to standard output")
  func minus() throws {
    try TemporaryFolder.use { folder in
      let other = folder.appendingPathComponent("other.yaml")
      try FileManager.default.copyItem(atPath: Self.small, toPath: other.path)
      for arguments in [
        ["run", Self.small, "-o", "-"], ["compare", Self.small, other.path, "--output", "-"],
        ["import", "a.xlsx", "--scenario", Self.small, "--write", "-"], ["new", "-"],
      ] {
        let refused = try BuiltTool.run(arguments, in: folder)
        #expect(refused.status == 64, "\(arguments): \(refused.messages)")
        #expect(refused.messages.contains("'./-'"), "\(refused.messages)")
      }
      try "id,spend\na,100\n".write(
        to: folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
      let table = try BuiltTool.run(
        [
          "batch", Self.small, "--rows", "rows.csv", "--id", "id", "--measure", "pool.saving", "-o",
          "-",
        ], in: folder)
      #expect(table.status == 0, "\(table.messages)")
      #expect(table.output.hasPrefix("id,pool.saving\r\na,"), "\(table.output)")
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("-").path))
    }
  }

  @Test("ok stands only beside a scenario that does not fail, and exit code 0 only beside ok")
  func verdicts() throws {
    try TemporaryFolder.use { folder in
      let idle = Shipped.root.appendingPathComponent("scenarios/settlements/basic-a-b.yaml").path
      let told = try BuiltTool.run(["check", idle], in: folder)
      #expect(told.status == 0)
      #expect(told.output.contains("basic-a-b.yaml: ok, "), "\(told.output)")
      #expect(told.output.contains(", 1 warning\n"), "\(told.output)")
      let strict = try BuiltTool.run(["check", idle, Self.small, "--strict"], in: folder)
      #expect(strict.status == 1)
      #expect(
        strict.output.contains("basic-a-b.yaml: failed, because of --strict, 1 warning\n"),
        "\(strict.output)")
      #expect(strict.output.contains("befriending.yaml: ok, "), "\(strict.output)")
      let json = try BuiltTool.run(["check", idle, "--strict", "--json"], in: folder)
      #expect(json.status == 1)
      #expect(json.output.contains(/"ok": ?false/), "\(json.output.prefix(300))")
    }
  }
}
