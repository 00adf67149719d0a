/// A small symmetric matrix, of which the lower half is kept up to date.
///
/// Own code and no BLAS: BLAS picks its kernels by processor, and their last digits differ.
struct NormalMatrix {
  let size: Int
  private(set) var elements: [Double]

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * size)
  }

  /// A matrix of which the lower half is given, row by row.
  init(size: Int, elements: [Double]) {
    self.size = size
    self.elements = elements
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * size + column] }
    set { elements[row * size + column] = newValue }
  }

  /// The sum of the diagonal.
  var trace: Double { (0..<size).reduce(0) { $0 + self[$1, $1] } }

  /// This plus a multiple of another.
  func adding(_ other: NormalMatrix, times factor: Double) -> NormalMatrix {
    var sum = self
    for place in elements.indices { sum.elements[place] += factor * other.elements[place] }
    return sum
  }

  /// The sum of the products of corresponding elements: the trace of the product.
  func product(_ other: NormalMatrix) -> Double {
    var sum = 0.0
    for row in 0..<size {
      for column in 0..<row { sum += 2 * self[row, column] * other[row, column] }
      sum += self[row, row] * other[row, row]
    }
    return sum
  }

  /// The matrix times a vector.
  func times(_ vector: [Double]) -> [Double] {
    (0..<size).map { row in
      var sum = 0.0
      for column in 0..<size {
        sum += (column <= row ? self[row, column] : self[column, row]) * vector[column]
      }
      return sum
    }
  }

  /// The inverse by Cholesky's factors, of the terms that are not combinations of those before.
  ///
  /// A term that others make up (a curve's constant beside another curve, an input given twice)
  /// has a pivot of 0 but for rounding; it gets zeros, as if it had been left out.
  var inverse: NormalMatrix {
    let factor = inverseFactor
    var inverse = NormalMatrix(size: size)
    for row in 0..<size {
      for column in 0...row {
        var sum = 0.0
        for inner in row..<size { sum += factor[inner, row] * factor[inner, column] }
        inverse[row, column] = sum
      }
    }
    return inverse
  }

  /// The inverse of Cholesky's lower factor.
  private var inverseFactor: NormalMatrix {
    let factor = factor
    var inverse = NormalMatrix(size: size)
    for column in 0..<size where factor[column, column] > 0 {
      inverse[column, column] = 1 / factor[column, column]
      for row in (column + 1)..<max(size, column + 1) where factor[row, row] > 0 {
        var sum = 0.0
        for inner in column..<row { sum += factor[row, inner] * inverse[inner, column] }
        inverse[row, column] = -sum / factor[row, row]
      }
    }
    return inverse
  }

  /// Cholesky's lower factor, with rows and columns of zeros for terms that others make up.
  private var factor: NormalMatrix {
    var factor = NormalMatrix(size: size)
    for row in 0..<size {
      for column in 0...row {
        var rest = self[row, column]
        for inner in 0..<column { rest -= factor[row, inner] * factor[column, inner] }
        if column < row {
          factor[row, column] = factor[column, column] > 0 ? rest / factor[column, column] : 0
        } else if rest > 1e-12 * self[row, row] {
          factor[row, row] = rest.squareRoot()
        }
      }
    }
    return factor
  }
}
