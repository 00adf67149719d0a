/// The terms of a regression on one input or several, for each trial those that are not 0.
///
/// One input: a curve. Several: a curve for each, and for each pair the product of the two, each
/// less its mean and in standard deviations. Pairs are left out where there are more of them than
/// a twentieth of the trials.
struct SmoothTerms {
  let trials: Int
  /// How many terms there are.
  private(set) var count = 0
  /// How many terms of a trial are not 0.
  private(set) var width = 0
  /// Positions of terms in ascending order, and their values: `width` for each trial.
  private(set) var positions: [Int32] = []
  private(set) var values: [Double] = []
  /// What bends curves: the position of the first of three terms, and their weights.
  private(set) var bends: [(first: Int, weights: [Double])] = []

  /// Prepares terms; none for inputs that never vary.
  init(_ inputs: [Int], of columns: TrialColumns) {
    trials = columns.trials
    var curves: [(input: Int, basis: SplineBasis, first: Int)] = []
    for input in inputs {
      guard let basis = SplineBasis(columns.column(input), inner: inputs.count > 1 ? 6 : 10)
      else { continue }
      bends += basis.bends.enumerated().map { (count + $0.offset, $0.element) }
      curves.append((input, basis, count))
      count += basis.count
    }
    let scaled = SmoothTerms.standardised(curves.map(\.input), columns)
    let pairs = SmoothTerms.pairs(scaled.count, trials)
    width = 4 * curves.count + pairs.count
    positions = Array(repeating: 0, count: width * trials)
    values = Array(repeating: 0, count: width * trials)
    for (place, curve) in curves.enumerated() {
      write(curve.basis, columns.column(curve.input), from: curve.first, at: 4 * place)
    }
    for (place, pair) in pairs.enumerated() {
      write(scaled[pair.0], scaled[pair.1], to: count, at: 4 * curves.count + place)
      count += 1
    }
  }

  private static func standardised(_ inputs: [Int], _ columns: TrialColumns) -> [[Double]] {
    guard inputs.count > 1 else { return [] }
    return inputs.map { input in
      let column = columns.column(input)
      let mean = column.reduce(0, +) / Double(column.count)
      let squares = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / Double(column.count)).squareRoot()
      return column.map { ($0 - mean) / deviation }
    }
  }

  private static func pairs(_ inputs: Int, _ trials: Int) -> [(Int, Int)] {
    guard inputs > 1, inputs * (inputs - 1) / 2 <= trials / 20 else { return [] }
    return (1..<inputs).flatMap { second in (0..<second).map { ($0, second) } }
  }

  private mutating func write(
    _ basis: SplineBasis, _ column: ArraySlice<Double>, from first: Int, at place: Int
  ) {
    var next = place
    let width = width
    positions.withUnsafeMutableBufferPointer { positions in
      values.withUnsafeMutableBufferPointer { values in
        guard let heights = values.baseAddress else { return }
        for value in column {
          let hump = basis.evaluate(value, heights + next)
          for offset in 0..<4 { positions[next + offset] = Int32(first + hump + offset) }
          next += width
        }
      }
    }
  }

  private mutating func write(_ one: [Double], _ other: [Double], to term: Int, at place: Int) {
    for trial in 0..<trials {
      positions[trial * width + place] = Int32(term)
      values[trial * width + place] = one[trial] * other[trial]
    }
  }
}
