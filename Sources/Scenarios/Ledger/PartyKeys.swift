import Modelling

/// What a party is in the alliance.
public enum PartyRole: String, OneOfWords {
  /// Buys services for the population.
  case commissioner
  /// Delivers services.
  case provider
}

/// `parties`: who signs the contract.
public struct PartyKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A party to the contract."
  /// The keys.
  public static let table = PartyKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// The role.
  public let role = Key<PartyRole>.choice("role", default: nil, "Commissioner or provider.")
  /// Whether a commissioner delivers too.
  public let team = Key<Bool>.yesOrNo(
    "team", default: false,
    "Whether a commissioner delivers services too: client and team are two accounts, P.client and P.team."
  ).called("delivers services too")
  /// The group it is.
  public let group = Key<Clause<GroupKeys>?>.optionalPart(
    "group", GroupKeys.self, GroupKeys.meaning
  ).called("")
  /// The share of a given spend.
  public let share = Key<Quantity?>.optionalNumber(
    "share", .share,
    "The provider's share of budget and spend where these are given; equal by default."
  ).called("share of budget and spend")
  /// Income outside the contract.
  public let otherIncome = Key<Quantity?>.optionalSeries(
    "other_income", .pounds, "Income from outside the contract a year, in base-year prices.")
  /// Cost outside the contract.
  public let otherCost = Key<Quantity?>.optionalSeries(
    "other_cost", .pounds, "Cost of all else the party does a year, in base-year prices.")
  /// The price index of the rest.
  public let otherIndex = Key<Word?>.optionalReference(
    to: .index, "other_index", "The index by which other income and other cost rise.")
  /// What a commissioner has to spend.
  public let funding = Key<Quantity?>.optionalSeries(
    "funding", .pounds, "What a commissioner has to spend on the contract a year, nominal."
  ).called("funding for the contract")
  /// The lowest margin that is bearable.
  public let marginFloor = Key<Quantity?>.optionalNumber(
    "margin_floor", .percentOf("income"), in: -1...1,
    "The lowest underlying margin the party can bear (an alert)."
  ).called("lowest margin it can bear")
  /// The most capital a year.
  public let capitalLimit = Key<Quantity?>.optionalSeries(
    "capital_limit", .pounds, "The most the party may spend on capital a year (an alert)."
  ).called("capital it may spend")
  /// What the party could lose.
  public let reserves = Key<Quantity?>.optionalNumber(
    "reserves", .pounds, "Reserves out of which the party could pay its share of pain (an alert).")
}
