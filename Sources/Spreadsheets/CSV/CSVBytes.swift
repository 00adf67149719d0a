/// Fields of a CSV file as bytes, as ``Layouts/CSVTable`` writes them.
public enum CSVBytes {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  /// Adds a text: in quotation marks where it takes them, and with an apostrophe before what a spreadsheet
  /// would run as a formula.
  public static func append(text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    guard startsFormula(text) else { return append(quoting: text, to: &bytes) }
    let marked = [UInt8(ascii: "'")] + text
    marked.withUnsafeBufferPointer { append(quoting: $0, to: &bytes) }
  }

  /// Whether a spreadsheet would take a text for a formula.
  static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most words begin with a letter or a digit, which no formula does.
    guard let first = text.first else { return false }
    if (0x30...0x39).contains(first) || (0x61...0x7A).contains(first | 0x20) { return false }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.drop {
      $0 == " " || $0 == "\u{A0}" || $0 == "\u{FEFF}"
    }
    return scalars.first.map(formulaStarts.contains) ?? false
  }

  private static let formulaStarts: Set<UnicodeScalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  // Spaces at either end are kept by all readers only where they are quoted.
  private static func append(quoting text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let isSpecial = text.contains { $0 == comma || $0 == quote || $0 == 0x0A || $0 == 0x0D }
    guard isSpecial || text.first == 0x20 || text.last == 0x20 else {
      return bytes.append(contentsOf: text)
    }
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
