extension DecimalText {
  /// Adds the digits of a number to bytes, the same as `of` gives as a text.
  public static func append(_ number: Double, to bytes: inout [UInt8]) {
    if number.magnitude < 0x1p53, case let whole = Int(number), Double(whole) == number {
      return append(whole, to: &bytes)
    }
    var text = number.description
    let isAppended = text.withUTF8 { digits in
      // A power of ten is spelt out, and no number that is written so ends in a nought.
      guard !digits.contains(UInt8(ascii: "e")), digits.last != UInt8(ascii: "0") else {
        return false
      }
      bytes.append(contentsOf: digits)
      return true
    }
    if !isAppended { bytes.append(contentsOf: of(number).utf8) }
  }

  /// Adds a whole number, from its last digit on.
  private static func append(_ whole: Int, to bytes: inout [UInt8]) {
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = whole.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
