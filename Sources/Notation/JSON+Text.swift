extension JSON {
  /// How lists and objects stand in a text.
  public enum Layout: Hashable, Sendable {
    /// Each entry of a list on a line of its own.
    case spread
    /// The entries of a list behind one another, and a line for each member of an object.
    case listsInLine
    /// All on one line.
    case line
  }

  /// The JSON as text, each level two spaces further in: the same bytes everywhere.
  public func rendered(_ layout: Layout = .spread, endingLine: Bool = true) -> String {
    var text = ""
    write(layout, margin: "", to: &text)
    return endingLine ? text + "\n" : text
  }

  private func write(_ layout: Layout, margin: String, to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += value.isFinite ? DecimalText.of(value) : "null"
    case .text(let words): JSON.quote(words, to: &text)
    case .list(let items): write(items, layout, margin: margin, to: &text)
    case .object(let members): write(members, layout, margin: margin, to: &text)
    }
  }

  private func write(
    _ items: [JSON], _ layout: Layout, margin: String, to text: inout String
  ) {
    let isSpread = layout == .spread && !items.isEmpty
    let inner = isSpread ? margin + "  " : margin
    text += "["
    for (position, item) in items.enumerated() {
      if position > 0 { text += isSpread ? "," : ", " }
      if isSpread { text += "\n" + inner }
      item.write(layout, margin: inner, to: &text)
    }
    text += isSpread ? "\n\(margin)]" : "]"
  }

  private func write(
    _ members: [Member], _ layout: Layout, margin: String, to text: inout String
  ) {
    let inner = margin + "  "
    let start = layout == .line ? "" : "\n" + inner
    text += "{"
    for (position, member) in members.enumerated() {
      text += position > 0 ? "," + start : start
      JSON.quote(member.name, to: &text)
      text += ": "
      member.value.write(layout, margin: inner, to: &text)
    }
    text += members.isEmpty || layout == .line ? "}" : "\n\(margin)}"
  }

  /// Writes a text between quotation marks; every control below U+0020 is written as its number.
  private static func quote(_ words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        text += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
