/// Cubic B-splines of one input: smooth humps, four of which stand over each value.
struct SplineBasis {
  /// Knots in ascending order; the first and the last four times.
  private let knots: [Double]
  /// How many humps there are.
  var count: Int { knots.count - 4 }

  /// Sets knots at quantiles of what was drawn, so that each hump has values under it.
  ///
  /// Quantiles that are equal give one knot; a discrete input gets at most one for each value.
  /// Nil for an input that never varies.
  ///
  /// - Parameters:
  ///   - values: What trials drew.
  ///   - inner: How many knots there are inside the range, at most.
  init?(_ values: ArraySlice<Double>, inner: Int) {
    let sorted = values.sorted()
    guard let least = sorted.first, let greatest = sorted.last, least < greatest else { return nil }
    var knots = [least, least, least, least]
    for number in 1...inner {
      let knot = sorted[number * sorted.count / (inner + 1)]
      if knot > knots[knots.count - 1], knot < greatest { knots.append(knot) }
    }
    self.knots = knots + [greatest, greatest, greatest, greatest]
  }

  /// The humps over a value (recursion of Cox and de Boor).
  ///
  /// - Parameters:
  ///   - value: A value from the first knot to the last.
  ///   - heights: Where the four heights go; they sum to 1.
  /// - Returns: The position of the first hump over the value.
  func evaluate(_ value: Double, _ heights: UnsafeMutablePointer<Double>) -> Int {
    knots.withUnsafeBufferPointer { knots in
      var span = 3
      while span < knots.count - 5, value >= knots[span + 1] { span += 1 }
      heights[0] = 1
      for degree in 1...3 {
        var carried = 0.0
        for hump in 0..<degree {
          let right = knots[span + hump + 1]
          let left = knots[span + hump + 1 - degree]
          let part = heights[hump] / (right - left)
          heights[hump] = carried + (right - value) * part
          carried = (value - left) * part
        }
        heights[degree] = carried
      }
      return span - 3
    }
  }

  /// What bends the curve: rows of three weights on neighbouring coefficients.
  ///
  /// Where knots are even these are second differences, the penalty of Eilers and Marx, *Flexible
  /// smoothing with B-splines and penalties*, Statistical Science 11 (1996). Elsewhere they are
  /// divided differences over the humps' middles (Greville's abscissae) times the local distance,
  /// so that a straight line costs nothing whatever the knots (Li and Cao, *General P-splines for
  /// non-uniform B-splines*, 2022).
  var bends: [[Double]] {
    let middles = (0..<count).map { hump -> Double in
      (knots[hump + 1] + knots[hump + 2] + knots[hump + 3]) / 3
    }
    return (0..<(count - 2)).map { position -> [Double] in
      let before = middles[position + 1] - middles[position]
      let after = middles[position + 2] - middles[position + 1]
      let distance = (before + after) / 2
      let first = distance / before
      let last = distance / after
      return [first, -first - last, last]
    }
  }
}
