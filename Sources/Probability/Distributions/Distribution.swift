internal import Foundation

/// What is known of an uncertain number: a kind and a range.
///
/// The range of `pert`, `triangular` and `uniform` holds every draw; that of `normal` and
/// `lognormal` runs from the tenth to the ninetieth percentile.
public struct Distribution: Hashable, Sendable {
  /// The shape of a distribution.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Smooth between two ends and highest at the value: a scaled beta distribution, λ = 4.
    case pert
    /// Straight lines from two ends up to the value.
    case triangular
    /// As likely anywhere between two ends.
    case uniform
    /// Symmetric; the value is the mean and the middle of the range.
    case normal
    /// Its logarithm is normal; the value is the median, the geometric mean of the range's ends.
    case lognormal
  }

  /// The shape.
  public let kind: Kind
  /// The start of the range: the least number, or the tenth percentile.
  public let low: Double
  /// The most likely number of `pert` and `triangular`; the median of the others.
  public let centre: Double
  /// The end of the range: the greatest number, or the ninetieth percentile.
  public let high: Double

  /// How far the value of a normal or lognormal distribution may lie off the middle, as a share of the width.
  public static let tolerance = 0.01

  /// A distribution around a value.
  ///
  /// - Parameters:
  ///   - kind: the shape.
  ///   - value: the value that is planned with. Normal and lognormal ask for the middle of the
  ///     range, arithmetic and geometric, to within 1 % of the width.
  ///   - range: its ends.
  /// - Throws: `DistributionError` if value and range contradict each other or the shape.
  public init(
    _ kind: Kind, value: Double, range: (low: Double, high: Double)
  ) throws(DistributionError) {
    let (low, high) = range
    guard value.isFinite, low.isFinite, high.isFinite, (high - low).isFinite else {
      throw .notFinite
    }
    guard low <= high else { throw .reversed(low: low, high: high) }
    guard low < high else { throw .noWidth(at: low) }
    switch kind {
    case .pert, .triangular, .uniform:
      guard value >= low, value <= high else {
        throw .outside(kind, value: value, low: low, high: high)
      }
    case .normal:
      guard abs(value - (low + high) / 2) <= (high - low) * Distribution.tolerance else {
        throw .notMiddle(value: value, low: low, high: high)
      }
    case .lognormal:
      guard low > 0, value > 0 else { throw .notAboveZero(value: value, low: low) }
      guard
        abs(value - low.squareRoot() * high.squareRoot()) <= (high - low) * Distribution.tolerance
      else {
        throw .notGeometricMean(value: value, low: low, high: high)
      }
    }
    self.kind = kind
    self.low = low
    self.high = high
    centre =
      switch kind {
      case .pert, .triangular: value
      case .uniform, .normal: low / 2 + high / 2
      case .lognormal: low.squareRoot() * high.squareRoot()
      }
  }

  /// The PERT distribution from least, most likely and greatest number, with λ = 4.
  public static func pert(
    low: Double, mode: Double, high: Double
  ) throws(DistributionError) -> Distribution {
    try Distribution(.pert, value: mode, range: (low, high))
  }

  /// The triangular distribution from least, most likely and greatest number.
  public static func triangular(
    low: Double, mode: Double, high: Double
  ) throws(DistributionError) -> Distribution {
    try Distribution(.triangular, value: mode, range: (low, high))
  }

  /// The uniform distribution between two ends.
  public static func uniform(low: Double, high: Double) throws(DistributionError) -> Distribution {
    try Distribution(.uniform, value: low / 2 + high / 2, range: (low, high))
  }

  /// The normal distribution from its tenth and ninetieth percentile.
  public static func normal(p10: Double, p90: Double) throws(DistributionError) -> Distribution {
    try Distribution(.normal, value: p10 / 2 + p90 / 2, range: (p10, p90))
  }

  /// The lognormal distribution from its tenth and ninetieth percentile, both above 0.
  public static func lognormal(p10: Double, p90: Double) throws(DistributionError) -> Distribution {
    guard p10 > 0 else { throw .notAboveZero(value: p10, low: p10) }
    let middle = max(p10, 0).squareRoot() * max(p90, 0).squareRoot()
    return try Distribution(.lognormal, value: middle, range: (p10, p90))
  }

  /// The width of the range.
  public var width: Double { high - low }
}
