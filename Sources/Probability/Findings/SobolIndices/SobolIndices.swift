/// Which factors the variance of a result comes from: Sobol' indices out of sums over trials.
///
/// A trial is a pair of independent draws of all inputs, `A` and `B`, and the result for both
/// and for each exchanged draw. With `m` and `V` the mean and the variance of
/// the results of `A` and `B` together,
///
/// - first order: mean of `(f(B) − m) (f(A_B) − f(A))` over `V`: Saltelli and others, *Variance
///   based sensitivity analysis of model output*, Computer Physics Communications 181 (2010),
///   table 2 (b); taking `m` off leaves the expectation and lessens the spread.
/// - total: mean of `(f(A) − f(A_B))² / 2` over `V`: Jansen, *Analysis of variance designs for
///   model output*, Computer Physics Communications 117 (1999).
///
/// Standard errors come from the influence function of these ratios, for trials independent of
/// each other; with low-discrepancy draws they are too great rather than too small. Only sums are
/// kept, so trials need not be, and parts of them can be summed apart and merged.
public struct SobolIndices: Sendable {
  /// What is taken off each result before it is summed, in the unit of the result.
  public let centre: Double
  private var variances = VarianceSums()
  private var sums: [FactorSums]

  /// Starts without trials.
  ///
  /// - Parameters:
  ///   - factors: How many factors there are.
  ///   - centre: A result such as that of the expected inputs. It only keeps figures small where
  ///     results are large and differ little; the indices do not depend on it otherwise.
  public init(factors: Int, centre: Double) {
    precondition(factors >= 0, "there cannot be \(factors) factors")
    precondition(centre.isFinite, "the centre must be a finite number, not \(centre)")
    self.centre = centre
    sums = Array(repeating: FactorSums(), count: factors)
  }

  /// How many trials were added.
  public var trials: Int { variances.trials }

  /// The mean of the results of both draws, in their unit; the centre before any trial.
  public var mean: Double { centre + variances.mean }

  /// The variance of the results of both draws, in their unit squared; 0 where all are the same.
  public var variance: Double { variances.varies ? variances.variance : 0 }

  /// Adds a trial.
  ///
  /// - Parameters:
  ///   - first: The result of `A`.
  ///   - second: The result of `B`.
  ///   - exchanged: For each factor the result of `A` with that factor's inputs from `B`.
  public mutating func add(first: Double, second: Double, exchanged: [Double]) {
    precondition(
      exchanged.count == sums.count,
      "\(exchanged.count) exchanged results do not belong to \(sums.count) factors")
    let a = first - centre
    let b = second - centre
    let squares = (a * a + b * b) / 2
    precondition(squares.isFinite, "a result must be a finite number")
    variances.add(a, b, sum: a + b, squares: squares)
    for (factor, result) in exchanged.enumerated() {
      sums[factor].add(difference: result - first, second: b, sum: a + b, squares: squares)
    }
  }

  /// Adds the trials of another part.
  ///
  /// Sums depend on the order in which they are added, in their last digits: merge parts in the
  /// same order each time.
  ///
  /// - Parameter other: Sums of as many factors about the same centre.
  public mutating func merge(_ other: SobolIndices) {
    precondition(
      other.centre == centre && other.sums.count == sums.count,
      "only sums of the same factors about the same centre can be merged")
    variances.add(other.variances)
    for factor in sums.indices { sums[factor].add(other.sums[factor]) }
  }

  /// The indices of each factor, in their order; nil where the result does not vary, or of fewer
  /// than two trials.
  public var indices: [SobolIndex]? {
    guard trials > 1, variances.varies, variances.variance > 0 else { return nil }
    return sums.map {
      SobolIndex(
        first: $0.first(mean: variances.mean, variances),
        total: $0.total(mean: variances.mean, variances))
    }
  }
}
