import Modelling

/// What happens when the term ends.
public enum AfterTerm: String, OneOfWords {
  /// The services go on as they are; pool, support and running cost stop.
  case continues
  /// Activity and cost return to business as usual.
  case ends
  /// A new term starts on the same terms, and another after that.
  case relet
}

/// `contract`: when it starts, how long it runs, what comes after it.
public struct ContractKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "When the contract starts, how long it runs and what comes after it."
  /// The keys.
  public static let table = ContractKeys()
  /// The first year.
  public let start = Key<String>.text(
    "start", isRequired: true, schema: .year,
    "The first financial year of the contract, as 2026/27.")
  /// The length.
  public let years = Key<Quantity>.number(
    "years", .years, in: 1...59,
    "The firm length of the contract; at most one year less than the appraisal."
  ).called("firm years")
  /// For how many people it is.
  public let population = Key<Quantity?>.optionalNumber(
    "population", .activity("people"), in: 1...1e9,
    "How many people the contract is for; it gives the headline per head."
  ).called("people it is for").changing(.demand)
  /// What comes after the term.
  public let afterTerm = Key<AfterTerm?>.optionalChoice(
    "after_term",
    "What comes after the term; 'continues' by default, 'ends' where budget and spend are given."
  ).called("after the term")
  /// The extension.
  public let `extension` = Key<Clause<ExtensionKeys>?>.optionalPart(
    "extension", ExtensionKeys.self, ExtensionKeys.meaning)
  /// The break.
  public let `break` = Key<Clause<BreakKeys>?>.optionalPart(
    "break", BreakKeys.self, BreakKeys.meaning)
  /// What a new term costs.
  public let reprocurement = Key<Quantity?>.optionalNumber(
    "reprocurement", .pounds,
    "What letting the contract again costs the commissioners in the first year of each new term."
  ).called("cost of letting it again")
}

/// `contract.extension`: an option to run longer than the firm years.
public struct ExtensionKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "An option to extend the contract beyond its firm years."
  /// The keys.
  public static let table = ExtensionKeys()
  /// The length of the extension.
  public let years = Key<Quantity>.number(
    "years", .years, in: 1...58, "The years that an extension adds.")
  /// Whether it is used.
  public let exercised = Key<Quantity>.flag(
    "exercised", default: false, "Whether the contract is extended.")
}

/// `contract.break`: an option of the commissioners to end the contract early.
public struct BreakKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "An option of the commissioners to end the contract early."
  /// The keys.
  public static let table = BreakKeys()
  /// The year of the notice.
  public let year = Key<Quantity>.year("year", "The year at whose start notice is given.").called(
    "year of the notice")
  /// The notice.
  public let notice = Key<Quantity>.number(
    "notice", .years, in: 0...10, default: 1,
    "For how many years the contract still runs from the start of that year."
  ).called("years of notice")
  /// What it costs.
  public let cost = Key<Quantity?>.optionalNumber(
    "cost", .pounds, "What ending early costs the commissioners in the year of the notice.")
  /// Whether it is used.
  public let exercised = Key<Quantity>.flag(
    "exercised", default: false, "Whether the contract is ended early.")
}
