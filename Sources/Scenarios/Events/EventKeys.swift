import Modelling

/// What kind of event it is.
public enum EventKind: String, OneOfWords {
  /// A series changes from a year on.
  case shock
  /// A party is excluded for wilful default.
  case exclusion
}

/// What the others do when a party is excluded.
public enum ExclusionResponse: String, OneOfWords {
  /// They end the contract.
  case terminate
  /// They carry on without its capacity.
  case `continue`
  /// They bring in another provider.
  case replace
}

/// `events`: what happens to the contract from outside, or because a party breaks it.
public struct EventKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What happens in a year of the contract, and what follows from it."
  /// The keys.
  public static let table = EventKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// The kind.
  public let kind = Key<EventKind>.choice(
    "kind", default: nil,
    "A shock: a series changes from a year on. An exclusion: a party leaves for wilful default."
  ).called("kind of event")
  /// Whether it happens.
  public let happens = Key<Quantity>.flag(
    "happens", default: true, "Whether it happens, yes or no.")
  /// What changes.
  public let input = Key<Series?>.series(
    "input", "Of a shock: the series that changes, by its path, as services.wards.growth."
  ).called("input changed")
  /// From when.
  public let from = Key<Quantity?>.optionalYear("from", "Of a shock: the first year of the change.")
    .called("first year")
  /// Until when.
  public let to = Key<Quantity?>.optionalYear(
    "to", "Of a shock: the last year of the change; none by default."
  ).called("last year")
  /// By how much, as a difference.
  public let add = Key<Quantity?>.change(
    "add", "Of a shock: what is added to the series, in its own unit."
  ).called("added")
  /// By how much, as a multiple.
  public let times = Key<Quantity?>.optionalNumber(
    "times", .factor, "Of a shock: what the series is multiplied by, instead of 'add'."
  ).called("multiplied by")
  /// Who is excluded.
  public let party = Key<Word?>.optionalReference(
    to: .party, "party",
    "Of an exclusion: the party that leaves; poor results alone exclude nobody.")
  /// When.
  public let year = Key<Quantity?>.optionalYear(
    "year", "Of an exclusion: the year at whose start the party leaves.")
  /// What the others do.
  public let response = Key<ExclusionResponse?>.optionalChoice(
    "response", "Of an exclusion: whether the others terminate, continue without it, or replace it."
  )
  /// What ending costs.
  public let windUp = Key<Quantity?>.optionalNumber(
    "wind_up", .pounds,
    "Where they terminate: what winding up costs the commissioners in that year."
  ).called("cost of winding up")
  /// What is lost.
  public let lost = Key<Quantity?>.optionalNumber(
    "lost", .share, "Where they continue: share of the shifts into its services that is lost."
  ).called("shifts lost")
  /// Who takes over.
  public let by = Key<Word?>.optionalReference(
    to: .party, "by", "Where they replace it: the party that takes over its services and weight.")
  /// What goes on meanwhile.
  public let gap = Key<Quantity?>.optionalNumber(
    "gap", .share,
    "Where they replace it: share of the shifts into its services that goes on in that year."
  ).called("shifts that go on in the year")
  /// What it costs more.
  public let price = Key<Quantity?>.optionalNumber(
    "price", .rate, "Where they replace it: how much more its services are paid for from then on."
  ).called("price rise")
  /// What starting costs.
  public let mobilisation = Key<Quantity?>.optionalNumber(
    "mobilisation", .pounds,
    "Where they replace it: what the new start costs the commissioners in that year."
  ).called("cost of the new start")
}

extension Clause where Keys == EventKeys {
  /// The one year in which a sum is added to one-off sums; nil where the change goes on.
  public var onlyYear: Quantity? {
    guard self.to == nil, self.add != nil, self.input?.quantity.input.shape == .oneOff else {
      return nil
    }
    return self.from
  }
}
