/// Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
///
/// Slow for large matrices and exact to the last digits for small ones. Source: Golub and Van
/// Loan, "Matrix computations", section 8.5, by cyclic sweeps.
struct Eigenvalues {
  /// The eigenvalues, in no order.
  let values: [Double]
  /// The eigenvectors, one a column.
  let vectors: SquareMatrix

  /// The least eigenvalue.
  var least: Double { values.min() ?? 0 }

  /// The eigenvalues of a symmetric matrix.
  init(of matrix: SquareMatrix) {
    var rest = matrix
    var vectors = SquareMatrix(identity: matrix.size)
    var sweeps = 0
    while sweeps < 50, Self.sweep(&rest, &vectors) { sweeps += 1 }
    values = (0..<matrix.size).map { rest[$0, $0] }
    self.vectors = vectors
  }

  /// Turns each pair of axes once so that nothing is left between them.
  ///
  /// - Returns: whether there was anything worth turning.
  private static func sweep(_ matrix: inout SquareMatrix, _ vectors: inout SquareMatrix) -> Bool {
    var turned = false
    for first in 0..<matrix.size {
      for second in (first + 1)..<max(first + 1, matrix.size) {
        let between = matrix[first, second]
        guard abs(between) > 1e-15 else { continue }
        turned = true
        let ratio = (matrix[second, second] - matrix[first, first]) / (2 * between)
        let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (1 + ratio * ratio).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        rotate(&matrix, &vectors, first, second, cosine, tangent * cosine)
      }
    }
    return turned
  }

  private static func rotate(
    _ matrix: inout SquareMatrix, _ vectors: inout SquareMatrix, _ first: Int, _ second: Int,
    _ cosine: Double, _ sine: Double
  ) {
    for index in 0..<matrix.size {
      let (left, right) = (matrix[index, first], matrix[index, second])
      matrix[index, first] = cosine * left - sine * right
      matrix[index, second] = sine * left + cosine * right
      let (from, to) = (vectors[index, first], vectors[index, second])
      vectors[index, first] = cosine * from - sine * to
      vectors[index, second] = sine * from + cosine * to
    }
    for index in 0..<matrix.size {
      let (left, right) = (matrix[first, index], matrix[second, index])
      matrix[first, index] = cosine * left - sine * right
      matrix[second, index] = sine * left + cosine * right
    }
  }

  /// The nearest matrix without negative eigenvalues.
  var withoutNegative: SquareMatrix {
    let size = vectors.size
    var result = SquareMatrix(identity: size)
    for row in 0..<size {
      for column in 0...row {
        var sum = 0.0
        for index in 0..<size where values[index] > 0 {
          sum += values[index] * vectors[row, index] * vectors[column, index]
        }
        result[row, column] = sum
        result[column, row] = sum
      }
    }
    return result
  }
}
