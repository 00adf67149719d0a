internal import Foundation

/// A smooth function of standard normal z by its values and slopes on a grid.
///
/// Between two points of the grid stands the cubic that has both values and both slopes (Hermite);
/// beyond ±8.5, where less than 1 in 10¹⁶ lies, the function stays at its end.
struct NormalGrid: Sendable {
  /// Where the grid ends, on both sides.
  static let end = 8.5
  /// How many steps the grid has.
  static let steps = 1024
  /// How wide a step is.
  static let step = 2 * end / Double(steps)

  /// Value and slope of each point in turn; the slope for a step.
  let points: [Double]

  /// The grid of a function: value and slope at z.
  init(_ function: (_ z: Double) -> (value: Double, slope: Double)) {
    points = (0...Self.steps).flatMap { index in
      let point = function(Self.place(index))
      return [point.value, point.slope * Self.step]
    }
  }

  /// The z of a point.
  static func place(_ index: Int) -> Double { Double(index - steps / 2) * step }

  /// The share of draws below z.
  static let cumulative = NormalGrid {
    (StandardNormal.cumulative($0), StandardNormal.density($0))
  }

  /// The square root of the share of draws below z, of which triangles are made.
  static let rootOfCumulative = NormalGrid {
    let root = StandardNormal.cumulative($0).squareRoot()
    return (root, StandardNormal.density($0) / (2 * root))
  }

  /// The function at z, read from its points.
  @inline(__always)
  static func value(_ points: UnsafePointer<Double>, _ z: Double) -> Double {
    let place = (min(max(z, -end), end) + end) * (1 / step)
    let index = min(Int(place), steps - 1)
    let share = place - Double(index)
    let point = points + 2 * index
    let rise = point[2] - point[0]
    let bend = 3 * rise - 2 * point[1] - point[3]
    let twist = point[1] + point[3] - 2 * rise
    return point[0] + share * (point[1] + share * (bend + share * twist))
  }
}
