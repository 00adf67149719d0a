/// Walks through a formula from token to token.
struct FormulaScan {
  private let bytes: [UInt8]
  private var place = 0

  init(_ formula: String) { bytes = Array(formula.utf8) }

  /// The next token; nil at the end.
  mutating func next(after last: FormulaToken?) -> FormulaToken? {
    let hadSpace = skipSpace()
    guard let byte else { return nil }
    // A space between two operands asks for the cells that both have.
    if hadSpace, let last, last.endsOperand, FormulaScan.startsOperand(byte) { return .sign(" ") }
    switch byte {
    case UInt8(ascii: "\""): return .text(quoted(by: byte))
    case UInt8(ascii: "'"): return onSheet(quoted(by: byte))
    case UInt8(ascii: "#"): return .error(errorWord())
    case _ where FormulaScan.isDigit(byte) || byte == UInt8(ascii: "."): return number()
    case _ where FormulaScan.isWord(byte): return word()
    default: return sign()
    }
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() -> Bool {
    let start = place
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    return place > start
  }

  private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let start = place
    while let byte, isWanted(byte) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// A text between marks; a mark within it stands there twice.
  private mutating func quoted(by mark: UInt8) -> String {
    var text: [UInt8] = []
    place += 1
    while let byte {
      place += 1
      if byte == mark {
        guard self.byte == mark else { break }
        place += 1
      }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func errorWord() -> String {
    place += 1
    return "#"
      + take { FormulaScan.isWord($0) || FormulaScan.isDigit($0) || "/!?".utf8.contains($0) }
      .uppercased()
  }

  private mutating func number() -> FormulaToken {
    var text = take { FormulaScan.isDigit($0) || $0 == UInt8(ascii: ".") }
    if let byte, byte | 0x20 == UInt8(ascii: "e") {
      let mark = place
      place += 1
      let sign = take { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
      let digits = take(while: FormulaScan.isDigit)
      if digits.isEmpty { place = mark } else { text += "e\(sign)\(digits)" }
    }
    return Double(text).map { .number($0) } ?? .word(text)
  }

  /// A word: a sheet before its cell, a function before its bracket, a cell, TRUE, or a name.
  private mutating func word() -> FormulaToken {
    let text = take { FormulaScan.isWord($0) || FormulaScan.isDigit($0) || $0 == UInt8(ascii: ".") }
    if byte == UInt8(ascii: "!") { return onSheet(text) }
    let start = place
    _ = skipSpace()
    if byte == UInt8(ascii: "(") { return .function(FormulaScan.plainName(text)) }
    place = start
    return FormulaScan.operand(text)
  }

  /// What stands behind the name of a sheet.
  private mutating func onSheet(_ sheet: String) -> FormulaToken {
    guard byte == UInt8(ascii: "!") else { return .word("'\(sheet)'") }
    place += 1
    if byte == UInt8(ascii: "#") { return .error(errorWord()) }
    let text = take { FormulaScan.isWord($0) || FormulaScan.isDigit($0) || $0 == UInt8(ascii: ".") }
    guard let reference = CellReference(text[...]) else { return .word("'\(sheet)'!\(text)") }
    return .cell(sheet: sheet, reference)
  }

  private mutating func sign() -> FormulaToken {
    let first = bytes[place]
    place += 1
    let pair = String(decoding: [first] + (byte.map { [$0] } ?? []), as: UTF8.self)
    if ["<=", ">=", "<>"].contains(pair) {
      place += 1
      return .sign(pair)
    }
    return .sign(String(decoding: [first], as: UTF8.self))
  }
}

extension FormulaScan {
  private static func operand(_ text: String) -> FormulaToken {
    if let reference = CellReference(text[...]) { return .cell(sheet: nil, reference) }
    switch text.uppercased() {
    case "TRUE": return .logical(true)
    case "FALSE": return .logical(false)
    default: return .word(text.uppercased())
    }
  }

  /// The name of a function in capital letters, without what marks it as newer than the file format.
  private static func plainName(_ text: String) -> String {
    let name = text.uppercased()
    for prefix in ["_XLFN._XLWS.", "_XLFN."] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Letters, `_`, `$`, `\` and whatever is not ASCII.
  fileprivate static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 || "_$\\".utf8.contains(byte)
  }

  fileprivate static func startsOperand(_ byte: UInt8) -> Bool {
    isWord(byte) || isDigit(byte) || "\"'#(.{[".utf8.contains(byte)
  }
}

extension FormulaToken {
  /// Whether an operand ends with the token, so that an operator must follow.
  fileprivate var endsOperand: Bool {
    switch self {
    case .sign(let sign): sign == ")" || sign == "}" || sign == "%"
    case .function: false
    default: true
    }
  }
}
