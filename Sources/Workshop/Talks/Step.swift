/// A step of the talks: who did what, when and why, and what it did to each party.
public struct Step: Hashable, Sendable, Codable {
  /// Its number, counted from 1.
  public let number: Int
  /// When, in UTC: `2026-11-27T18:40:00Z`.
  public let time: String
  /// Who.
  public let who: Person
  /// What.
  public let deed: Deed
  /// Why, in their words; empty where they did not say.
  public let why: String
  /// What the page that asked for it called the request; nil where it had no name.
  public let once: String?
  /// What was on the table before and after, key by key.
  public let moves: [Move]
  /// What it did to each party.
  public let effects: [Effect]

  /// What a step moved.
  public struct Move: Hashable, Sendable, Codable {
    /// The name of the contract.
    public let contract: String
    /// The path of the key.
    public let path: String
    /// What the table said before; nil where it was as the file says.
    public let from: String?
    /// What it says now; nil where it is as the file says.
    public let to: String?
  }

  /// What a step did to a party, in pounds.
  public struct Effect: Hashable, Sendable, Codable {
    /// The name of the contract.
    public let contract: String
    /// The id of the party.
    public let party: String
    /// The net present value before.
    public let npvBefore: Double
    /// The net present value after.
    public let npvAfter: Double
    /// The lowest change of surplus of all years before.
    public let lowestBefore: Double
    /// The lowest change of surplus of all years after.
    public let lowestAfter: Double
  }
}
