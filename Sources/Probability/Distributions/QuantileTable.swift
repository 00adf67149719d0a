internal import Foundation

/// A distribution made ready for many draws: from uniform or standard normal numbers to values.
///
/// At most 10⁻⁹ of the range's width from ``Distribution/quantile(normal:)``, and never falling
/// where that rises, but for rounding. Source of the shape: cubic Hermite interpolation with exact
/// slopes, density of z over density of the value.
public struct QuantileTable: Sendable {
  /// What is drawn from.
  public let distribution: Distribution
  private let way: Way

  /// How a z becomes a value.
  private enum Way {
    case straight(at: Double, slope: Double)
    case exponential(at: Double, slope: Double)
    case grid(NormalGrid)
    case triangle(Triangle)
  }

  /// A triangle: the z of its top, and the factors of roots of shares on both sides.
  private struct Triangle {
    let top: Double
    let share: Double
    let left: Double
    let right: Double
  }

  /// The table of a distribution; `pert` takes about a quarter of a millisecond, the others none.
  public init(_ distribution: Distribution) {
    self.distribution = distribution
    let (low, centre, high) = (distribution.low, distribution.centre, distribution.high)
    switch distribution.kind {
    case .normal: way = .straight(at: centre, slope: distribution.spread)
    case .lognormal: way = .exponential(at: centre, slope: distribution.spread)
    case .uniform: way = .grid(.cumulative)
    case .pert: way = .grid(NormalGrid(distribution.beta))
    case .triangular:
      let share = (centre - low) / distribution.width
      way = .triangle(
        Triangle(
          top: StandardNormal.quantile(share), share: share,
          left: (distribution.width * (centre - low)).squareRoot(),
          right: (distribution.width * (high - centre)).squareRoot()))
    }
  }

  /// The value that stands where z stands in the standard normal distribution.
  public func value(normal z: Double) -> Double {
    var value = z
    transform(normals: &value, count: 1)
    return value
  }

  /// Writes the value of each standard normal number of a buffer, none undefined, in its place.
  public func transform(normals numbers: UnsafeMutablePointer<Double>, count: Int) {
    switch way {
    case .straight(let middle, let slope):
      for place in 0..<count { numbers[place] = middle + slope * numbers[place] }
    case .exponential(let middle, let slope):
      for place in 0..<count { numbers[place] = middle * exp(slope * numbers[place]) }
    case .grid(let grid): interpolate(numbers, count, grid)
    case .triangle(let triangle): fold(numbers, count, triangle)
    }
  }

  /// Writes the value of each uniform number of a buffer, strictly between 0 and 1, in its place.
  ///
  /// The shortest way for an input that depends on no other.
  public func transform(uniforms numbers: UnsafeMutablePointer<Double>, count: Int) {
    let (low, high, width) = (distribution.low, distribution.high, distribution.width)
    if distribution.kind == .uniform {
      for place in 0..<count { numbers[place] = low + width * numbers[place] }
    } else if case .triangle(let triangle) = way {
      for place in 0..<count {
        let share = numbers[place]
        numbers[place] =
          share <= triangle.share
          ? low + triangle.left * share.squareRoot()
          : high - triangle.right * (1 - share).squareRoot()
      }
    } else {
      StandardNormal.quantiles(numbers, count: count)
      transform(normals: numbers, count: count)
    }
  }

  private func interpolate(
    _ numbers: UnsafeMutablePointer<Double>, _ count: Int, _ grid: NormalGrid
  ) {
    let (low, width) = (distribution.low, distribution.width)
    grid.points.withUnsafeBufferPointer { points in
      guard let points = points.baseAddress else { return }
      for place in 0..<count {
        numbers[place] = low + width * NormalGrid.value(points, numbers[place])
      }
    }
  }

  /// The kink at a triangle's top stays sharp: each side has a smooth function of its own.
  private func fold(
    _ numbers: UnsafeMutablePointer<Double>, _ count: Int, _ triangle: Triangle
  ) {
    let (low, high) = (distribution.low, distribution.high)
    NormalGrid.rootOfCumulative.points.withUnsafeBufferPointer { points in
      guard let points = points.baseAddress else { return }
      for place in 0..<count {
        let z = numbers[place]
        numbers[place] =
          z <= triangle.top
          ? low + triangle.left * NormalGrid.value(points, z)
          : high - triangle.right * NormalGrid.value(points, -z)
      }
    }
  }
}
