internal import Foundation

/// Inputs that hang together, each with the next by some stated pair, and no others.
struct CorrelatedGroup {
  /// The dimensions, rising.
  let dimensions: [Int]
  /// The stated pairs, in the order in which they were stated.
  let pairs: [RankCorrelation.Pair]

  /// The groups of all stated pairs, by their first dimension.
  static func groups(_ pairs: [RankCorrelation.Pair]) -> [CorrelatedGroup] {
    var groups: [Set<Int>] = []
    for pair in pairs {
      let touched = groups.filter { $0.contains(pair.first) || $0.contains(pair.second) }
      groups.removeAll { $0.contains(pair.first) || $0.contains(pair.second) }
      groups.append(touched.reduce(into: [pair.first, pair.second]) { $0.formUnion($1) })
    }
    return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { dimensions in
      CorrelatedGroup(
        dimensions: dimensions,
        pairs: pairs.filter { dimensions.contains($0.first) })
    }
  }

  /// The places of a pair in the matrix of the group.
  func places(_ pair: RankCorrelation.Pair) -> (row: Int, column: Int)? {
    guard let row = dimensions.firstIndex(of: pair.first),
      let column = dimensions.firstIndex(of: pair.second)
    else { return nil }
    return (row, column)
  }

  /// The correlations of the normal numbers behind some rank correlations of the group's pairs.
  ///
  /// For a Gaussian copula ρ = 2 sin(π rank ÷ 6) (Pearson 1907).
  func matrix(_ pairs: [RankCorrelation.Pair]) -> SquareMatrix {
    var matrix = SquareMatrix(identity: dimensions.count)
    for pair in pairs {
      guard let (row, column) = places(pair) else { continue }
      matrix[row, column] = 2 * sin(.pi * pair.rank / 6)
      matrix[column, row] = matrix[row, column]
    }
    return matrix
  }

  /// Whether numbers with such rank correlations exist.
  func isPossible(_ pairs: [RankCorrelation.Pair]) -> Bool {
    Eigenvalues(of: matrix(pairs)).least >= -1e-9
  }

  /// The lower triangle L with L Lᵀ = the correlations; what follows from others has no column.
  func factor() -> SquareMatrix {
    let matrix = matrix(pairs)
    var factor = SquareMatrix(identity: matrix.size)
    for column in 0..<matrix.size {
      for row in column..<matrix.size {
        var rest = matrix[row, column]
        for index in 0..<column { rest -= factor[row, index] * factor[column, index] }
        if row == column {
          factor[row, row] = rest > 1e-9 ? rest.squareRoot() : 0
        } else {
          factor[row, column] = factor[column, column] > 0 ? rest / factor[column, column] : 0
        }
      }
    }
    return factor
  }
}
