/// A CSV file as read after RFC 4180: one header row, and records of as many fields.
///
/// Fields may stand in quotation marks, with commas, line ends and doubled quotation marks inside.
/// Control characters but tabs and line ends are refused. Rows end with CRLF, LF or CR; rows without any sign are passed over; a byte order mark is too.
public struct CSVRecords: Hashable, Sendable {
  /// The names of the columns, all different.
  public let header: [String]
  /// The line of the file on which the header starts, counted from 1.
  public let headerLine: Int
  /// Where each name starts.
  public let headerPlaces: [Place]
  /// The records in the order of the file.
  public let records: [Record]

  /// One record.
  public struct Record: Hashable, Sendable {
    /// The line of the file on which it starts, counted from 1.
    public let line: Int
    /// One field for each column.
    public let fields: [String]
    /// Where each field starts: its line and its column in characters, both counted from 1.
    public let places: [Place]
  }

  /// Where a field starts.
  public struct Place: Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int
  }

  /// Reads the bytes of a file in UTF-8.
  public init(_ bytes: [UInt8]) throws(CSVFault) {
    var isRead = false
    var blocks = try CSVBlocks {
      defer { isRead = true }
      return isRead ? [] : bytes
    }
    header = blocks.header
    headerLine = blocks.headerLine
    headerPlaces = blocks.headerPlaces
    var records: [Record] = []
    var above = blocks.firstLine - 1
    while let rows = blocks.next() {
      let block: CSVBlock
      do {
        block = try CSVBlock(rows, columns: header.count)
      } catch { throw error.following(above) }
      records += (0..<block.count).map { block.record($0, after: above) }
      above += block.lineCount
    }
    self.records = records
  }
}

/// Why a CSV file cannot be read.
public struct CSVFault: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong, in words.
  public let reason: String

  /// The same fault where so many lines stand above.
  public func following(_ above: Int) -> CSVFault { CSVFault(line: line + above, reason: reason) }
}
