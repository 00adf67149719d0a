internal import Foundation

extension Distribution {
  /// The density at x, per unit of the value.
  public func density(_ x: Double) -> Double {
    switch kind {
    case .pert: return beta.density((x - low) / width) / width
    case .triangular:
      guard x >= low, x <= high else { return 0 }
      let rise = x < centre ? (x - low) / (centre - low) : (high - x) / (high - centre)
      return 2 / width * (x == centre ? 1 : rise)
    case .uniform: return x >= low && x <= high ? 1 / width : 0
    case .normal: return StandardNormal.density((x - centre) / spread) / spread
    case .lognormal:
      guard x > 0 else { return 0 }
      return StandardNormal.density(log(x / centre) / spread) / (x * spread)
    }
  }

  /// The share of draws up to x.
  public func cumulative(_ x: Double) -> Double {
    switch kind {
    case .pert: return beta.cumulative((x - low) / width)
    case .triangular:
      if x <= low { return 0 }
      if x >= high { return 1 }
      return x < centre
        ? (x - low) * (x - low) / (width * (centre - low))
        : 1 - (high - x) * (high - x) / (width * (high - centre))
    case .uniform: return min(max((x - low) / width, 0), 1)
    case .normal: return StandardNormal.cumulative((x - centre) / spread)
    case .lognormal:
      return x > 0 ? StandardNormal.cumulative(log(x / centre) / spread) : 0
    }
  }
}
