/// Tells tables whose columns are separated by another sign than a comma.
enum CSVSeparator {
  /// The signs that programs write instead, with their names.
  private static let others: [(sign: UInt8, name: String)] = [
    (UInt8(ascii: ";"), "';'"), (UInt8(ascii: "\t"), "tabs"), (UInt8(ascii: "|"), "'|'"),
  ]

  /// What to say of a file whose first row has no comma and another separator; nil for all others.
  static func other(in bytes: [UInt8]) -> CSVFault? {
    let (row, line) = firstRow(bytes)
    let bare = withoutQuoted(row)
    guard !bare.contains(UInt8(ascii: ",")) else { return nil }
    guard let found = others.first(where: { bare.contains($0.sign) }) else { return nil }
    return CSVFault(
      line: line,
      reason: "columns are separated by \(found.name); separate them by ',' "
        + "and write decimals with a point, as 0.5")
  }

  /// The first row that is not blank, and its line.
  private static func firstRow(_ bytes: [UInt8]) -> (ArraySlice<UInt8>, Int) {
    var rest = bytes[...]
    var line = 1
    while let byte = rest.first, isLineEnd(byte) {
      if byte == UInt8(ascii: "\n") { line += 1 }
      rest = rest.dropFirst()
    }
    return (rest.prefix { !isLineEnd($0) }, line)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func withoutQuoted(_ row: ArraySlice<UInt8>) -> [UInt8] {
    var isQuoted = false
    return row.filter { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted
    }
  }
}
