import Modelling

/// `readiness`: whether what partnering needs is there.
public struct ReadinessKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Whether what partnering needs is there, and what follows for delivery."
  /// The keys.
  public static let table = ReadinessKeys()
  /// Whether someone demands it.
  public let mandated = Key<Quantity>.flag(
    "mandated", default: false, "Whether partnering is mandated rather than voluntary."
  ).called("partnering is mandated")
  /// Whether organisations are partners.
  public let structural = Key<Quantity>.flag(
    "structural", default: false,
    "Whether organisations are partners, through their structures, rather than individuals."
  ).called("partners are organisations")
  /// Whether delivery follows.
  public let multipliesDelivery = Key<Quantity>.flag(
    "multiplies_delivery", default: false,
    "Whether only the ready share of shifts and measures is delivered."
  ).called("only the ready share is delivered")
  /// The factors.
  public let factors = Key<[Named<Clause<ReadinessFactorKeys>>]>.parts(
    "factors", ReadinessFactorKeys.self,
    "What partnering needs: prior_trust, stable_boards, shared_reflection, staff_time, regulator, or others."
  )
}

/// `readiness.factors`: one thing that partnering needs.
public struct ReadinessFactorKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "One thing that partnering needs, and how far it is there."
  /// The keys.
  public static let table = ReadinessFactorKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// How far it is there.
  public let score = Key<Quantity>.series("score", .share, "How far it is there, 0 to 100 %.")
    .called("how far it is there")
  /// How much it matters.
  public let weight = Key<Quantity?>.optionalNumber(
    "weight", .factor,
    "How much it matters; 2 by default where the arrangement leans on it, else 1.")
}
