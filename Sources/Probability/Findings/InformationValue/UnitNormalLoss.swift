/// How far a standard normal number lies above `limit` on average, what is below counted as 0:
/// `φ(t) − t (1 − Φ(t))`.
///
/// Only sums, products and quotients are used, so that every processor gives the same digits:
/// formula 26.2.17 of Abramowitz and Stegun, *Handbook of mathematical functions* (1964), for the
/// tail, and a power series for the density. The error is below 1e-6.
///
/// - Parameter limit: A number of standard deviations, 0 at least.
/// - Returns: A number of standard deviations.
func unitNormalLoss(_ limit: Double) -> Double {
  guard limit < 8 else { return 0 }
  let density = exponentialDecay(limit * limit / 2) / (2 * Double.pi).squareRoot()
  let k = 1 / (1 + 0.231_641_9 * limit)
  let tail =
    k
    * (0.319_381_530 + k
      * (-0.356_563_782 + k * (1.781_477_937 + k * (-1.821_255_978 + k * 1.330_274_429))))
  return max(0, density * (1 - limit * tail))
}

/// `e` to the power of `−x`, for `x` from 0 to 32: the series of `x / 64`, 64 times.
private func exponentialDecay(_ x: Double) -> Double {
  let small = x / 64
  var term = 1.0
  var sum = 1.0
  for number in 1...14 {
    term *= small / Double(number)
    sum += term
  }
  for _ in 0..<6 { sum *= sum }
  return 1 / sum
}
