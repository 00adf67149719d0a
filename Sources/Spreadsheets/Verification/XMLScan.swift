/// Reads a part of a workbook byte by byte and tells whether it is well-formed XML.
///
/// It knows the XML that workbooks are made of: elements, attributes, text, entities,
/// declarations. Comments, CDATA and document types do not occur there and count as faults.
struct XMLScan {
  /// Why and where a part is not well formed.
  struct Fault: Error, Equatable {
    let reason: String
    let offset: Int
  }

  /// How often the counted element starts.
  private(set) var count = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  private let counted: [UInt8]
  private var position = 0
  private var open: [Range<Int>] = []
  private var hasRoot = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>, counting counted: [UInt8]) {
    self.bytes = bytes
    self.counted = counted
  }

  /// How often an element starts in a well-formed part; the fault of one that is not.
  static func count(of element: String, in bytes: [UInt8]) -> Result<Int, Fault> {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return .failure(Fault(reason: "it is not UTF-8", offset: 0))
    }
    return bytes.withUnsafeBufferPointer { buffer in
      var scan = XMLScan(buffer, counting: Array(element.utf8))
      do throws(Fault) {
        try scan.run()
        return .success(scan.count)
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func run() throws(Fault) {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try readTag() } else { try readText() }
    }
    if !open.isEmpty || !hasRoot { throw fault("it breaks off before its last end tag") }
  }

  private mutating func readTag() throws(Fault) {
    position += 1
    switch byte {
    case UInt8(ascii: "/"): try readEndTag()
    case UInt8(ascii: "?"): try readDeclaration()
    default: try readStartTag()
    }
  }

  private mutating func readDeclaration() throws(Fault) {
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
    guard position < bytes.count, bytes[position - 1] == UInt8(ascii: "?"), !hasRoot else {
      throw fault("a declaration is misplaced or does not end")
    }
    position += 1
  }

  private mutating func readEndTag() throws(Fault) {
    position += 1
    let name = try readName()
    guard let started = open.popLast(), isSame(started, name), byte == UInt8(ascii: ">") else {
      throw fault("an end tag does not match")
    }
    position += 1
  }

  private mutating func readStartTag() throws(Fault) {
    let name = try readName()
    if open.isEmpty, hasRoot { throw fault("there is a second root") }
    hasRoot = true
    if isCounted(name) { count += 1 }
    while true {
      let hadSpace = skipSpace()
      switch byte {
      case UInt8(ascii: ">"):
        open.append(name)
        position += 1
        return
      case UInt8(ascii: "/"):
        position += 1
        guard byte == UInt8(ascii: ">") else { throw fault("a tag does not end") }
        position += 1
        return
      default:
        guard hadSpace else { throw fault("a tag has no space before an attribute") }
        try readAttribute()
      }
    }
  }

  private mutating func readAttribute() throws(Fault) {
    _ = try readName()
    guard byte == UInt8(ascii: "=") else { throw fault("an attribute has no value") }
    position += 1
    guard byte == UInt8(ascii: "\"") else { throw fault("an attribute's value is not quoted") }
    position += 1
    while let next = byte, next != UInt8(ascii: "\"") {
      try readCharacter(next)
    }
    if byte == nil { throw fault("an attribute does not end") }
    position += 1
  }

  private mutating func readText() throws(Fault) {
    while let next = byte, next != UInt8(ascii: "<") {
      if open.isEmpty, !isSpace(next) { throw fault("there is text outside the root") }
      try readCharacter(next)
    }
  }

  private mutating func readCharacter(_ next: UInt8) throws(Fault) {
    if next == UInt8(ascii: "&") { return try readEntity() }
    if next == UInt8(ascii: "<") { throw fault("an attribute holds a bracket") }
    if next < 0x20, !isSpace(next) { throw fault("there is a control character") }
    if next == 0xEF, isNoncharacter { throw fault("there is a character that XML forbids") }
    position += 1
  }

  private mutating func readEntity() throws(Fault) {
    let start = position + 1
    let limit = min(bytes.count, start + 10)
    while position < limit, bytes[position] != UInt8(ascii: ";") { position += 1 }
    guard position < limit, position > start,
      XMLScan.entities.contains(Array(bytes[start..<position])) || bytes[start] == 0x23
    else { throw fault("there is an unknown entity") }
    position += 1
  }

  private static let entities = ["amp", "lt", "gt", "quot", "apos"].map { Array($0.utf8) }

  private mutating func readName() throws(Fault) -> Range<Int> {
    let start = position
    while let next = byte, isNameByte(next) { position += 1 }
    if position == start || !isLetter(bytes[start]) { throw fault("a name is missing") }
    return start..<position
  }

  // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
  private var isNoncharacter: Bool {
    position + 2 < bytes.count && bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() -> Bool {
    let start = position
    while let next = byte, isSpace(next) { position += 1 }
    return position > start
  }

  private func isCounted(_ name: Range<Int>) -> Bool {
    name.count == counted.count && bytes[name].elementsEqual(counted)
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && bytes[left].elementsEqual(bytes[right])
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x2D && byte <= 0x3A && byte != 0x2F) || byte == 0x5F
  }

  private func fault(_ reason: String) -> Fault { Fault(reason: reason, offset: position) }
}
