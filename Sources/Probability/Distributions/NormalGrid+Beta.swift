internal import Foundation

extension NormalGrid {
  /// The quantiles of a beta distribution as a function of z.
  ///
  /// Each half is solved from the middle out to its own tail, where nothing is taken from 1; the
  /// points before give the next first guess.
  init(_ beta: Beta) {
    let lower = Self.tail(of: beta)
    let upper = Self.tail(of: beta.mirrored)
    points =
      lower.reversed().flatMap { [$0.value, $0.slope] }
      + upper.dropFirst().flatMap { [1 - $0.value, $0.slope] }
  }

  /// The quantiles from z = 0 down to the end of the grid, with the slope for a step up.
  private static func tail(of beta: Beta) -> [(value: Double, slope: Double)] {
    var points: [(value: Double, slope: Double)] = []
    points.reserveCapacity(steps / 2 + 1)
    for index in 0...steps / 2 {
      let z = -Double(index) * step
      let share = StandardNormal.cumulative(z)
      let value = beta.quantile(share, guess: next(after: points))
      points.append((value, StandardNormal.density(z) / beta.density(value) * step))
    }
    return points
  }

  /// A guess of the next point down: logarithms lie nearly on a parabola.
  private static func next(after points: [(value: Double, slope: Double)]) -> Double? {
    guard points.count >= 2 else { return nil }
    let last = points[points.count - 1]
    let before = points[points.count - 2]
    let slope = last.slope / last.value
    let change = slope - before.slope / before.value
    return last.value * exp(-slope - change / 2)
  }
}
