/// What a text must be to stand in a spreadsheet, and how it is written there.
enum TextRule {
  /// The faults of a text at a place.
  static func faults(
    in text: String, at place: WorkbookProblem.Place, limit: Int = Limits.textUnits
  ) -> [WorkbookProblem.Fault] {
    var faults: [WorkbookProblem.Fault] = []
    if let scalar = forbiddenScalar(in: text) {
      faults.append(.forbiddenCharacter(in: place, scalar: scalar))
    }
    let units = text.utf8.count <= limit ? 0 : escaped(text).utf16.count
    if units > limit { faults.append(.tooLong(place, units: units, limit: limit)) }
    return faults
  }

  /// The text so that `_x0041_` in it stays what it is and does not become an A.
  static func escaped(_ text: String) -> String {
    guard mayHaveEscape(text) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for index in bytes.indices {
      if isEscape(bytes, at: index) { result += Array("_x005F".utf8) }
      result.append(bytes[index])
    }
    return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
  }

  /// Whether a text has a pattern that Excel reads as an escaped character.
  static func hasEscape(_ text: String) -> Bool {
    mayHaveEscape(text) && escaped(text).utf8.count != text.utf8.count
  }

  // Nearly no text has an underscore before an x, and looking for it costs little.
  private static func mayHaveEscape(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == UInt8(ascii: "_"), byte | 0x20 == UInt8(ascii: "x") { return true }
      last = byte
    }
    return false
  }

  static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] | 0x20 == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[index + 2..<index + 6].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  private static func forbiddenScalar(in text: String) -> UInt32? {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    return text.unicodeScalars.first { !isAllowed($0.value) }?.value
  }

  private static func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
