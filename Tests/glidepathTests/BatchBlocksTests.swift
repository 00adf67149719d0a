import AllianceModel
import Foundation
import GlidepathKit
import Recalculation
import Spreadsheets
import Testing

@testable import glidepath

/// What comes out of a table does not depend on how it is cut into blocks, or on how many threads work on them.
@Suite("Batch in blocks")
struct BatchBlocksTests {
  private static let template = Shipped.root.appendingPathComponent(
    "scenarios/small/befriending.yaml")

  /// What comes out of a table: the bytes, or what is wrong with it.
  private func outcome(
    _ rows: String, block: Int, threads: Int, as form: BatchResults.Form = .csv(.none),
    in folder: URL
  ) throws -> String {
    let path = folder.appendingPathComponent("rows.csv").path
    try rows.write(toFile: path, atomically: true, encoding: .utf8)
    let study = try Study(path: Self.template.path)
    do {
      var table = try BatchTable(try RowsFile(path: path), id: "case", carry: [], template: study)
      table.blockSize = block
      table.threads = threads
      let measures = try ["pool.gain@2026/27", "pool.pain"].map {
        try BatchMeasure($0, study.alliance.model, of: "befriending.yaml")
      }
      let variants = BatchVariants(study, table, measures)
      let results = try BatchResults(
        table, try BatchCheck(table, variants), variants, measures, as: form)
      var bytes: [UInt8] = []
      let next = results.spool.reading()
      while case let piece = next(), !piece.isEmpty { bytes += piece }
      return String(decoding: bytes, as: UTF8.self)
    } catch let failure as BatchFailure {
      return failure.shown.joined(separator: "\n").replacing(path, with: "rows.csv")
    }
  }

  /// Rows with all that cells can be: numbers of all forms, lists, words, marks, blanks, keys, both line ends.
  private static func rows(_ count: Int, ending: String, _ change: (Int) -> String? = { _ in nil })
    -> String
  {
    let spends = ["98k", "\"£96,000\"", "97000.5", "\"[98k, 110k]\"", " 101k ", "\"1\"\"2\""]
    return "\u{FEFF}case,spend,note,contract.years,delta\(ending)"
      + (1...count).map { number in
        if let changed = change(number) { return changed }
        let note = ["plain", "\"one, \"\"two\"\"\"", "\"a\(ending)b\"", "=x", "é", ""][number % 6]
        return "A\(number),\(spends[number % 5]),\(note),\(number % 2 + 1),\(number).50"
      }.joined(separator: ending)
  }

  @Test(
    "The same bytes come out of blocks of any size and any number of threads",
    arguments: ["\n", "\r\n"])
  func bytes(_ ending: String) throws {
    try TemporaryFolder.use { folder in
      for form in [BatchResults.Form.csv(.excel), .json] {
        let rows = Self.rows(40, ending: ending)
        let whole = try outcome(rows, block: 1_000_000, threads: 1, as: form, in: folder)
        #expect(whole.contains("A40"), "\(whole)")
        for (block, threads) in [(1, 1), (1, 2), (60, 3), (300, 2), (1_000_000, 2)] {
          let cut = try outcome(rows, block: block, threads: threads, as: form, in: folder)
          #expect(cut == whole, "blocks of \(block), \(threads) threads")
        }
      }
    }
  }

  @Test("A block that ends just before, at or behind a row changes nothing")
  func borders() throws {
    try TemporaryFolder.use { folder in
      let header = "case,spend\n"
      let rows = header + (100..<110).map { "A\($0),98k\n" }.joined()
      let whole = try outcome(rows, block: 1_000, threads: 1, in: folder)
      // Each row has nine bytes: 44, 45 and 46 bytes are those of the first five, give or take one.
      for block in [44, 45, 46, rows.utf8.count - 1, rows.utf8.count, rows.utf8.count + 1] {
        #expect(try outcome(rows, block: block, threads: 2, in: folder) == whole, "\(block)")
        let open = String(rows.dropLast())
        #expect(try outcome(open, block: block, threads: 2, in: folder) == whole, "\(block), open")
      }
      let none = try outcome(header, block: 4, threads: 2, in: folder)
      #expect(none == "case,pool.gain@2026/27,pool.pain\r\n")
    }
  }

  @Test("The same is told of what is wrong, with the lines of the file")
  func problems() throws {
    let wrong: [Int: String] = [
      3: "A3,many,x,1,1", 8: "A8,[1;2],x,0,1", 9: "A9,remove,x,1,1", 17: ",98k,x,1,1",
      33: "A3,98k,x,1,1",
    ]
    try TemporaryFolder.use { folder in
      let rows = Self.rows(40, ending: "\n") { wrong[$0] }
      let whole = try outcome(rows, block: 1_000_000, threads: 1, in: folder)
      // The second row has a line end in its note, so that the third stands on line 5.
      #expect(whole.contains("already that of line 5"), "\(whole)")
      #expect(whole.contains("column 'spend': 'many' is not a number"), "\(whole)")
      for (block, threads) in [(1, 1), (1, 3), (200, 1), (200, 2)] {
        #expect(try outcome(rows, block: block, threads: threads, in: folder) == whole)
      }
      let fault = Self.rows(40, ending: "\n") { $0 == 30 ? "A30,1" : wrong[$0] }
      let told = try outcome(fault, block: 1_000_000, threads: 1, in: folder)
      #expect(told.contains("error: 2 fields for 5 columns"))
      #expect(try outcome(fault, block: 1, threads: 3, in: folder) == told)
    }
  }

  @Test("Of many mistakes twenty are told and the others counted, in blocks or not")
  func many() throws {
    try TemporaryFolder.use { folder in
      let rows = "case,spend\n" + (1...50).map { "A\($0),x\($0)\n" }.joined()
      let whole = try outcome(rows, block: 10_000, threads: 1, in: folder)
      #expect(whole.hasSuffix("and 30 more"), "\(whole)")
      #expect(try outcome(rows, block: 1, threads: 2, in: folder) == whole)
    }
  }
}
