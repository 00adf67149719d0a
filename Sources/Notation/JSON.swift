/// A piece of JSON whose keys keep their order.
///
/// Literals of Swift stand for it: `["type": "number", "minimum": 0, "enum": ["a", .null]]`.
public indirect enum JSON: Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number; one that is not finite is written as nothing, because JSON has no word for it.
  case number(Double)
  /// A text.
  case text(String)
  /// Values in their order.
  case list([JSON])
  /// Names with their values, written in this order.
  case object([Member])

  /// A name in an object with its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What stands under it.
    public var value: JSON

    /// Puts a value under a name.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A list of texts.
  public static func texts(_ words: [String]) -> JSON { .list(words.map(JSON.text)) }

  /// An object with one more member behind the others; the same where there is no value.
  ///
  /// What is no object becomes one.
  public func adding(_ name: String, _ value: JSON?) -> JSON {
    guard let value else { return self }
    guard case .object(let members) = self else { return .object([Member(name, value)]) }
    return .object(members + [Member(name, value)])
  }
}
