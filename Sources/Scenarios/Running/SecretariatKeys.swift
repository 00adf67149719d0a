import Modelling

/// How the members share what running the alliance costs.
public enum SubscriptionRule: String, OneOfWords {
  /// Every party alike.
  case equal
  /// By income from services as usual; a commissioner by what it spends on them.
  case income
  /// By the weights stated.
  case weights
}

/// `secretariat`: what it costs to run the alliance, and who pays for it.
public struct SecretariatKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What it costs to run the alliance, and who pays for it."
  /// The keys.
  public static let table = SecretariatKeys()
  /// Who bears the cost.
  public let host = Key<Word?>.optionalReference(
    to: .party, as: .client, "host",
    "Who employs the secretariat and bears its cost; the first commissioner by default.")
  /// How costs rise.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which yearly costs rise; none by default.")
  /// Who works there.
  public let posts = Key<[Named<Clause<PostKeys>>]>.parts(
    "posts", PostKeys.self, "Who works there.")
  /// What the host adds.
  public let overhead = Key<Quantity?>.optionalSeries(
    "overhead", .share, "What the host adds for rooms and management, as a share of the posts."
  ).called("overhead of the host")
  /// What else it costs.
  public let otherCost = Key<Quantity?>.optionalSeries(
    "other_cost", .pounds,
    "Communications, website, data, rooms: pounds a year in base-year prices.")
  /// What evaluation costs.
  public let evaluation = Key<Quantity?>.optionalSeries(
    "evaluation", .pounds, "What evaluation costs a year, in base-year prices; not recurrent.")
  /// What it costs to begin.
  public let setUp = Key<Quantity?>.optionalOneOff(
    "set_up", .pounds, "What setting up costs once, in the years named; the base year may be one."
  ).called("setting up")
  /// The workshops.
  public let workshops = Key<Clause<WorkshopKeys>?>.optionalPart(
    "workshops", WorkshopKeys.self, WorkshopKeys.meaning)
  /// What members give in kind.
  public let inKind = Key<[Named<Quantity>]>.numbers(
    by: .party, as: .client, "in_kind", form: .series, .pounds,
    "What members give in kind a year, in base-year prices: their cost, and a saving of the host."
  ).called("given in kind")
  /// What funders give.
  public let grants = Key<[Named<Clause<GrantKeys>>]>.parts(
    "grants", GrantKeys.self, "Money towards the cost, in this order.")
  /// How the rest is shared.
  public let split = Key<SubscriptionRule>.choice(
    "split", default: .equal, "How the members share what grants leave."
  ).called("rest split by")
  /// The weights.
  public let weights = Key<[Named<Quantity>]>.numbers(
    by: .party, as: .client, "weights", .factor,
    "With split weights: how heavy each member is; they need not add up to anything."
  ).called("weight in the secretariat's cost")
  /// The least share that makes sense.
  public let shareAtLeast = Key<Quantity?>.optionalNumber(
    "share_at_least", .share, "The least that running costs should be, in % of the agreed budget."
  ).called("least share of the budget")
  /// The largest share that makes sense.
  public let shareAtMost = Key<Quantity?>.optionalNumber(
    "share_at_most", .share, "The most that running costs should be, in % of the agreed budget."
  ).called("most share of the budget")
}
