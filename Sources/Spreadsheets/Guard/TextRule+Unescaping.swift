extension TextRule {
  /// The text with `_x0041_` read as the A that it stands for.
  static func unescaped(_ text: String) -> String {
    guard hasEscape(text) else { return text }
    let bytes = Array(text.utf8)
    var scalars: [UInt16] = []
    var kept: [UInt8] = []
    var result = ""
    var index = 0
    func flush() {
      result += String(decoding: kept, as: UTF8.self) + String(decoding: scalars, as: UTF16.self)
      kept = []
      scalars = []
    }
    while index < bytes.count {
      if isEscape(bytes, at: index), let unit = unit(bytes[index + 2..<index + 6]) {
        // Two escapes behind one another may be halves of one character.
        if !kept.isEmpty { flush() }
        scalars.append(unit)
        index += 7
      } else {
        if !scalars.isEmpty { flush() }
        kept.append(bytes[index])
        index += 1
      }
    }
    flush()
    return result
  }

  private static func unit(_ digits: ArraySlice<UInt8>) -> UInt16? {
    UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
