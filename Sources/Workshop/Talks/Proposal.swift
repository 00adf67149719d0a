/// A counter-proposal that somebody parked: a table that is kept beside the one talked about.
public struct Proposal: Hashable, Sendable {
  /// The number of the step that parked it.
  public let step: Int
  /// What it is called.
  public let title: String
  /// Who parked it.
  public let who: Person
  /// What it states, by the name of the contract.
  public let terms: [String: Terms]
}
