import Foundation
import Recalculation
import Testing

@Suite("How tables are written")
struct TableOptionTests {
  private static let mark = Data([0xEF, 0xBB, 0xBF])
  private let scenarios = Shipped.root.appendingPathComponent("scenarios/northshire").path

  /// The CSV files that a run of the tool writes, by name.
  private func tables(_ arguments: [String]) throws -> [String: Data] {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(arguments + ["-o", "out"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let output = folder.appendingPathComponent("out")
      let files = try FileManager.default.contentsOfDirectory(atPath: output.path)
      return Dictionary(
        uniqueKeysWithValues: try files.filter { $0.hasSuffix(".csv") }.map {
          ($0, try Data(contentsOf: output.appendingPathComponent($0)))
        })
    }
  }

  @Test("--excel-bom puts the mark before every table, and changes nothing else")
  func mark() throws {
    let plain = try tables(["run", "\(scenarios)/ledger.yaml"])
    let marked = try tables(["run", "\(scenarios)/ledger.yaml", "--excel-bom"])
    #expect(plain.count == 6)
    #expect(plain.mapValues { Self.mark + $0 } == marked)
  }

  @Test("A comparison writes the journal of each scenario that states a chart of accounts")
  func compared() throws {
    let files = try tables(
      ["compare", "\(scenarios)/ledger.yaml", "\(scenarios)/seven-years.yaml", "--name", "both"])
    let journal = String(decoding: try #require(files["both-journal.csv"]), as: UTF8.self)
    let rows = journal.split(separator: "\r\n").dropFirst()
    #expect(rows.count > 500)
    #expect(rows.allSatisfy { $0.hasPrefix("ledger,Ledger,Northshire alliance,") })
  }

  @Test("A batch marks its table too, and JSON takes no mark")
  func batch() throws {
    try TemporaryFolder.use { folder in
      try "case,spend\na,£90k\n".write(
        to: folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
      let small = Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml").path
      let batch = [
        "batch", small, "--rows", "rows.csv", "--id", "case", "--measure", "pool.gain",
        "--excel-bom",
      ]
      _ = try BuiltTool.run(batch + ["-o", "out.csv"], in: folder)
      let table = try Data(contentsOf: folder.appendingPathComponent("out.csv"))
      #expect(table.prefix(3) == Self.mark)
      #expect(try BuiltTool.run(batch + ["--json"], in: folder).status == 64)
    }
  }
}
