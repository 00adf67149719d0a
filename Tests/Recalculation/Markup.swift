internal import Foundation

/// The bytes of an XML part, searched for elements without building a tree.
///
/// It reads what spreadsheet programs write: no prefixes, no comments, attributes in double quotes, and no element
/// within another of its own name.
struct Markup: Sendable {
  /// The part as it stands in the file.
  let bytes: [UInt8]

  /// Takes a part as it stands.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Takes a part from a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// All elements of a name, in the order of the part.
  func elements(_ name: String) -> [MarkupElement] {
    var found: [MarkupElement] = []
    visit(name) { element, _ in found.append(element) }
    return found
  }

  /// The first element of a name.
  func first(_ name: String) -> MarkupElement? { next(name, from: 0)?.element }

  /// The part with every element of a name put through a change; all else stays as it is.
  func replacing(_ name: String, with change: (MarkupElement) throws -> MarkupElement) rethrows
    -> Markup
  {
    var result: [UInt8] = []
    var copied = 0
    try visit(name) { element, range in
      let changed = try change(element)
      guard changed != element else { return }
      result += bytes[copied..<range.lowerBound]
      result += changed.bytes
      copied = range.upperBound
    }
    return Markup(result + bytes[copied...])
  }

  private func visit(_ name: String, _ body: (MarkupElement, Range<Int>) throws -> Void) rethrows {
    var position = 0
    while let (element, range) = next(name, from: position) {
      try body(element, range)
      position = range.upperBound
    }
  }

  private func next(_ name: String, from start: Int) -> (element: MarkupElement, range: Range<Int>)?
  {
    let opening = "<" + name
    var from = start
    while let tag = position(of: opening, from: from) {
      let afterName = tag + opening.utf8.count
      guard afterName < bytes.count else { return nil }
      if Self.endsName.contains(bytes[afterName]) {
        return element(name, tag: tag, afterName: afterName)
      }
      from = afterName
    }
    return nil
  }

  private func element(_ name: String, tag: Int, afterName: Int) -> (MarkupElement, Range<Int>)? {
    guard let end = position(of: ">", from: afterName) else { return nil }
    let closed = bytes[end - 1] == UInt8(ascii: "/")
    let attributes = String(decoding: bytes[afterName..<(closed ? end - 1 : end)], as: UTF8.self)
    if closed {
      return (MarkupElement(name, attributes, content: nil), tag..<(end + 1))
    }
    let closing = "</\(name)>"
    guard let last = position(of: closing, from: end + 1) else { return nil }
    let content = Markup(Array(bytes[(end + 1)..<last]))
    return (MarkupElement(name, attributes, content: content), tag..<(last + closing.utf8.count))
  }

  private static let endsName: Set<UInt8> = Set(" />\n\r\t".utf8)

  /// Where a text stands next, found by the C library: a loop over bytes is slow without optimisation.
  private func position(of text: String, from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    return bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress, let first = pattern.first else { return nil }
      var from = start
      while from + pattern.count <= all.count,
        let hit = memchr(base + from, Int32(first), all.count - from)
      {
        let place = UnsafeRawPointer(hit) - base
        guard place + pattern.count <= all.count else { return nil }
        if memcmp(hit, pattern, pattern.count) == 0 { return place }
        from = place + 1
      }
      return nil
    }
  }
}

extension Markup: Equatable {}
