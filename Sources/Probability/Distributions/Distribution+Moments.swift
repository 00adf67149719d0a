internal import Foundation

extension Distribution {
  /// The expected value.
  public var mean: Double {
    switch kind {
    case .pert: (low + 4 * centre + high) / 6
    case .triangular: (low + centre + high) / 3
    case .uniform, .normal: centre
    case .lognormal: centre * exp(spread * spread / 2)
    }
  }

  /// The variance, in squared units of the value.
  public var variance: Double {
    switch kind {
    case .pert: (mean - low) * (high - mean) / 7
    case .triangular:
      (width * width - (centre - low) * (high - centre)) / 18
    case .uniform: width * width / 12
    case .normal: spread * spread
    case .lognormal: mean * mean * expm1(spread * spread)
    }
  }

  /// The standard deviation of a normal distribution, or of the logarithm of a lognormal one.
  var spread: Double {
    (kind == .lognormal ? log(high) - log(low) : width) / (2 * StandardNormal.p90)
  }

  /// The beta distribution that `pert` stretches over its range.
  var beta: Beta {
    Beta(left: 1 + 4 * (centre - low) / width, right: 1 + 4 * (high - centre) / width)
  }
}
