/// A small square matrix of doubles, row by row.
struct SquareMatrix {
  let size: Int
  private(set) var elements: [Double]

  /// The matrix with ones on its diagonal.
  init(identity size: Int) {
    self.size = size
    elements = Array(repeating: 0, count: size * size)
    for index in 0..<size { self[index, index] = 1 }
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * size + column] }
    set { elements[row * size + column] = newValue }
  }

  /// The sum with another matrix, multiplied by a factor.
  func adding(_ other: SquareMatrix, times factor: Double) -> SquareMatrix {
    var sum = self
    for index in elements.indices { sum.elements[index] += factor * other.elements[index] }
    return sum
  }

  /// The root of the sum of squares of all elements (Frobenius).
  var norm: Double { elements.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
