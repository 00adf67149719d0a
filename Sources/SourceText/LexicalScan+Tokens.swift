extension LexicalScan {
  /// Takes one token, which starts here.
  mutating func takeToken() {
    if openBrackets == 0 { closeBlocks(beyond: column) }
    if column == 0, takeDocumentMark() { return }
    if hasEnded {
      note(.secondDocument, at: at)
      at = bytes.count
      return
    }
    hasStarted = true
    noteForeignSigns()
    if !takeIndicator() && !takeForbidden() { takeText() }
  }

  /// Notes what looks like a space or a quotation mark and is none.
  private mutating func noteForeignSigns() {
    guard peek() >= 0xC2,
      let scalar = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
        .unicodeScalars.first
    else { return }
    if keyMayStart, openBrackets == 0, scalar.properties.isWhitespace {
      note(.invisibleIndent(scalar.value), at: at, length: UTF8.width(scalar))
    } else if openBrackets > 0, "“”‘’„‚".unicodeScalars.contains(scalar) {
      note(.curlyQuote(Character(scalar)), at: at, length: UTF8.width(scalar))
    }
  }

  /// Takes `---` and `...`, and refuses `%` at the start of a line.
  private mutating func takeDocumentMark() -> Bool {
    if peek() == UInt8(ascii: "%") {
      note(.directive, at: at)
      skipLine()
      return true
    }
    guard isDocumentMark else { return false }
    if peek() == UInt8(ascii: ".") {
      hasEnded = true
    } else if hasStarted {
      note(.secondDocument, at: at, length: 3)
      at = bytes.count
      return true
    }
    hasStarted = true
    // Nothing but spaces may follow on the line: a key beside `---` would have a column of its own.
    keyMayStart = false
    at += 3
    return true
  }

  /// Whether `---` or `...` stands here by itself.
  var isDocumentMark: Bool {
    let first = peek()
    return (first == UInt8(ascii: "-") || first == UInt8(ascii: ".")) && peek(1) == first
      && peek(2) == first && isBlank(3)
  }

  /// Takes a sign that builds lists and keys.
  private mutating func takeIndicator() -> Bool {
    switch peek() {
    case UInt8(ascii: "["): openBracket(.flowList)
    case UInt8(ascii: "{"): openBracket(.flowKeys)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket()
    case UInt8(ascii: ","): takeComma()
    case UInt8(ascii: "-") where isBlank(1): takeDash()
    case UInt8(ascii: ":") where openBrackets > 0 || isBlank(1): takeColon()
    default: return false
    }
    return true
  }

  private mutating func openBracket(_ kind: Container.Kind) {
    open(kind, column: -1)
    openBrackets += 1
    counts.tokens += 1
    checkCount()
    keyMayStart = true
    candidate = nil
    at += 1
  }

  private mutating func closeBracket() {
    let kind: Container.Kind = peek() == UInt8(ascii: "]") ? .flowList : .flowKeys
    if openBrackets > 0, containers.last?.kind == kind {
      containers.removeLast()
      openBrackets -= 1
    } else {
      note(.strayBracket(kind == .flowList ? "]" : "}"), at: at)
    }
    keyMayStart = false
    candidate = Candidate(
      offset: at, end: at + 1, line: line, column: column, isBracket: true, isPlain: false)
    at += 1
  }

  private mutating func takeComma() {
    if openBrackets > 0, splitsNumber { note(.splitNumber, at: at, length: 4) }
    candidate = nil
    keyMayStart = true
    at += 1
  }

  /// Whether the comma stands between a digit and three digits that end there.
  private var splitsNumber: Bool {
    guard at > 0, let text = candidate, text.isPlain, text.end == at else { return false }
    return isDigit(bytes[at - 1]) && isDigit(peek(1)) && isDigit(peek(2)) && isDigit(peek(3))
      && !isDigit(peek(4))
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private mutating func takeDash() {
    if openBrackets == 0 { openBlock(.blockList, column: column) }
    counts.entries += 1
    checkCount()
    candidate = nil
    keyMayStart = true
    at += 1
  }

  private mutating func takeColon() {
    counts.entries += 2
    checkCount()
    guard let key = candidate, key.line == line else {
      noteKeyMissing()
      skipLine()
      return
    }
    if key.isBracket {
      note(.compositeKey, at: key.offset)
    } else {
      if openBrackets == 0 { openBlock(.blockKeys, column: key.column) }
      takeKey(key)
    }
    candidate = nil
    keyMayStart = false
    at += 1
  }

  /// Notes a ':' without a key on its line, and why there is none.
  private mutating func noteKeyMissing() {
    if let tab = bytes[lineStart..<at].prefix(while: Self.isBlank).firstIndex(of: 9) {
      note(.tabIndentation, at: tab)
    } else if let text = candidate, text.isPlain, text.end == at {
      note(.runOn(first: text.offset), at: at)
    } else {
      note(.keyMissing, at: at)
    }
  }

  /// Remembers a key, and notes one that stands twice.
  private mutating func takeKey(_ key: Candidate) {
    var text = String(decoding: bytes[key.offset..<key.end], as: UTF8.self)
    if key.isPlain {
      if text == "<<" { note(.merge, at: key.offset, length: 2) }
    } else {
      text = unquoted(text)
    }
    guard let last = containers.indices.last,
      containers[last].kind == .blockKeys || containers[last].kind == .flowKeys
    else { return }
    if let first = containers[last].keys[text] {
      note(.duplicateKey(text, first: first), at: key.offset, length: key.end - key.offset)
    } else {
      containers[last].keys[text] = key.offset
    }
  }

  private func unquoted(_ text: String) -> String {
    let inner = String(text.dropFirst().dropLast())
    guard text.first == "\"" else { return inner.replacing("''", with: "'") }
    return inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }

  /// Refuses what starts with a sign that has a special meaning.
  private mutating func takeForbidden() -> Bool {
    switch peek() {
    case UInt8(ascii: "&"): refuse(.anchor)
    case UInt8(ascii: "*"): refuse(.alias)
    case UInt8(ascii: "!"): refuse(.tag)
    case UInt8(ascii: "?") where openBrackets > 0 || isBlank(1): refuse(.explicitKey)
    case UInt8(ascii: "@"): refuse(.reserved("@"))
    case UInt8(ascii: "`"): refuse(.reserved("`"))
    case UInt8(ascii: "%"): refuse(.reserved("%"))
    case UInt8(ascii: "|") where openBrackets > 0: refuse(.reserved("|"))
    case UInt8(ascii: ">") where openBrackets > 0: refuse(.reserved(">"))
    default: return false
    }
    return true
  }

  private mutating func refuse(_ problem: LexicalProblem) {
    var length = 1
    while !isBlank(length), !isFlowSign(peek(length)) { length += 1 }
    note(problem, at: at, length: length)
    at += length
    keyMayStart = false
    candidate = nil
    // What follows on the line belongs to the same slip; brackets still have to be matched.
    if openBrackets == 0 { skipLine() }
  }
}
