import Foundation
import Recalculation
import SourceText

/// A table of an oracle, and tables that go through the tool.
struct OracleTable {
  let header: [String]
  let rows: [[String: String]]

  /// Reads a file of the folder `Oracles`.
  init(_ name: String) throws {
    let url = Bundle.module.bundleURL.appendingPathComponent("Oracles/\(name)")
    try self.init(text: try String(contentsOf: url, encoding: .utf8))
  }

  /// Reads what the tool wrote.
  init(text: String) throws {
    let table = try CSVRecords(Array(text.utf8))
    header = table.header
    rows = table.records.map { record in
      Dictionary(zip(table.header, record.fields), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Puts cases through a template and gives the measures by case.
  static func batch(
    _ template: String, _ cases: [[String: String]], id: String, measures: [String]
  ) throws -> [String: [Double]] {
    let header = cases.first.map { $0.keys.sorted() } ?? []
    let lines = [header] + cases.map { row in header.map { row[$0] ?? "" } }
    let text = lines.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\r\n")
    return try TemporaryFolder.use { folder in
      try text.write(
        to: folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
      let outcome = try BuiltTool.run(
        ["batch", template, "--rows", "rows.csv", "--id", id, "--measure"] + measures, in: folder)
      guard outcome.status == 0 else { throw Refused(messages: outcome.messages) }
      let table = try OracleTable(text: outcome.output)
      return Dictionary(
        uniqueKeysWithValues: table.rows.map { row in
          (row[id] ?? "", measures.map { Double(row[$0] ?? "") ?? .nan })
        })
    }
  }

  /// What the tool said instead of computing.
  struct Refused: Error, CustomStringConvertible {
    let messages: String
    var description: String { messages }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
