import Modelling

/// What kind of event it is.
public enum EventKind: String, OneOfWords {
  /// A series changes from a year on.
  case shock
}

/// `events`: what happens to the contract from outside, or because a party breaks it.
public struct EventKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What happens in a year of the contract, and what follows from it."
  /// The keys.
  public static let table = EventKeys()
  /// The name.
  public let name = Key<String>.text("name", "The name as people know it.")
  /// The kind.
  public let kind = Key<EventKind>.choice(
    "kind", default: nil, "A shock: a series changes from a year on.")
  /// What changes.
  public let input = Key<Series?>.series(
    "input", "Of a shock: the series that changes, by its path, as services.wards.growth.")
  /// From when.
  public let from = Key<Quantity?>.optionalYear("from", "Of a shock: the first year of the change.")
  /// Until when.
  public let to = Key<Quantity?>.optionalYear(
    "to", "Of a shock: the last year of the change; none by default.")
  /// By how much, as a difference.
  public let add = Key<Quantity?>.change(
    "add", "Of a shock: what is added to the series, in its own unit.")
  /// By how much, as a multiple.
  public let times = Key<Quantity?>.optionalNumber(
    "times", .factor, "Of a shock: what the series is multiplied by, instead of 'add'.")
}
