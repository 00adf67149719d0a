import Modelling

/// `investments.I.optimism`: by how much capital of this kind costs more than planned.
///
/// The business case alone counts it (HM Treasury, Green Book: optimism bias); no payment follows it.
public struct CapitalOptimismKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "What the business case adds to capital: bias × (1 − mitigation); no payment reads it."
  /// The keys.
  public static let table = CapitalOptimismKeys()
  /// The bias.
  public let bias = Key<Quantity>.number(
    "bias", .share, in: 0...3, "By how much capital of this kind costs more than planned."
  ).called("optimism bias")
  /// The mitigation.
  public let mitigation = Key<Quantity>.number(
    "mitigation", .share, default: 0, "How much of the bias is mitigated."
  ).called("optimism bias mitigated")
}
