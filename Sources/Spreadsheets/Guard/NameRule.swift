/// What the names of sheets and cells must be.
enum NameRule {
  /// Why a sheet cannot bear a name, nil where it can.
  static func faultOfSheet(_ name: String) -> WorkbookProblem.NameFault? {
    if !isWord(name, separator: UInt8(ascii: " ")) { return .characters }
    if name.utf8.count > Limits.sheetNameUnits { return .length }
    if name.lowercased() == "history" { return .reserved }
    return isCellReference(name) ? .cellReference : nil
  }

  /// Why a cell cannot bear a name, nil where it can.
  static func faultOfCell(_ name: String) -> WorkbookProblem.NameFault? {
    if !isWord(name, separator: UInt8(ascii: "_")) { return .characters }
    if name.utf8.count > Limits.definedNameUnits { return .length }
    if reservedWords.contains(name.lowercased()) { return .reserved }
    return isCellReference(name) ? .cellReference : nil
  }

  private static let reservedWords: Set = ["true", "false", "print_area", "print_titles"]

  private static func isWord(_ name: String, separator: UInt8) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == separator }
  }

  /// Whether a name reads like `Q1`, `R1C1`, `R`, `C` or `RC7`.
  private static func isCellReference(_ name: String) -> Bool {
    let lower = Array(name.lowercased().utf8)
    let letters = lower.prefix(while: isLetter)
    let rest = lower.dropFirst(letters.count)
    if (1...3).contains(letters.count), !rest.isEmpty, rest.allSatisfy(isDigit) { return true }
    return isRowColumnReference(lower)
  }

  private static func isRowColumnReference(_ name: [UInt8]) -> Bool {
    var rest = name[...]
    if rest.first == UInt8(ascii: "r") { rest = rest.dropFirst().drop(while: isDigit) }
    if rest.first == UInt8(ascii: "c") { rest = rest.dropFirst().drop(while: isDigit) }
    return rest.isEmpty
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
