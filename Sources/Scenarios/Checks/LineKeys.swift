public import Modelling

/// What a user's own line counts.
public enum UserUnit: String, OneOfWords {
  /// Money.
  case pounds
  /// A share.
  case share
  /// A multiplier.
  case factor
  /// A quantity of care.
  case activity
  /// Things.
  case count

  /// The unit of the line.
  public var unit: Unit {
    switch self {
    case .pounds: .pounds
    case .share: .share
    case .factor: .factor
    case .activity: .activity("units")
    case .count: .count
    }
  }
}

/// `lines`: lines of the scenario's own.
public struct LineKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A line of the scenario's own, in the language of the model."
  /// The keys.
  public static let table = LineKeys()
  /// The name.
  public let name = Key<String>.name("name", "The label of the row.")
  /// The formula.
  public let formula = Key<Word?>.formula(
    "formula", "The formula, such as party.hospital.surplus / party.hospital.income.")
  /// The value of the base year.
  public let opening = Key<Word?>.optionalFormula(
    "opening", "The formula of the base year, where it differs; nothing by default.")
  /// The unit.
  public let unit = Key<UserUnit>.choice("unit", default: .pounds, "What the line counts.")
  /// The meaning.
  public let sentence = Key<String>.text("meaning", "The meaning in one sentence.")
}
