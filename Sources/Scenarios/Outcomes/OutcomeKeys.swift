import Modelling

/// How the scores of metrics make one.
public enum OverallScore: String, OneOfWords {
  /// Their mean by weight.
  case weighted
  /// Their product, each to the power of its weight: one that is 0 leaves nothing.
  case geometric
  /// The lowest.
  case weakest
}

/// `outcomes`: what the alliance is to achieve for people, and how it is measured.
public struct OutcomeKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What the alliance is to achieve for people, and how it is measured."
  /// The keys.
  public static let table = OutcomeKeys()
  /// How scores make one.
  public let overall = Key<OverallScore>.choice(
    "overall", default: .weighted, "How the scores of metrics make the overall score."
  ).called("overall score")
  /// What is too light to matter.
  public let leastWeight = Key<Quantity>.number(
    "least_weight", .share, default: 0.05,
    "Weight under which a metric moves nobody (an alert); a weight of 0 is a gate and no more."
  ).called("least weight that moves anybody")
  /// The metrics.
  public let metrics = Key<[Named<Clause<MetricKeys>>]>.parts(
    "metrics", MetricKeys.self, "What is measured, best no more than six things.")
}
