/// Text as XML writes it.
enum MarkupText {
  /// The text with the five special characters written as entities.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// The text with all entities put back; unknown ones stay as they are.
  static func plain(_ written: Substring) -> String {
    guard written.utf8.contains(UInt8(ascii: "&")) else { return String(written) }
    var rest = written
    var plain = ""
    while let start = rest.firstIndex(of: "&"), let end = rest[start...].firstIndex(of: ";") {
      plain += rest[..<start]
      let entity = rest[rest.index(after: start)..<end]
      plain += character(entity).map(String.init) ?? "&\(entity);"
      rest = rest[rest.index(after: end)...]
    }
    return plain + rest
  }

  private static let named: [Substring: Character] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
  ]

  private static func character(_ entity: Substring) -> Character? {
    if let character = named[entity] { return character }
    let code =
      entity.hasPrefix("#x")
      ? UInt32(entity.dropFirst(2), radix: 16)
      : entity.hasPrefix("#") ? UInt32(entity.dropFirst()) : nil
    return code.flatMap(UnicodeScalar.init).map(Character.init)
  }
}
