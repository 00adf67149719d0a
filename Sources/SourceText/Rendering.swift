/// How diagnostics look to people: place, message, the line with what is meant underlined, remedy.
///
/// Sorted by file, line and column; at most 20 are shown. Plain text without colour, one final line
/// end. `sources` are the files that the places name; a place in none of them shows no line.
public func render(_ diagnostics: [Diagnostic], sources: [SourceFile]) -> String {
  let files = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  let sorted = diagnostics.sorted { ($0.position, $0.message) < ($1.position, $1.message) }
  var lines: [String] = []
  for diagnostic in sorted.prefix(20) {
    lines += rendered(diagnostic, in: files[diagnostic.position.file])
  }
  if sorted.count > 20 { lines.append("… and \(sorted.count - 20) more") }
  return lines.map { $0 + "\n" }.joined()
}

private func rendered(_ diagnostic: Diagnostic, in file: SourceFile?) -> [String] {
  let position = diagnostic.position
  var lines = [printable("\(position): \(diagnostic.severity.rawValue): \(diagnostic.message)")]
  if let line = file?.line(position.line) {
    let excerpt = Excerpt(line, column: position.column, length: position.length)
    let number = "\(position.line)"
    let gutter = String(repeating: " ", count: number.count)
    lines.append("  \(number) | \(excerpt.text)")
    lines.append("  \(gutter) | \(excerpt.underline)")
  }
  if let remedy = diagnostic.remedy { lines.append(printable("  help: \(remedy)")) }
  return lines
}

/// A line cut to what fits on a screen, with what is meant underlined.
private struct Excerpt {
  private(set) var text = ""
  private(set) var underline = ""

  /// Characters shown before and after the first that is meant.
  private static let before = 50
  private static let after = 50

  init(_ line: Substring, column: Int, length: Int) {
    let start = max(0, column - 1)
    let from = max(0, start - Self.before)
    let shown = Array(line.dropFirst(from).prefix(start - from + Self.after))
    let isCutBefore = from > 0
    let isCutAfter = line.dropFirst(from).dropFirst(shown.count).first != nil
    if isCutBefore { append("…", mark: " ") }
    for (index, character) in shown.enumerated() {
      let isMeant = (start..<start + length).contains(from + index)
      append(printable(character), mark: isMeant ? "^" : " ")
    }
    // A place behind the last character, such as a value that is missing.
    if start - from >= shown.count {
      underline += String(repeating: " ", count: start - from - shown.count) + "^"
    }
    if isCutAfter { text += "…" }
    while underline.last == " " { underline.removeLast() }
  }

  private mutating func append(_ character: Character, mark: Character) {
    text.append(character)
    underline += String(repeating: mark, count: width(of: character))
  }
}

/// Text that cannot steer a terminal: line ends and tabs stay, `?` stands for what has no shape of
/// its own.
public func printableLines(_ text: String) -> String {
  String(text.map { ["\n", "\t"].contains($0) ? $0 : printable($0) })
}

private func printable(_ text: String) -> String { String(text.map(printable)) }

/// The most scalars that one character is shown with: families of emoji have seven.
private let mostScalars = 16

/// A character itself, a space for a tab or a line end, `?` for what has no shape of its own.
private func printable(_ character: Character) -> Character {
  if character == "\t" || character.isNewline { return " " }
  // Marks without end make one character out of a whole file.
  if character.unicodeScalars.prefix(mostScalars + 1).count > mostScalars {
    return character.unicodeScalars.first.map { printable(Character($0)) } ?? "?"
  }
  let isInvisible = character.unicodeScalars.contains {
    $0.properties.generalCategory == .control || $0.properties.isBidiControl
  }
  return isInvisible ? "?" : character
}

/// How many columns of a terminal a character takes: 2 for East Asian wide letters and emoji.
private func width(of character: Character) -> Int {
  guard let scalar = character.unicodeScalars.first else { return 0 }
  if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
    return 2
  }
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}
