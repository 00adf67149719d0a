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
    var text: [UInt8] = []
    write(layout, margin: "", to: &text)
    if endingLine { text.append(UInt8(ascii: "\n")) }
    return String(decoding: text, as: UTF8.self)
  }

  private func write(_ layout: Layout, margin: String, to text: inout [UInt8]) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .number(let value): text += (value.isFinite ? DecimalText.of(value) : "null").utf8
    case .text(let words): JSON.quote(words, to: &text)
    case .list(let items): write(items, layout, margin: margin, to: &text)
    case .object(let members): write(members, layout, margin: margin, to: &text)
    }
  }

  private func write(
    _ items: [JSON], _ layout: Layout, margin: String, to text: inout [UInt8]
  ) {
    let isSpread = layout == .spread && !items.isEmpty
    let inner = isSpread ? margin + "  " : margin
    text.append(UInt8(ascii: "["))
    for (position, item) in items.enumerated() {
      if position > 0 { text += (isSpread ? "," : ", ").utf8 }
      if isSpread { text += ("\n" + inner).utf8 }
      item.write(layout, margin: inner, to: &text)
    }
    text += (isSpread ? "\n\(margin)]" : "]").utf8
  }

  private func write(
    _ members: [Member], _ layout: Layout, margin: String, to text: inout [UInt8]
  ) {
    let inner = margin + "  "
    let start = layout == .line ? "" : "\n" + inner
    text.append(UInt8(ascii: "{"))
    for (position, member) in members.enumerated() {
      text += (position > 0 ? "," + start : start).utf8
      JSON.quote(member.name, to: &text)
      text += ": ".utf8
      member.value.write(layout, margin: inner, to: &text)
    }
    text += (members.isEmpty || layout == .line ? "}" : "\n\(margin)}").utf8
  }

  /// Writes a text between quotation marks; every control below U+0020 is written as its number.
  private static func quote(_ words: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        text.append(UInt8(ascii: "\\"))
        text.append(byte)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        text += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
