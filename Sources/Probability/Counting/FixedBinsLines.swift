/// The lines of a tally's text, read one after the other.
struct FixedBinsLines {
  private let lines: [[String]]
  /// How many lines have been read.
  private var number = 0

  init(_ text: some StringProtocol) {
    lines = String(text).split(separator: Character("\n")).map { line in
      line.split(separator: Character(" ")).map(String.init)
    }
  }

  /// Whether the next line starts with a word.
  func stands(_ word: String) -> Bool { number < lines.count && lines[number].first == word }

  /// The words of the next line.
  mutating func words() throws(FixedBinsTextError) -> [String] {
    number += 1
    guard number <= lines.count else { throw error("more lines: the text is cut off") }
    return lines[number - 1]
  }

  /// So many words that the next line has after its first, which has to be this one.
  mutating func words(after word: String, _ count: Int) throws(FixedBinsTextError) -> [String] {
    let words = try words()
    guard words.first == word, words.count == count + 1 else {
      throw error("'\(word)' and \(count) more")
    }
    return Array(words.dropFirst())
  }

  /// Makes sure that nothing follows.
  func end() throws(FixedBinsTextError) {
    guard number == lines.count else {
      throw FixedBinsTextError(line: number + 1, expected: "nothing after the last line")
    }
  }

  /// The error of the line that was read last.
  func error(_ expected: String) -> FixedBinsTextError {
    FixedBinsTextError(line: number, expected: expected)
  }
}
