/// A regression of several responses on the same smooth terms.
///
/// Least squares with a penalty on bends, its weight chosen by generalised cross-validation
/// (Craven and Wahba 1979): the least sum over responses of `RSS / TSS · N / (N − edf)²`. One
/// weight serves all responses and curves, so that the responses' errors have one shape.
struct SmoothFit {
  private let terms: SmoothTerms
  /// For each response its coefficients.
  private let coefficients: [[Double]]
  /// The variance of coefficients, for a residual variance of 1 (Bayesian: includes what the
  /// penalty smoothes away).
  private let inverse: NormalMatrix
  /// The residual variance of each response, and between them.
  let residuals: NormalMatrix
  /// How many free coefficients the fit is worth.
  let freedom: Double

  /// Fits responses, whose mean must be 0, trial by trial.
  init(_ responses: [[Double]], on terms: SmoothTerms) {
    self.terms = terms
    let equations = NormalEquations(responses, terms)
    var best = equations.solution(weight: NormalEquations.weights[0])
    for weight in NormalEquations.weights.dropFirst() {
      let next = equations.solution(weight: weight)
      if next.score < best.score { best = next }
    }
    coefficients = best.coefficients
    inverse = best.inverse
    freedom = best.freedom
    residuals = best.residuals
  }

  /// What the curves say of each response for a trial.
  func fitted(_ trial: Int, _ response: Int) -> Double {
    let coefficients = coefficients[response]
    var sum = 0.0
    for place in (trial * terms.width)..<((trial + 1) * terms.width) {
      sum += terms.values[place] * coefficients[Int(terms.positions[place])]
    }
    return sum
  }

  /// The variance of what is fitted for a trial, for a residual variance of 1.
  func leverage(_ trial: Int) -> Double {
    let places = (trial * terms.width)..<((trial + 1) * terms.width)
    var sum = 0.0
    for place in places {
      let row = Int(terms.positions[place])
      var inner = inverse[row, row] * terms.values[place]
      for other in places.lowerBound..<place {
        inner += 2 * inverse[row, Int(terms.positions[other])] * terms.values[other]
      }
      sum += inner * terms.values[place]
    }
    return sum
  }
}
