/// Walks through a file token by token before it is parsed.
///
/// The scan finds what must not reach the parser (repeated parts explode inside it), what the
/// parser would read wrongly (`[24,000]`) and what it explains badly (keys that stand twice). It
/// follows the parser's own rules on where a token starts, so that `R&D` or `a * b` is no alarm.
struct LexicalScan {
  /// A problem and the bytes it is about.
  struct Finding: Hashable {
    let problem: LexicalProblem
    let offset: Int
    let length: Int
  }

  /// A text as it stands on its first line.
  struct Token: Hashable {
    let offset: Int
    let length: Int
  }

  /// What was found, in the order of the file.
  var findings: [Finding] = []
  /// Where a plain text is cut by a '#' that may have been meant as part of it.
  private(set) var cuts: [Int] = []
  /// Every text in the order of the file, keys among them.
  var tokens: [Token] = []

  let bytes: [UInt8]
  var at = 0
  var lineStart = 0
  var line = 1
  var containers: [Container] = []
  var openBrackets = 0
  /// Whether a key may start here: at the start of a line, after `-`, `[`, `{` and `,`.
  var keyMayStart = true
  /// The text or bracket that a ':' on the same line would make a key.
  var candidate: Candidate?
  /// Whether a document has begun, and whether `...` has ended it.
  var hasStarted = false
  var hasEnded = false
  /// Three counts, each at most the number of nodes.
  var counts = (tokens: 0, entries: 0)

  /// A list or a set of keys that is open.
  struct Container {
    enum Kind { case blockList, blockKeys, flowList, flowKeys }
    let kind: Kind
    /// The column in which its entries start; nothing for brackets.
    let column: Int
    /// The byte at which it was opened.
    let offset: Int
    var keys: [String: Int] = [:]
  }

  /// What may turn out to be a key.
  struct Candidate {
    let offset: Int
    let end: Int
    let line: Int
    let column: Int
    let isBracket: Bool
    let isPlain: Bool
  }

  /// Scans a text; stops after many findings.
  init(_ text: String) {
    bytes = Array(text.utf8)
    findControlCharacters(text)
    guard findings.isEmpty else { return }
    while findings.count < SourceLimits.errors, skipToToken() { takeToken() }
    noteOpenBracket()
  }

  /// Whether a token has been found at all.
  var isEmpty: Bool { tokens.isEmpty && counts.entries == 0 && counts.tokens == 0 }

  /// The byte some places ahead; 0 behind the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    at + distance < bytes.count ? bytes[at + distance] : 0
  }

  /// Whether a space, a tab, a line end or the end of the file stands some places ahead.
  func isBlank(_ distance: Int) -> Bool { Self.isBlank(peek(distance)) }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 9 || byte == 13 || byte == 0
  }

  var isAtLineEnd: Bool { peek() == 10 || peek() == 13 }
  var column: Int { at - lineStart }

  /// Notes a problem; only the first at a place counts.
  mutating func note(_ problem: LexicalProblem, at offset: Int, length: Int = 1) {
    findings.append(Finding(problem: problem, offset: offset, length: length))
  }

  /// Steps over a line end.
  mutating func takeLineEnd() {
    at += peek() == 13 && peek(1) == 10 ? 2 : 1
    line += 1
    lineStart = at
  }

  /// Steps over spaces, comments and empty lines; false at the end of the file.
  private mutating func skipToToken() -> Bool {
    while at < bytes.count {
      skipSpaces()
      if peek() == UInt8(ascii: "#") {
        noteCut()
        while at < bytes.count, !isAtLineEnd { at += 1 }
      }
      guard isAtLineEnd else { return at < bytes.count }
      takeLineEnd()
      if openBrackets == 0 { keyMayStart = true }
    }
    return false
  }

  /// Remembers a '#' one space behind a plain text of words and right before a letter or digit: `Ward #3`.
  ///
  /// A remark behind a value starts with '# ' or further right; a number is never meant to go on.
  private mutating func noteCut() {
    guard let text = candidate, text.isPlain, text.line == line, text.end == at - 1,
      bytes[text.offset..<text.end].contains(where: { ($0 | 32) >= 97 && ($0 | 32) <= 122 }),
      WrittenNumber(reading: String(decoding: bytes[text.offset..<text.end], as: UTF8.self)) == nil,
      !isBlank(1), peek(1) != UInt8(ascii: "#")
    else { return }
    cuts.append(at)
  }

  private mutating func skipSpaces() {
    while peek() == 32 || peek() == 9 {
      if peek() == 9, openBrackets == 0, keyMayStart {
        note(.tabIndentation, at: at)
        skipLine()
        return
      }
      at += 1
    }
  }

  /// Gives the line up after a problem that makes the rest of it unreadable.
  mutating func skipLine() {
    while at < bytes.count, !isAtLineEnd { at += 1 }
    candidate = nil
  }

  private mutating func findControlCharacters(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if isRefused(scalar), findings.count < SourceLimits.errors {
        note(.controlCharacter(scalar.value), at: offset, length: width)
      }
      offset += width
    }
  }
}

/// Whether a character is invisible and harmful: control characters, foreign line ends, non-characters
/// and marks that turn the direction of writing.
func isRefused(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20...0x7E: false
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: true
  case 0x202A...0x202E, 0x2066...0x2069: true
  default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}
