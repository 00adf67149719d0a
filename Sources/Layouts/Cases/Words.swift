import Modelling

extension String {
  /// The same with a small letter first, as inside a sentence.
  var withSmallStart: String { prefix(1).lowercased() + dropFirst() }
}

/// Small rules of wording.
enum Words {
  /// A text, or words that say that there is none.
  static func stated(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "not stated" }
    return text
  }

  /// `1 alert`, `2 alerts`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  /// The lines of a text, broken between words so that each holds at most so many characters.
  static func lines(_ text: String, atMost limit: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= limit {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// At most so many characters as spreadsheets count them, the last an ellipsis where the text was
  /// longer.
  static func clipped(_ text: String, to limit: Int) -> String {
    guard text.spreadsheetLength > limit else { return text }
    var kept = ""
    for character in text {
      let longer = kept + String(character)
      if longer.spreadsheetLength >= limit { break }
      kept = longer
    }
    return kept + "…"
  }
}
