/// A piece of a parsed file: a text, a list or a set of keys, each with its place.
public struct Node: Hashable, Sendable {
  /// What a piece is made of.
  public indirect enum Content: Hashable, Sendable {
    /// A text or a number as written.
    case scalar(Scalar)
    /// A list.
    case sequence([Node])
    /// Keys and their values in the order written; no key stands twice.
    case mapping([Entry])
  }

  /// What the piece is made of.
  public let content: Content
  /// Where it starts.
  public let position: SourcePosition

  /// A piece at a place.
  public init(_ content: Content, at position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// The text, nil for a list or a set of keys.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { return scalar }
    return nil
  }

  /// The items of a list, nil for anything else.
  public var sequence: [Node]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  /// The keys and values, nil for a text or a list.
  public var mapping: [Entry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }

  /// Whether nothing is written here, as after `key:`.
  public var isBlank: Bool { scalar.map { $0.text.isEmpty && !$0.isQuoted } ?? false }

  /// The value of a key, nil where the key is missing or the piece has no keys.
  public subscript(key: String) -> Node? { mapping?.first { $0.key == key }?.value }
}

/// A text or a number as written, not yet understood.
public struct Scalar: Hashable, Sendable {
  /// The text without quotation marks; empty where nothing, `~` or `null` is written.
  public let text: String
  /// Whether it was written in quotation marks or as a block of text.
  public let isQuoted: Bool

  /// A text as written.
  public init(_ text: String, isQuoted: Bool = false) {
    self.text = text
    self.isQuoted = isQuoted
  }
}

/// A key and its value.
public struct Entry: Hashable, Sendable {
  /// The key as text, also where it looks like a number or a year.
  public let key: String
  /// Where the key stands.
  public let keyPosition: SourcePosition
  /// What stands under the key.
  public let value: Node

  /// A key and its value.
  public init(key: String, keyPosition: SourcePosition, value: Node) {
    self.key = key
    self.keyPosition = keyPosition
    self.value = value
  }
}
