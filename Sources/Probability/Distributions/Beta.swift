internal import Foundation

/// The beta distribution on 0 to 1, for shapes of at least 1.
struct Beta {
  /// The shape at 0: the density grows as x to the power `left` − 1.
  let left: Double
  /// The shape at 1.
  let right: Double
  /// The logarithm of the beta function of the shapes.
  let logarithm: Double

  /// The distribution of two shapes, each at least 1.
  init(left: Double, right: Double) {
    self.left = left
    self.right = right
    logarithm = lgamma(left) + lgamma(right) - lgamma(left + right)
  }

  private init(left: Double, right: Double, logarithm: Double) {
    self.left = left
    self.right = right
    self.logarithm = logarithm
  }

  /// The distribution of 1 − x.
  var mirrored: Beta { Beta(left: right, right: left, logarithm: logarithm) }

  /// The density at x.
  func density(_ x: Double) -> Double {
    guard x >= 0, x <= 1 else { return 0 }
    return pow(x, left - 1) * pow(1 - x, right - 1) * exp(-logarithm)
  }

  /// The share of draws up to x: the regularized incomplete beta function.
  ///
  /// Source: DLMF 8.17.22, on the side of the mean on which the continued fraction is quick.
  func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let power = exp(left * log(x) + right * log1p(-x) - logarithm)
    return x < (left + 1) / (left + right + 2)
      ? power * fraction(x) / left : 1 - power * mirrored.fraction(1 - x) / right
  }

  /// The x below which a share of at most one half lies.
  ///
  /// Newton's method for log x, in which the logarithm of the cumulative share is nearly straight
  /// in the tail and bends down everywhere; bisection where a step leaves what is known.
  ///
  /// - Parameters:
  ///   - share: from above 0 to one half.
  ///   - guess: a first guess above 0 and below 1, if there is a good one.
  /// - Returns: x, exact to a few units of its last digit.
  func quantile(_ share: Double, guess: Double? = nil) -> Double {
    let target = log(share)
    // The density without its second factor is at least as high: x is never below this, but for
    // rounding, which may not stand in the way of the last step.
    let start = min((target + log(left) + logarithm) / left, -0x1p-53)
    var lowest = start - 1e-6
    var highest = 0.0
    var place = guess.map { max(log($0), start) } ?? start
    for _ in 0..<100 {
      let x = exp(place)
      let reached = cumulative(x)
      if log(reached) < target { lowest = place } else { highest = place }
      var step = (target - log(reached)) * reached / (x * density(x))
      if !(place + step >= lowest && place + step <= highest) {
        step = (lowest + highest) / 2 - place
      }
      place += step
      // Each step squares the error.
      if abs(step) < 1e-8 { break }
    }
    return exp(place)
  }

  /// The continued fraction of the incomplete beta function, from the front (modified Lentz).
  private func fraction(_ x: Double) -> Double {
    let sum = left + right
    var above = 1.0
    var below = 1 / nonzero(1 - sum * x / (left + 1))
    var result = below
    for index in 1...300 {
      let m = Double(index)
      let place = left + 2 * m
      let even = m * (right - m) * x / ((place - 1) * place)
      below = 1 / nonzero(1 + even * below)
      above = nonzero(1 + even / above)
      result *= above * below
      let odd = -(left + m) * (sum + m) * x / (place * (place + 1))
      below = 1 / nonzero(1 + odd * below)
      above = nonzero(1 + odd / above)
      result *= above * below
      if abs(above * below - 1) < 1e-16 { break }
    }
    return result
  }

  @inline(__always)
  private func nonzero(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
}
