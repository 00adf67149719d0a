/// Walks through the bytes of a CSV file from row to row; rows that were read are let go.
struct CSVScan {
  private static let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
  private static let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  private let more: () -> [UInt8]
  private var bytes: [UInt8] = []
  private var isAtEnd = false
  private var place = 0
  private var line = 1
  /// The column in characters at which the next field starts, counted from 1.
  private var column = 1

  init(_ more: @escaping () -> [UInt8]) {
    self.more = more
    while bytes.count < 3, readOn() {}
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  /// The bytes up to the end of the first row that is not blank, and what was read with them.
  mutating func firstBytes() -> [UInt8] {
    func holdsRow(_ bytes: [UInt8]) -> Bool {
      bytes.drop { Self.isLineEnd($0) }.contains { Self.isLineEnd($0) }
    }
    while !holdsRow(bytes), readOn() {}
    return bytes
  }

  /// Reads the next piece of the file; false at its end.
  private mutating func readOn() -> Bool {
    guard !isAtEnd else { return false }
    let piece = more()
    isAtEnd = piece.isEmpty
    bytes += piece
    return !isAtEnd
  }

  /// The byte at hand, read where it was not yet; nil at the end of the file.
  private mutating func next() -> UInt8? {
    while place >= bytes.count { if !readOn() { return nil } }
    return bytes[place]
  }

  /// Lets go of the rows that were read, where they are worth it.
  private mutating func letGo() {
    guard place >= 65_536, place * 2 >= bytes.count else { return }
    bytes.removeSubrange(..<place)
    place = 0
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == feed || byte == carriage }

  /// The next row that is not blank, nil at the end of the file.
  mutating func row() throws(CSVFault) -> CSVRecords.Record? {
    letGo()
    while let byte = next(), Self.isLineEnd(byte) { endLine() }
    guard next() != nil else { return nil }
    let start = line
    var places = [CSVRecords.Place(line: line, column: column)]
    var fields = [try measuredField()]
    while next() == Self.comma {
      place += 1
      column += 1
      places.append(CSVRecords.Place(line: line, column: column))
      fields.append(try measuredField())
    }
    if next() != nil { endLine() }
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
    let isCarriage = bytes[place] == Self.carriage
    place += 1
    if isCarriage, next() == Self.feed { place += 1 }
    line += 1
    column = 1
  }

  private mutating func field() throws(CSVFault) -> String {
    next() == Self.quote ? try quoted() : try plain()
  }

  private mutating func plain() throws(CSVFault) -> String {
    let start = place
    while let byte = next(), byte != Self.comma, byte != Self.feed, byte != Self.carriage {
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
    while let byte = next() {
      if byte == Self.quote {
        place += 1
        isClosed = next() != Self.quote
        if isClosed { break }
      }
      let isLineEnd = Self.isLineEnd(byte)
      let from = place
      if isLineEnd { endLine() } else { place += 1 }
      content += bytes[from..<place]
    }
    guard isClosed else {
      throw CSVFault(line: start, reason: "a quotation mark is opened and never closed")
    }
    if let after = next(), after != Self.comma, after != Self.feed, after != Self.carriage {
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
