import Modelling

/// Weights that follow a measure.
public struct NamedWeightKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Weights that follow something the model knows."
  /// The keys.
  public static let table = NamedWeightKeys()
  /// What the weights follow.
  public let by = Key<WeightMeasure>.choice("by", default: nil, "What the weights follow.").called(
    "follows")
  /// What the providers have together.
  public let providers = Key<Quantity>.number(
    "providers", .share, default: 1,
    "What the providers have together; the commissioner keeps the rest."
  ).called("of the providers together")
}
