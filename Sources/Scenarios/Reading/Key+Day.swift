import SourceText

extension Key where Value == String {
  /// A day, as `2026-09-30`; empty where it is left out.
  static func day(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .day) { node, reader in
      guard let node else { return "" }
      let text = reader.word(node).text
      reader.checkDay(text, node.position, reader.pathText)
      return text
    }
  }
}

extension Reader {
  /// Reports a text that is no day.
  mutating func checkDay(_ text: String, _ position: SourcePosition, _ path: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) ?? 0 : 0
    }
    let isDay =
      parts.map(\.count) == [4, 2, 2] && (1...12).contains(numbers[1])
      && (1...31).contains(numbers[2])
    guard !isDay else { return }
    report(
      "expected-date", position, "'\(path)' takes a day", "write year, month and day as 2026-09-30")
  }
}
