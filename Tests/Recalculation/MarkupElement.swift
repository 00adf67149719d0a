/// One element of an XML part: its name, its attributes as written, and what stands in it.
struct MarkupElement: Equatable, Sendable {
  /// The name of the tag.
  let name: String
  /// The attributes as they stand in the tag, the space before them included.
  var attributes: String
  /// What stands between the tags, nil where the tag closes itself.
  var content: Markup?

  /// Puts an element together.
  init(_ name: String, _ attributes: String = "", content: Markup?) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  /// The element as it is written.
  var bytes: [UInt8] {
    guard let content else { return Array("<\(name)\(attributes)/>".utf8) }
    return Array("<\(name)\(attributes)>".utf8) + content.bytes + Array("</\(name)>".utf8)
  }

  /// What an attribute says, nil where it is not given.
  func attribute(_ key: String) -> String? {
    guard let range = range(of: key) else { return nil }
    return MarkupText.plain(attributes[range])
  }

  /// The same element with an attribute set anew, or left out where nil.
  func setting(_ key: String, to value: String?) -> MarkupElement {
    var changed = self
    if let range = range(of: key) {
      let whole = attributes.index(range.lowerBound, offsetBy: -(key.count + 3))
      changed.attributes.removeSubrange(whole..<attributes.index(after: range.upperBound))
    }
    if let value { changed.attributes += " \(key)=\"\(MarkupText.escaped(value))\"" }
    return changed
  }

  /// The first element of a name within this one.
  func first(_ name: String) -> MarkupElement? { content?.first(name) }

  /// The words that stand directly in this element.
  var text: String {
    guard let content else { return "" }
    return MarkupText.plain(Substring(String(decoding: content.bytes, as: UTF8.self)))
  }

  /// The words of all text runs within this element, phonetic ones left out.
  var runs: String {
    guard let content else { return "" }
    let spoken = content.replacing("rPh") { MarkupElement($0.name, content: nil) }
    return spoken.elements("t").map(\.text).joined()
  }

  private func range(of key: String) -> Range<String.Index>? {
    guard let start = attributes.firstRange(of: " \(key)=\"")?.upperBound,
      let end = attributes[start...].firstIndex(of: "\"")
    else { return nil }
    return start..<end
  }
}
