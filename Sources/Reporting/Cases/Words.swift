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

  /// At most so many characters, the last an ellipsis where the text was longer.
  static func clipped(_ text: String, to limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}
