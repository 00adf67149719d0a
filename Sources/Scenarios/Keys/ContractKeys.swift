import Modelling

/// What happens when the term ends.
public enum AfterTerm: String, OneOfWords {
  /// The services go on as they are; pool, support and running cost stop.
  case continues
  /// Activity and cost return to business as usual.
  case ends
}

/// `contract`: when it starts, how long it runs, what comes after it.
public struct ContractKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "When the contract starts, how long it runs and what comes after it."
  /// The keys.
  public static let table = ContractKeys()
  /// The first year.
  public let start = Key<String>.text(
    "start", isRequired: true, "The first financial year of the contract, as 2026/27.")
  /// The length.
  public let years = Key<Quantity>.number(
    "years", .years, in: 1...59,
    "The length of the contract; at most one year less than the appraisal.")
  /// What comes after the term.
  public let afterTerm = Key<AfterTerm?>.optionalChoice(
    "after_term",
    "What comes after the term; 'continues' by default, 'ends' where budget and spend are given.")
}
