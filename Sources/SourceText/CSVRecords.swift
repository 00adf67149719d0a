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
    if let separator = CSVSeparator.other(in: bytes) { throw separator }
    var scan = CSVScan(bytes)
    var rows: [Record] = []
    while let row = try scan.row() { rows.append(row) }
    guard let first = rows.first else { throw CSVFault(line: 1, reason: "the file is empty") }
    header = first.fields
    headerLine = first.line
    headerPlaces = first.places
    records = Array(rows.dropFirst())
    try check(first)
  }

  private func check(_ first: Record) throws(CSVFault) {
    var names: Set<String> = []
    for (offset, name) in header.enumerated() {
      if name.isEmpty {
        throw CSVFault(line: first.line, reason: "column \(offset + 1) has no name")
      }
      guard names.insert(name).inserted else {
        throw CSVFault(line: first.line, reason: "two columns are named '\(name)'")
      }
    }
    for record in records where record.fields.count != header.count {
      throw CSVFault(
        line: record.line,
        reason: "\(record.fields.count) fields for \(header.count) columns; "
          + "a field with a comma must stand in quotation marks")
    }
  }
}

/// Why a CSV file cannot be read.
public struct CSVFault: Error, Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong, in words.
  public let reason: String
}

/// Walks through the bytes of a CSV file from row to row.
private struct CSVScan {
  private static let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
  private static let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  /// The column in characters at which the next field starts, counted from 1.
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The next row that is not blank, nil at the end of the file.
  mutating func row() throws(CSVFault) -> CSVRecords.Record? {
    while next == Self.feed || next == Self.carriage { endLine() }
    guard next != nil else { return nil }
    let start = line
    var places = [CSVRecords.Place(line: line, column: column)]
    var fields = [try measuredField()]
    while next == Self.comma {
      place += 1
      column += 1
      places.append(CSVRecords.Place(line: line, column: column))
      fields.append(try measuredField())
    }
    if next != nil { endLine() }
    return CSVRecords.Record(line: start, fields: fields, places: places)
  }

  /// A field, with the column moved on by its characters: those after its last line end.
  private mutating func measuredField() throws(CSVFault) -> String {
    let (start, first) = (place, line)
    let text = try field()
    let written = bytes[start..<place]
    let last = written.lastIndex { $0 == Self.feed || $0 == Self.carriage }
    let signs = String(decoding: last.map { written[($0 + 1)...] } ?? written, as: UTF8.self).count
    column = line > first ? 1 + signs : column + signs
    return text
  }

  private mutating func endLine() {
    let isPair = next == Self.carriage && place + 1 < bytes.count && bytes[place + 1] == Self.feed
    place += isPair ? 2 : 1
    line += 1
    column = 1
  }

  private mutating func field() throws(CSVFault) -> String {
    next == Self.quote ? try quoted() : try plain()
  }

  private mutating func plain() throws(CSVFault) -> String {
    let start = place
    while let byte = next, byte != Self.comma, byte != Self.feed, byte != Self.carriage {
      if byte == Self.quote {
        throw CSVFault(
          line: line, reason: "a quotation mark inside a field that has none around it")
      }
      place += 1
    }
    return try text(bytes[start..<place])
  }

  private mutating func quoted() throws(CSVFault) -> String {
    let start = line
    var content: [UInt8] = []
    var isClosed = false
    place += 1
    while let byte = next {
      if byte == Self.quote {
        place += 1
        isClosed = next != Self.quote
        if isClosed { break }
      }
      let isLineEnd = byte == Self.feed || byte == Self.carriage
      let from = place
      if isLineEnd { endLine() } else { place += 1 }
      content += bytes[from..<place]
    }
    guard isClosed else {
      throw CSVFault(line: start, reason: "a quotation mark is opened and never closed")
    }
    if let after = next, after != Self.comma, after != Self.feed, after != Self.carriage {
      throw CSVFault(line: line, reason: "there is text after a closing quotation mark")
    }
    return try text(content[...])
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
  }

  /// A field as text; control characters but tabs and line ends have no place in a table.
  private func text(_ bytes: ArraySlice<UInt8>) throws(CSVFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CSVFault(line: line, reason: "a field is not readable as text in UTF-8")
    }
    if let control = text.unicodeScalars.first(where: isControl) {
      let code = String(control.value, radix: 16, uppercase: true)
      throw CSVFault(
        line: line,
        reason:
          "a field holds the control character U+\(String(repeating: "0", count: 4 - code.count) + code); "
          + "take it out")
    }
    return text
  }
}
