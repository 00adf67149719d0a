import DrawnScenarios
import SourceText
import Testing

/// CSV files read in blocks of whole rows.
@Suite("CSV files are read block by block")
struct CSVBlocksTests {
  /// Bytes in pieces of a size, and how many of them were asked for.
  private final class Pieces {
    private(set) var given = 0
    private let bytes: [UInt8]
    private let size: Int

    init(_ bytes: [UInt8], of size: Int) {
      self.bytes = bytes
      self.size = size
    }

    func next() -> [UInt8] {
      let piece = Array(bytes[given..<min(given + size, bytes.count)])
      given += piece.count
      return piece
    }
  }

  /// What a file says: names of columns, and rows with their lines.
  private struct Told: Equatable {
    var header: [String]
    var rows: [[String]] = []
    var lines: [Int] = []
  }

  /// Reads a file in blocks.
  private static func told(
    _ text: String, block: Int, piece: Int
  ) -> Result<Told, CSVFault> {
    Result { () throws(CSVFault) in
      let pieces = Pieces(Array(text.utf8), of: piece)
      var blocks = try CSVBlocks(size: block, more: pieces.next)
      var told = Told(header: blocks.header)
      var above = blocks.firstLine - 1
      while let bytes = blocks.next() {
        let rows: CSVBlock
        do throws(CSVFault) {
          rows = try CSVBlock(bytes, columns: told.header.count)
        } catch { throw error.following(above) }
        for row in 0..<rows.count {
          told.rows.append((0..<rows.columns).map { rows.text(row, $0) })
          told.lines.append(Int(rows.lines[row]) + above)
        }
        above += rows.lineCount
      }
      return told
    }
  }

  /// The same file read whole.
  private static func whole(_ text: String) -> Result<Told, CSVFault> {
    Result { () throws(CSVFault) in
      let table = try CSVRecords(Array(text.utf8))
      return Told(
        header: table.header, rows: table.records.map(\.fields), lines: table.records.map(\.line))
    }
  }

  private static let texts = [
    "id,note\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\r\n", "\u{FEFF}id,é£\r\r1,ü\r\n\n2,x",
    "id\n1\n\n\n2\r\n", "\n\nid,a\n1,2,3\n", "id,a\n1,\"open\n", "a;b\n1;2\n", "", "\r\n\r\n",
    "id,a\n1,b\"c\n2,\"d\n3,e\"\n", "id,a\n1,\"b\"c\n2,d\n",
    "\u{FEFF}\"id\r\n\",a\r1,\"\r\r\"\r2,3",
    "id,a\n1,\u{7}\n2,\"\n", "id,a\n1,\"\"\"\"\n2,\"\"\"x\"\"\"", "\"a\nb", "id,a\n1\n",
  ]

  @Test(
    "In blocks and pieces of any size the rows are those of the file read whole", arguments: texts)
  func blocks(_ text: String) {
    let whole = Self.whole(text)
    for block in [1, 2, 3, 5, 8, 1000] {
      for piece in [1, 2, 3, 1000] {
        #expect(
          Self.told(text, block: block, piece: piece) == whole, "blocks of \(block), \(piece)")
      }
    }
  }

  @Test("Files drawn from all signs that matter are read the same in blocks of any size")
  func drawn() {
    var random = SeededGenerator(seed: 20_261_127)
    let signs = ["a", "1", ",", ",", "\n", "\n", "\r", "\r\n", "\"", "\"\"", "\"x,\ny\"", "é", " "]
    var read = 0
    for number in 0..<3_000 {
      let count = Int.random(in: 0..<24, using: &random)
      let body = (0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
      let text = "id,b\n" + body.joined()
      let whole = Self.whole(text)
      if case .success = whole { read += 1 }
      for block in [1, 4, 7] {
        let told = Self.told(text, block: block, piece: 1 + number % 5)
        #expect(told == whole, "\(text.debugDescription) in blocks of \(block)")
      }
    }
    #expect(read > 200, "hardly a file can be read at all")
  }

  @Test("No more of a file is read than a block and a piece")
  func ahead() throws {
    let row = "1,\(String(repeating: "x", count: 98))\n"
    let pieces = Pieces(Array(("id,a\n" + String(repeating: row, count: 5_000)).utf8), of: 4_096)
    var blocks = try CSVBlocks(size: 10_000, more: pieces.next)
    var taken = 5
    while let block = blocks.next() {
      taken += block.count
      #expect(block.count <= 10_000 + 4_096)
      #expect(pieces.given <= taken + 10_000 + 4_096)
    }
    #expect(taken == 5 + 5_000 * row.utf8.count)
  }
}
