/// Walks through the bytes of a CSV file from row to row and says where the fields stand.
struct CSVScan {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let feed = UInt8(ascii: "\n")
  private static let carriage = UInt8(ascii: "\r")
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether every byte is a sign of ASCII that may stand in a field, so that no field need be looked at.
  private let isPlain: Bool
  /// Where the next row starts.
  private(set) var place = 0
  /// The line at hand, counted from 1.
  private(set) var line = 1

  /// Starts at the first of some bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isPlain = CSVScan.areLegible(bytes)
  }

  private static func areLegible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var strange: UInt8 = 0
    for byte in bytes {
      let isSign = byte &- 0x20 < 0x5F
      let isSpace = byte == 0x09 || byte == feed || byte == carriage
      strange |= isSign || isSpace ? 0 : 1
    }
    return strange == 0
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == feed || byte == carriage }

  /// Reads the next row that is not blank and adds where each of its fields starts and ends, quotation marks
  /// and all.
  ///
  /// - Returns: the line on which it starts; nil at the end of the bytes.
  mutating func row(adding fields: inout [Int32]) throws(CSVFault) -> Int? {
    while place < bytes.count, CSVScan.isLineEnd(bytes[place]) { endLine() }
    guard place < bytes.count else { return nil }
    let start = line
    try field(adding: &fields)
    while place < bytes.count, bytes[place] == CSVScan.comma {
      place += 1
      try field(adding: &fields)
    }
    if place < bytes.count { endLine() }
    return start
  }

  private mutating func endLine() {
    let isCarriage = bytes[place] == CSVScan.carriage
    place += 1
    if isCarriage, place < bytes.count, bytes[place] == CSVScan.feed { place += 1 }
    line += 1
  }

  private mutating func field(adding fields: inout [Int32]) throws(CSVFault) {
    let start = place
    if place < bytes.count, bytes[place] == CSVScan.quote { try quoted() } else { try plain() }
    if !isPlain { try check(start..<place) }
    fields.append(Int32(truncatingIfNeeded: start))
    fields.append(Int32(truncatingIfNeeded: place))
  }

  private mutating func plain() throws(CSVFault) {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == CSVScan.comma || CSVScan.isLineEnd(byte) { return }
      if byte == CSVScan.quote {
        throw CSVFault(
          line: line, reason: "a quotation mark inside a field that has none around it")
      }
      place += 1
    }
  }

  private mutating func quoted() throws(CSVFault) {
    let start = line
    var isClosed = false
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == CSVScan.quote {
        place += 1
        isClosed = place == bytes.count || bytes[place] != CSVScan.quote
        if isClosed { break }
      }
      if CSVScan.isLineEnd(byte) { endLine() } else { place += 1 }
    }
    guard isClosed else {
      throw CSVFault(line: start, reason: "a quotation mark is opened and never closed")
    }
    if place < bytes.count, bytes[place] != CSVScan.comma, !CSVScan.isLineEnd(bytes[place]) {
      throw CSVFault(line: line, reason: "there is text after a closing quotation mark")
    }
  }

  /// Refuses a field that is no text; control characters but tabs and line ends have no place in a table.
  private func check(_ range: Range<Int>) throws(CSVFault) {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw CSVFault(line: line, reason: "a field is not readable as text in UTF-8")
    }
    if let control = text.unicodeScalars.first(where: CSVScan.isControl) {
      let code = String(control.value, radix: 16, uppercase: true)
      throw CSVFault(
        line: line,
        reason:
          "a field holds the control character U+\(String(repeating: "0", count: 4 - code.count) + code); "
          + "take it out")
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
  }
}
