internal import Foundation

extension CorrelatedGroup {
  /// The nearest possible rank correlations of the stated pairs; all others stay independent.
  ///
  /// Rounded to two decimals, or three where two would lead further away, and never impossible.
  func nearest() -> [RankCorrelation.Pair] {
    let nearest = ranks(nearestMatrix())
    return written(nearest, 100, downTo: 0.97) ?? written(nearest, 1000, downTo: 0)
      ?? nearest.map { $0.with(rank: 0) }
  }

  /// Alternating projections, with Dykstra's correction, onto the matrices without negative
  /// eigenvalues and onto those with ones on the diagonal and nothing between unstated pairs.
  ///
  /// Source: Higham, "Computing the nearest correlation matrix" (2002).
  func nearestMatrix() -> SquareMatrix {
    var matrix = matrix(pairs)
    var correction = matrix.adding(matrix, times: -1)
    for _ in 0..<300 {
      let start = matrix.adding(correction, times: -1)
      let positive = Eigenvalues(of: start).withoutNegative
      correction = positive.adding(start, times: -1)
      let next = stated(in: positive)
      let moved = next.adding(matrix, times: -1).norm
      matrix = next
      if moved < 1e-9 { break }
    }
    return matrix
  }

  /// The matrix with ones on its diagonal and what another holds between stated pairs.
  private func stated(in other: SquareMatrix) -> SquareMatrix {
    var matrix = SquareMatrix(identity: other.size)
    for pair in pairs {
      guard let (row, column) = places(pair) else { continue }
      matrix[row, column] = other[row, column]
      matrix[column, row] = other[column, row]
    }
    return matrix
  }

  /// The rank correlations that go with the correlations of the stated pairs.
  private func ranks(_ matrix: SquareMatrix) -> [RankCorrelation.Pair] {
    pairs.map { pair in
      guard let (row, column) = places(pair) else { return pair }
      let correlation = min(max(matrix[row, column], -1), 1)
      return pair.with(rank: 6 / .pi * asin(correlation / 2))
    }
  }

  /// The rank correlations rounded, and drawn towards 0 as little as makes them possible.
  private func written(
    _ nearest: [RankCorrelation.Pair], _ parts: Double, downTo least: Double
  ) -> [RankCorrelation.Pair]? {
    for share in stride(from: 1, through: least, by: -0.0025) {
      for rule in [FloatingPointRoundingRule.toNearestOrAwayFromZero, .towardZero] {
        // The sum makes no rank a negative zero.
        let rounded = nearest.map {
          $0.with(rank: ($0.rank * share * parts).rounded(rule) / parts + 0)
        }
        if isPossible(rounded) { return rounded }
      }
    }
    return nil
  }
}
