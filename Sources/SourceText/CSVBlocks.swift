/// A CSV file read in blocks of whole rows, so that no more of it is held than a block and what was read
/// ahead of it.
///
/// What a file must be is said of ``CSVRecords``, which reads one whole.
public struct CSVBlocks {
  /// The names of the columns, all different.
  public let header: [String]
  /// The line of the file on which the header starts, counted from 1.
  public let headerLine: Int
  /// Where each name starts.
  public let headerPlaces: [CSVRecords.Place]
  /// The line on which the first block starts.
  public let firstLine: Int
  private var source: Source

  /// How many bytes a block has, where rows are no longer and the file does not end.
  public static let size = 65_536

  /// Reads the header; `more` gives the next bytes of the file, and none at its end.
  ///
  /// - Throws: what keeps the header from being read.
  public init(size: Int = CSVBlocks.size, more: @escaping () -> [UInt8]) throws(CSVFault) {
    var source = Source(size, more)
    if let separator = CSVSeparator.other(in: source.firstBytes()) { throw separator }
    var above = 0
    while let bytes = source.next() {
      guard let (row, rest, last) = try CSVBlocks.firstRow(bytes, after: above) else {
        above += try CSVBlock(bytes, columns: 0).lineCount
        continue
      }
      source.putBack(rest)
      header = row.fields
      headerLine = row.line
      headerPlaces = row.places
      firstLine = last
      self.source = source
      try CSVBlocks.check(row)
      return
    }
    throw CSVFault(line: 1, reason: "the file is empty")
  }

  /// The bytes of the next rows, all of them whole; nil at the end of the file.
  public mutating func next() -> [UInt8]? { source.next() }

  /// The first row of a block that is not blank, what stands behind it, and the line of that.
  private static func firstRow(
    _ bytes: [UInt8], after lines: Int
  ) throws(CSVFault) -> (CSVRecords.Record, rest: ArraySlice<UInt8>, line: Int)? {
    let (fields, end, fault) = bytes.withUnsafeBufferPointer { buffer in
      var (scan, fields) = (CSVScan(buffer), [Int32]())
      do throws(CSVFault) {
        _ = try scan.row(adding: &fields)
        return (fields.count / 2, scan.place, CSVFault?.none)
      } catch { return (0, 0, error.following(lines)) }
    }
    if let fault { throw fault }
    guard fields > 0 else { return nil }
    let block = try CSVBlock(Array(bytes[..<end]), columns: fields)
    return (block.record(0, after: lines), bytes[end...], 1 + lines + block.lineCount)
  }

  private static func check(_ first: CSVRecords.Record) throws(CSVFault) {
    var names: Set<String> = []
    for (offset, name) in first.fields.enumerated() {
      if name.isEmpty {
        throw CSVFault(line: first.line, reason: "column \(offset + 1) has no name")
      }
      guard names.insert(name).inserted else {
        throw CSVFault(line: first.line, reason: "two columns are named '\(name)'")
      }
    }
  }

  /// The bytes of a file, cut into blocks between rows.
  private struct Source {
    private let more: () -> [UInt8]
    private let size: Int
    private var rest: [UInt8] = []
    private var isAtEnd = false

    init(_ size: Int, _ more: @escaping () -> [UInt8]) {
      self.size = size
      self.more = more
      while rest.count < 3, readOn() {}
      if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    }

    /// The bytes up to the end of the first row that is not blank, and what was read with them.
    mutating func firstBytes() -> [UInt8] {
      func holdsRow(_ bytes: [UInt8]) -> Bool {
        bytes.drop { CSVScan.isLineEnd($0) }.contains { CSVScan.isLineEnd($0) }
      }
      while !holdsRow(rest), readOn() {}
      return rest
    }

    mutating func putBack(_ bytes: ArraySlice<UInt8>) { rest = bytes + rest }

    mutating func next() -> [UInt8]? {
      var cut = CSVCut()
      while true {
        if isAtEnd || rest.count >= size {
          cut.advance(over: rest)
          if isAtEnd || cut.isFaulty { break }
          if let end = cut.end { return takeRows(end) }
        }
        _ = readOn()
      }
      defer { rest = [] }
      return rest.isEmpty ? nil : rest
    }

    private mutating func takeRows(_ end: Int) -> [UInt8] {
      let behind = Array(rest[end...])
      rest.removeLast(behind.count)
      defer { rest = behind }
      return rest
    }

    /// Reads the next piece of the file; false at its end.
    private mutating func readOn() -> Bool {
      guard !isAtEnd else { return false }
      let piece = more()
      isAtEnd = piece.isEmpty
      rest += piece
      return !isAtEnd
    }
  }
}

extension CSVBlock {
  /// A row as a record of the file, of which so many lines stand above the block.
  func record(_ row: Int, after above: Int) -> CSVRecords.Record {
    CSVRecords.Record(
      line: Int(lines[row]) + above, fields: (0..<columns).map { text(row, $0) },
      places: places(row).map { CSVRecords.Place(line: $0.line + above, column: $0.column) })
  }
}
