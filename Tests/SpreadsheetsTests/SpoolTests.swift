import Testing

@testable import Spreadsheets

/// Bytes kept aside on the disk.
@Suite("Bytes are kept aside")
struct SpoolTests {
  private let scratch = Scratch()

  private func read(_ next: () -> [UInt8]) -> (bytes: [UInt8], longest: Int) {
    var (bytes, longest): ([UInt8], Int) = ([], 0)
    while case let piece = next(), !piece.isEmpty {
      bytes += piece
      longest = max(longest, piece.count)
    }
    return (bytes, longest)
  }

  @Test("What was added is read again as often as wanted, in pieces of a bounded size")
  func again() throws {
    let spool = try Spool()
    #expect(read(spool.reading()).bytes.isEmpty)
    let parts = (0..<40).map { [UInt8](repeating: UInt8($0), count: 5_000) }
    for part in parts { try spool.append(part) }
    for _ in 1...2 {
      let (bytes, longest) = read(spool.reading())
      #expect(bytes == parts.flatMap(\.self) && longest <= Spool.piece)
    }
  }

  @Test("A file of what was kept aside appears whole, and nothing else is left in its folder")
  func file() throws {
    let spool = try Spool()
    for number in 0..<30_000 { try spool.append(Array("\(number)\n".utf8)) }
    var set = try OutputSet(folder: scratch.path)
    try set.add(spool, as: "a.csv")
    #expect(scratch.names.isEmpty)
    try set.commit()
    #expect(scratch.names == ["a.csv"])
    #expect(scratch.text("a.csv") == (0..<30_000).map { "\($0)\n" }.joined())
  }
}
