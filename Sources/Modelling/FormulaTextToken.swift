/// A word or a sign of a formula.
struct FormulaTextToken: Equatable {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case operation(BinaryOperator)
    case open
    case close
    case comma
    case end
  }

  let kind: Kind
  /// How many characters stand before it.
  let offset: Int
  let length: Int
}

/// Takes the text of a formula apart into words and signs.
struct FormulaTextScanner {
  private(set) var tokens: [FormulaTextToken] = []
  private let text: [Character]
  private var at = 0

  init(_ text: [Character]) throws(FormulaTextError) {
    self.text = text
    if text.first(where: { !$0.isWhitespace }) == "=" {
      at = text.firstIndex(of: "=") ?? 0
      throw fault("formula-sign", "a formula starts without '='", "leave out the '=' at the start")
    }
    while skipSpaces() { try takeToken() }
    tokens.append(FormulaTextToken(kind: .end, offset: text.count, length: 1))
  }

  private func peek(_ distance: Int = 0) -> Character? {
    at + distance < text.count ? text[at + distance] : nil
  }

  private mutating func skipSpaces() -> Bool {
    while let character = peek(), character.isWhitespace { at += 1 }
    return at < text.count
  }

  private mutating func append(_ kind: FormulaTextToken.Kind, from start: Int) {
    tokens.append(FormulaTextToken(kind: kind, offset: start, length: at - start))
  }

  private mutating func takeToken() throws(FormulaTextError) {
    guard let character = peek() else { return }
    if isDigit(character) || character == "." { return try takeNumber() }
    if isLetter(character) { return takeName() }
    let start = at
    switch character {
    case "(":
      at += 1
      append(.open, from: start)
    case ")":
      at += 1
      append(.close, from: start)
    case ",": try takeComma()
    default: try takeOperation()
    }
  }

  /// Takes a comma; `24,000` would be two numbers.
  private mutating func takeComma() throws(FormulaTextError) {
    let digits = text[(at + 1)...].prefix(while: isDigit)
    if digits.count == 3, at > 0, isDigit(text[at - 1]) {
      throw fault(
        "split-number", "three digits straight after a comma without a space",
        "write 24000 for one number; put a space after the comma for two", length: 4)
    }
    at += 1
    append(.comma, from: at - 1)
  }

  private mutating func takeOperation() throws(FormulaTextError) {
    let two = String(text[at...].prefix(2))
    try refuseForeign(two)
    for length in [2, 1] {
      guard let operation = BinaryOperator(rawValue: String(two.prefix(length))) else { continue }
      at += min(length, two.count)
      return append(.operation(operation), from: at - min(length, two.count))
    }
    throw fault(
      "unknown-sign", "'\(two.prefix(1))' means nothing in a formula",
      "use + - * / ^ = <> < <= > >= ( ) and commas")
  }

  /// Signs of other languages and of typesetting, each with the one to write.
  private func refuseForeign(_ two: String) throws(FormulaTextError) {
    let foreign = [
      "==": "=", "!=": "<>", "**": "^", "&&": "AND(…)", "||": "OR(…)", "=<": "<=", "=>": ">=",
      "≠": "<>",
      "≤": "<=", "≥": ">=", "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", ";": ", (a comma)",
    ]
    for length in [2, 1] {
      let sign = String(two.prefix(length))
      guard let ours = foreign[sign] else { continue }
      throw fault(
        "unknown-sign", "'\(sign)' means nothing in a formula", "write \(ours)", length: sign.count)
    }
    if two.hasPrefix("£") {
      throw fault(
        "number-form", "a number in a formula has no £ sign", "write the pounds in digits: 2850000")
    }
  }

  private mutating func takeNumber() throws(FormulaTextError) {
    let start = at
    var digits = takeDigits()
    if peek() == "." {
      at += 1
      digits += "." + takeDigits()
    }
    let isPercent = peek() == "%"
    if isPercent { at += 1 }
    guard isSound(digits), !isPercent || peek() != "%",
      peek().map({ !isLetter($0) && $0 != "." }) ?? true,
      let value = Double(digits + (isPercent ? "e-2" : "")), value.isFinite
    else {
      while let character = peek(),
        isLetter(character) || isDigit(character) || ".%".contains(character)
      { at += 1 }
      let length = at - start
      at = start
      throw fault(
        "number-form", "this is not a number as formulas write it",
        "write digits, with a point for decimals and % for per cent: 24000, 0.5, 2.5%",
        length: length)
    }
    append(.number(value), from: start)
  }

  /// Digits on both sides of the point, and no leading zeros.
  private func isSound(_ digits: String) -> Bool {
    guard let first = digits.first, let last = digits.last, first != ".", last != "." else {
      return false
    }
    return first != "0" || digits == "0" || digits.hasPrefix("0.")
  }

  private mutating func takeDigits() -> String {
    let digits = text[at...].prefix(while: isDigit)
    at += digits.count
    return String(digits)
  }

  private mutating func takeName() {
    let start = at
    while let character = peek(), isLetter(character) || isDigit(character) || character == "." {
      at += 1
    }
    append(.name(String(text[start..<at])), from: start)
  }

  private func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isWholeNumber
  }
  private func isLetter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character == "_")
  }

  private func fault(_ code: String, _ message: String, _ remedy: String, length: Int = 1)
    -> FormulaTextError
  {
    FormulaTextError(code: code, offset: at, length: length, message: message, remedy: remedy)
  }
}
