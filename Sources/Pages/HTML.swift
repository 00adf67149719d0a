/// A piece of a page: elements and texts, which are escaped as they are printed.
///
/// ```swift
/// HTML("p", ["class": "answer"], "Nobody loses by more than £5 & all gain.")
/// ```
public indirect enum HTML: Hashable, Sendable {
  /// Words as people read them.
  case text(String)
  /// An element with its attributes, in the order written, and what it holds.
  case element(String, [Attribute], [HTML])
  /// Pieces one after the other.
  case several([HTML])

  /// A property of an element.
  public struct Attribute: Hashable, Sendable {
    /// The name, in small letters.
    public let name: String
    /// The value, not yet escaped; nil stands for an attribute that is there or not, such as `hidden`.
    public let value: String?

    /// Names a property and its value.
    public init(_ name: String, _ value: String?) {
      self.name = name
      self.value = value
    }
  }

  /// An element that holds pieces.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ inner: [HTML]
  ) {
    self = .element(name, attributes.map { Attribute($0.key, $0.value) }, inner)
  }

  /// An element that holds words, or nothing.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ words: String = ""
  ) {
    self.init(name, attributes, words.isEmpty ? [] : [.text(words)])
  }

  /// The same element with one more property; without a value it stands by itself.
  ///
  /// What is no element stays as it is.
  public func with(_ name: String, _ value: String? = nil, if holds: Bool = true) -> HTML {
    guard holds, case .element(let element, let attributes, let inner) = self else { return self }
    return .element(element, attributes + [Attribute(name, value)], inner)
  }
}

extension HTML {
  /// The piece as text, without line breaks of its own.
  public var printed: String {
    var page: [UInt8] = []
    print(into: &page)
    return String(decoding: page, as: UTF8.self)
  }

  /// Elements that hold nothing and have no end.
  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "col"]

  private func print(into page: inout [UInt8]) {
    switch self {
    case .text(let words): HTML.escape(words, into: &page)
    case .several(let pieces): for piece in pieces { piece.print(into: &page) }
    case .element(let name, let attributes, let inner):
      page.append(UInt8(ascii: "<"))
      page += name.utf8
      for attribute in attributes { attribute.print(into: &page) }
      page.append(UInt8(ascii: ">"))
      if HTML.void.contains(name) { return }
      for piece in inner { piece.print(into: &page) }
      page += "</".utf8
      page += name.utf8
      page.append(UInt8(ascii: ">"))
    }
  }

  /// Words with every sign that means something in a page written as itself.
  static func escape(_ words: String, into page: inout [UInt8]) {
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "&"): page += "&amp;".utf8
      case UInt8(ascii: "<"): page += "&lt;".utf8
      case UInt8(ascii: ">"): page += "&gt;".utf8
      case UInt8(ascii: "\""): page += "&quot;".utf8
      case UInt8(ascii: "'"): page += "&#39;".utf8
      default: page.append(byte)
      }
    }
  }
}

extension HTML.Attribute {
  fileprivate func print(into page: inout [UInt8]) {
    page.append(UInt8(ascii: " "))
    page += name.utf8
    guard let value else { return }
    page += "=\"".utf8
    HTML.escape(value, into: &page)
    page.append(UInt8(ascii: "\""))
  }
}
