/// A decision on the way to the deal, without who made it and when: that stands in the decision log alone.
public struct PaperDecision: Hashable, Sendable {
  /// Its number in the decision log.
  public let number: Int
  /// What was decided.
  public let words: String
  /// Why; empty where nobody said.
  public let why: String
  /// What it did to each party.
  public let effects: [Effect]

  /// What a decision did to one party.
  public struct Effect: Hashable, Sendable {
    /// The party's name as people know it.
    public let party: String
    /// By how much its net present value changed, in pounds at today's value.
    public let pounds: Double

    /// Says what changed.
    public init(party: String, pounds: Double) {
      self.party = party
      self.pounds = pounds
    }
  }

  /// Describes a decision.
  public init(number: Int, words: String, why: String = "", effects: [Effect] = []) {
    self.number = number
    self.words = words
    self.why = why
    self.effects = effects
  }
}
