public import Probability

/// How a value is thought to vary within its range.
///
/// What a range [low, high] says of the value depends on it: for `pert`, `triangular` and `uniform` it
/// holds all values that there may be; for `normal` and `lognormal` eight values in ten, from the one that
/// a tenth lie below (P10) to the one that a tenth lie above (P90).
public typealias Variation = Distribution.Kind

extension Distribution.Kind {
  /// What holds where a range is stated and no distribution.
  public static let usual = Variation.pert

  /// What it says of a value, in one sentence.
  public var meaning: String {
    switch self {
    case .pert: "From the low end to the high one, near the stated value most often."
    case .triangular:
      "From the low end to the high one, less often the further from the stated value."
    case .uniform: "From the low end to the high one, each value as often as any other."
    case .normal: "Eight in ten between the ends, as far above the stated value as below it."
    case .lognormal:
      "Eight in ten between the ends, as many times above the stated value as below it."
    }
  }

  /// The one value that fits a range; nil where several do, or none.
  ///
  /// The mean of a normal distribution lies in the middle between P10 and P90, the median of a lognormal
  /// one at their geometric mean: √(low × high), for ends above 0.
  public func centre(of range: ClosedRange<Double>) -> Double? {
    let (low, high) = (range.lowerBound, range.upperBound)
    switch self {
    case .pert, .triangular, .uniform: return nil
    case .normal: return low / 2 + high / 2
    case .lognormal: return low > 0 ? low.squareRoot() * high.squareRoot() : nil
    }
  }

  /// Whether a range leaves room for one value alone: the one at its centre.
  public var isCentred: Bool { self == .normal || self == .lognormal }

  /// How far a value may lie off the centre, as a share of the width of its range.
  public static let tolerance = Distribution.tolerance

  /// Whether a value fits a range: it lies within it, and at its centre where there is one.
  public func fits(_ value: Double, in range: ClosedRange<Double>) -> Bool {
    (try? distribution(of: value, in: range)) != nil
  }

  /// What numbers around a value are drawn from.
  ///
  /// - Throws: `DistributionError` where the value does not fit the range.
  public func distribution(
    of value: Double, in range: ClosedRange<Double>
  ) throws(DistributionError) -> Distribution {
    try Distribution(self, value: value, range: (range.lowerBound, range.upperBound))
  }
}
