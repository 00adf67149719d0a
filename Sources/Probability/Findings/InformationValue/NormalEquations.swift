/// The sums of products that a regression needs, whatever the weight of its penalty.
struct NormalEquations {
  /// A fit with one weight.
  struct Solution {
    let coefficients: [[Double]]
    let inverse: NormalMatrix
    let freedom: Double
    let residuals: NormalMatrix
    let score: Double
  }

  /// Weights to try, the heaviest first so that of equal fits the straightest is taken; as shares
  /// of what makes the penalty as heavy as the trials.
  static let weights = (0..<17).map { number in
    (0..<number).reduce(65536.0) { weight, _ in weight / 4 }
  }

  private let trials: Int
  private let products: NormalMatrix
  private let penalty: NormalMatrix
  private let scale: Double
  /// For each response the sum of its products with each term.
  private let sides: [[Double]]
  /// The sums of products of responses.
  private let totals: NormalMatrix

  /// Sums up over trials.
  init(_ responses: [[Double]], _ terms: SmoothTerms) {
    trials = terms.trials
    products = NormalEquations.products(terms)
    var penalty = NormalMatrix(size: terms.count)
    for (first, weights) in terms.bends {
      for row in 0..<3 {
        for column in 0...row {
          penalty[first + row, first + column] += weights[row] * weights[column]
        }
      }
    }
    self.penalty = penalty
    scale = penalty.trace > 0 ? Double(trials) / penalty.trace : 0
    sides = responses.map { NormalEquations.side($0, terms) }
    var totals = NormalMatrix(size: responses.count)
    for row in responses.indices {
      for column in 0...row {
        totals[row, column] = zip(responses[row], responses[column]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    self.totals = totals
  }

  private static func products(_ terms: SmoothTerms) -> NormalMatrix {
    let size = terms.count
    var sums = Array(repeating: 0.0, count: size * size)
    terms.values.withUnsafeBufferPointer { values in
      terms.positions.withUnsafeBufferPointer { positions in
        sums.withUnsafeMutableBufferPointer { sums in
          for start in stride(from: 0, to: values.count, by: max(1, terms.width)) {
            for place in start..<(start + terms.width) {
              let value = values[place]
              let row = Int(positions[place]) * size
              for other in start...place {
                sums[row + Int(positions[other])] += value * values[other]
              }
            }
          }
        }
      }
    }
    return NormalMatrix(size: size, elements: sums)
  }

  private static func side(_ response: [Double], _ terms: SmoothTerms) -> [Double] {
    var side = Array(repeating: 0.0, count: terms.count)
    for trial in 0..<terms.trials {
      for place in (trial * terms.width)..<((trial + 1) * terms.width) {
        side[Int(terms.positions[place])] += terms.values[place] * response[trial]
      }
    }
    return side
  }

  /// The fit with one weight of the penalty.
  func solution(weight: Double) -> Solution {
    let inverse = products.adding(penalty, times: weight * scale).inverse
    let coefficients = sides.map { inverse.times($0) }
    let freedom = inverse.product(products)
    // One at least, where there are as many terms as trials.
    let free = max(1, Double(trials) - freedom)
    var residuals = NormalMatrix(size: sides.count)
    var score = 0.0
    for row in sides.indices {
      let fitted = products.times(coefficients[row])
      for column in 0...row {
        let explained = zip(coefficients[column], fitted).reduce(0) { $0 + $1.0 * $1.1 }
        let crossed =
          zip(coefficients[row], sides[column]).reduce(0) { $0 + $1.0 * $1.1 }
          + zip(coefficients[column], sides[row]).reduce(0) { $0 + $1.0 * $1.1 }
        residuals[row, column] = (totals[row, column] - crossed + explained) / free
      }
      residuals[row, row] = max(0, residuals[row, row])
      if totals[row, row] > 0 { score += residuals[row, row] / totals[row, row] / free }
    }
    return Solution(
      coefficients: coefficients, inverse: inverse, freedom: freedom, residuals: residuals,
      score: score)
  }
}
