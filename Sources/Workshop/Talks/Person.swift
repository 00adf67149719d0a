/// Who did something, as they say themselves.
public struct Person: Hashable, Sendable, Codable {
  /// Their name.
  public let name: String
  /// The id of the party for which they speak; empty for nobody's, such as a facilitator.
  public let party: String

  /// Names somebody.
  public init(name: String, party: String = "") {
    self.name = name
    self.party = party
  }
}
