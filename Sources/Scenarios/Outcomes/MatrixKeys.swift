import Modelling

/// `gainshare.weights.matrix`: weights that follow the overall score.
public struct MatrixKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Weights that follow the overall score."
  /// The keys.
  public static let table = MatrixKeys()
  /// The weights.
  public let matrix = Key<[Named<[Quantity]>]>.numberLists(
    by: .party, "matrix", 2...7, .share,
    "A list of weights for each party, at equal steps of the overall score from 0 to 100."
  ).called("at step")
}
