import SourceText
import Testing

/// CSV files read row by row.
@Suite("CSV files are read row by row")
struct CSVRowsTests {
  /// Bytes in pieces of a size, and how many of them were asked for.
  private final class Pieces {
    private(set) var given = 0
    private let bytes: [UInt8]
    private let size: Int

    init(_ text: String, of size: Int) {
      bytes = Array(text.utf8)
      self.size = size
    }

    func next() -> [UInt8] {
      let piece = Array(bytes[given..<min(given + size, bytes.count)])
      given += piece.count
      return piece
    }
  }

  private static let texts = [
    "id,note\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\r\n", "\u{FEFF}id,é£\r\r1,ü\r\n\n2,x",
    "id\n1\n\n\n2\r\n", "\n\nid,a\n1,2,3\n", "id,a\n1,\"open\n", "a;b\n1;2\n", "", "\r\n\r\n",
  ]

  @Test("In pieces of any size the rows are those of the file read whole", arguments: texts)
  func pieces(_ text: String) {
    let whole = Result { () throws(CSVFault) in try CSVRecords(Array(text.utf8)) }
    for size in [1, 2, 3, 5, 1000] {
      let pieces = Pieces(text, of: size)
      let read = Result { () throws(CSVFault) in
        var rows = try CSVRows(more: pieces.next)
        var records: [CSVRecords.Record] = []
        while let record = try rows.next() { records.append(record) }
        return (rows.header, records)
      }
      switch (whole, read) {
      case (.success(let table), .success(let rows)):
        #expect(rows.0 == table.header && rows.1 == table.records, "pieces of \(size)")
      case (.failure(let one), .failure(let other)): #expect(one == other, "pieces of \(size)")
      default: Issue.record("pieces of \(size): \(whole) and \(read)")
      }
    }
  }

  @Test("No more of a file is read than the row at hand needs")
  func ahead() throws {
    let row = "1,\(String(repeating: "x", count: 98))\n"
    let pieces = Pieces("id,a\n" + String(repeating: row, count: 5_000), of: 4_096)
    var rows = try CSVRows(more: pieces.next)
    for number in 1...5_000 {
      _ = try rows.next()
      #expect(pieces.given <= 5 + number * row.utf8.count + 4_096)
    }
    #expect(try rows.next() == nil)
  }
}
