import Modelling

/// `checks`: what must hold in every year.
public struct CheckKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Something that must hold in every year."
  /// The keys.
  public static let table = CheckKeys()
  /// The name.
  public let name = Key<String>.name("name", "The label of the row.")
  /// The formula.
  public let formula = Key<Word?>.formula(
    "formula", "A comparison that must hold, such as pool.gain <= limit.")
  /// A number that the formula may name.
  public let limit = Key<Quantity?>.limit(
    "limit", "A number that the formula calls 'limit': an input of its own, with its source.")
  /// Whether it stops the run.
  public let severity = Key<CheckSeverity>.choice(
    "severity", default: .error, "An error makes the run fail, an alert is shown.")
}

/// How bad it is when a user's check does not hold.
public enum CheckSeverity: String, OneOfWords {
  /// The model is wrong.
  case error
  /// The plan needs review.
  case alert
}
