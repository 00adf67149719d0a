internal import Foundation

extension Distribution {
  /// The number below which a share of draws lies; the ends of the distribution at 0 and 1.
  ///
  /// - Precondition: the share is from 0 to 1.
  public func quantile(_ share: Double) -> Double {
    precondition(share >= 0 && share <= 1, "a share outside 0 to 1")
    switch kind {
    case .pert, .triangular:
      return share <= 0.5 ? fromTail(lower: share) : fromTail(upper: 1 - share)
    case .uniform: return min(max(low + share * width, low), high)
    case .normal, .lognormal: return quantile(normal: StandardNormal.quantile(share))
    }
  }

  /// The number that stands where z stands in the standard normal distribution.
  ///
  /// Exact in both tails: what lies above z is not taken from 1.
  public func quantile(normal z: Double) -> Double {
    switch kind {
    case .normal: return centre + spread * z
    case .lognormal: return centre * exp(spread * z)
    case .uniform:
      return z < 0
        ? low + width * StandardNormal.cumulative(z) : high - width * StandardNormal.cumulative(-z)
    case .pert, .triangular:
      return z < 0
        ? fromTail(lower: StandardNormal.cumulative(z))
        : fromTail(upper: StandardNormal.cumulative(-z))
    }
  }

  /// The number that has so much below it, at most one half.
  private func fromTail(lower share: Double) -> Double {
    guard share > 0 else { return low }
    guard kind == .triangular else { return low + width * beta.quantile(share) }
    let below = (centre - low) / width
    return share <= below
      ? low + (share * width * (centre - low)).squareRoot()
      : high - ((1 - share) * width * (high - centre)).squareRoot()
  }

  /// The number that has so much above it, at most one half.
  private func fromTail(upper share: Double) -> Double {
    guard share > 0 else { return high }
    guard kind == .triangular else { return high - width * beta.mirrored.quantile(share) }
    let above = (high - centre) / width
    return share <= above
      ? high - (share * width * (high - centre)).squareRoot()
      : low + ((1 - share) * width * (centre - low)).squareRoot()
  }
}
