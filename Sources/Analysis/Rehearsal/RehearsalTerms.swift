/// What is assumed of exclusions that no scenario states: how much is lost, what a new start takes and costs.
public struct RehearsalTerms: Hashable, Sendable {
  /// Where they continue: share of the shifts into its services that is lost.
  public var lost = 1.0
  /// Where they replace it: share of those shifts that goes on in the year of the new start.
  public var gap = 0.5
  /// Where they replace it: how much more its services are paid for from then on.
  public var price = 0.0
  /// Where they replace it: what the new start costs the commissioners, £.
  public var mobilisation = 0.0
  /// Where they terminate: what winding up costs the commissioners, £.
  public var windUp = 0.0

  /// All shifts are lost, half of them go on in the year of a new start, and nothing costs more.
  public init() {}
}
