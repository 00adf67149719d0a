import Modelling

/// What a benefit does for whom.
public enum BenefitKind: String, OneOfWords {
  /// Frees money that someone can spend.
  case cashReleasing = "cash_releasing"
  /// Frees time or capacity, but no money.
  case nonCashReleasing = "non_cash_releasing"
  /// Helps people or other parts of the state.
  case societal
  /// Matters, and has no price.
  case unmonetised
}

/// `benefits`: what the alliance does besides, listed beside the contract and never in the pool.
public struct BenefitKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What else the alliance achieves: listed, and never part of the pool."
  /// The keys.
  public static let table = BenefitKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// What kind.
  public let kind = Key<BenefitKind>.choice(
    "kind", default: nil, "Cash-releasing, non-cash-releasing, societal or unmonetised."
  ).called("kind of benefit")
  /// What it is worth.
  public let amount = Key<Quantity?>.optionalSeries(
    "amount", .pounds, "What it is worth a year at full size, in base-year prices."
  ).called("worth a year at full size")
  /// How that rises.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which it rises; none by default.")
  /// How fast.
  public let ramp = Key<Ramp?>.ramp("ramp", "How the benefit grows.")
  /// Who has it.
  public let whose = Key<String>.text("whose", "Who has the benefit: patients, carers, a party.")
  /// In words.
  public let statement = Key<String>.text(
    "statement", "What it is in words; all that an unmonetised benefit states.")
  /// Why it should work.
  public let because = Key<Clause<BecauseKeys>?>.because
}
