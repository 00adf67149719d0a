extension LexicalScan {
  /// Takes a text in quotation marks, a block of text or a plain text.
  mutating func takeText() {
    let start = at
    let startLine = line
    let startColumn = column
    let sign = peek()
    let isPlain: Bool
    let end: Int
    switch sign {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      isPlain = false
      end = takeQuoted(sign)
      keyMayStart = false
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      isPlain = false
      end = takeBlock()
      keyMayStart = true
    default:
      isPlain = true
      keyMayStart = false
      end = takePlain()
    }
    let lineEnd = startLine == line ? end : firstLineEnd(from: start, to: end)
    tokens.append(Token(offset: start, length: max(1, lineEnd - start)))
    counts.tokens += 1
    candidate = Candidate(
      offset: start, end: end, line: startLine, column: startColumn, isBracket: false,
      isPlain: isPlain)
    checkCount()
  }

  private func firstLineEnd(from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] != 10, bytes[offset] != 13 { offset += 1 }
    return offset
  }

  /// Takes a text up to its closing quotation mark; returns where it ends.
  private mutating func takeQuoted(_ sign: UInt8) -> Int {
    let start = at
    at += 1
    while at < bytes.count {
      if isAtLineEnd {
        takeLineEnd()
      } else if sign == UInt8(ascii: "\""), peek() == UInt8(ascii: "\\") {
        takeEscape()
      } else if peek() != sign {
        at += 1
      } else if sign == UInt8(ascii: "'"), peek(1) == sign {
        at += 2
      } else {
        at += 1
        return at
      }
    }
    note(.openQuote, at: start)
    return at
  }

  /// Takes a backslash and what it stands for: `\"`, `\\`, `\/`, `\n`, `\t`, or a character by its
  /// number in hexadecimal, `\xHH`, `\uHHHH` or `\UHHHHHHHH`, that may stand in a file itself.
  private mutating func takeEscape() {
    switch peek(1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "n"),
      UInt8(ascii: "t"):
      at += 2
    case UInt8(ascii: "x"): takeNumbered(digits: 2)
    case UInt8(ascii: "u"): takeNumbered(digits: 4)
    case UInt8(ascii: "U"): takeNumbered(digits: 8)
    default:
      note(.escape, at: at, length: isBlank(1) ? 1 : 2)
      at += isBlank(1) ? 1 : 2
    }
  }

  /// Takes a character that is written by its number.
  private mutating func takeNumbered(digits: Int) {
    let number = bytes[min(at + 2, bytes.count)..<min(at + 2 + digits, bytes.count)]
    let value = UInt32(String(decoding: number, as: UTF8.self), radix: 16)
    guard number.count == digits, number.first != UInt8(ascii: "+"),
      let scalar = value.flatMap(Unicode.Scalar.init)
    else {
      note(.escape, at: at, length: 2)
      at += 2
      return
    }
    if isRefused(scalar) { note(.controlCharacter(scalar.value), at: at, length: 2 + digits) }
    at += 2 + digits
  }

  /// Takes a block of text after `|` or `>`; returns where its first line ends.
  private mutating func takeBlock() -> Int {
    at += 1
    var indicated = 0
    while !isBlank(0), peek() != UInt8(ascii: "#") {
      if peek() >= 49, peek() <= 57 { indicated = Int(peek()) - 48 }
      at += 1
    }
    let end = at
    while at < bytes.count, !isAtLineEnd { at += 1 }
    if at < bytes.count { takeLineEnd() }
    var indent = indicated == 0 ? 0 : max(indentation, 0) + indicated
    skipBlockBreaks(&indent)
    while at < bytes.count, column == indent {
      while at < bytes.count, !isAtLineEnd { at += 1 }
      if at < bytes.count { takeLineEnd() }
      skipBlockBreaks(&indent)
    }
    return end
  }

  /// Steps over empty lines and indentation; finds the indentation where it is not known (0).
  private mutating func skipBlockBreaks(_ indent: inout Int) {
    var widest = 0
    while at < bytes.count {
      while indent == 0 || column < indent, peek() == 32 { at += 1 }
      widest = max(widest, column)
      guard isAtLineEnd else { break }
      takeLineEnd()
    }
    if indent == 0 { indent = max(widest, indentation + 1, 1) }
  }

  /// Takes a plain text, over several lines where they are indented; returns where it ends.
  private mutating func takePlain() -> Int {
    let indent = indentation + 1
    var end = at
    var isFirstLine = true
    while at < bytes.count, isFirstLine || column > 0 || !isDocumentMark,
      peek() != UInt8(ascii: "#")
    {
      takeWords()
      if bytes[end..<at].contains(where: { !Self.isBlank($0) }) { end = at }
      guard at < bytes.count, isBlank(0) else { break }
      if skipBlanksInText() {
        isFirstLine = false
        keyMayStart = true
      }
      if openBrackets == 0, column < indent { break }
    }
    return end
  }

  /// Takes what is not blank, up to a sign that ends a plain text.
  private mutating func takeWords() {
    while at < bytes.count, !isBlank(0) {
      if peek() == UInt8(ascii: ":"), isBlank(1) { return }
      if openBrackets > 0, isFlowSign(peek()) { return }
      at += 1
    }
  }

  /// Steps over spaces and line ends inside a plain text; whether a line ended.
  private mutating func skipBlanksInText() -> Bool {
    var hasLineEnded = false
    while at < bytes.count, isBlank(0) {
      if isAtLineEnd {
        takeLineEnd()
        hasLineEnded = true
      } else {
        at += 1
      }
    }
    return hasLineEnded
  }

  /// Whether a sign belongs to the syntax of `[ ]` and `{ }`.
  func isFlowSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
