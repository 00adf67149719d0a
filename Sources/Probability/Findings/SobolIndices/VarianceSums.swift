/// Sums over trials of what the variance of a result is made of.
///
/// `s` and `q` are as in ``FactorSums``: a trial's part in the variance about the mean `m` is
/// `v = ((a − m)² + (b − m)²) / 2 = q − m s + m²`.
struct VarianceSums: Sendable {
  private(set) var trials = 0
  private var s = 0.0
  private var q = 0.0
  private var ss = 0.0
  private var qs = 0.0
  private var qq = 0.0
  private var least = Double.infinity
  private var greatest = -Double.infinity

  /// Adds a trial: its two results less the centre.
  mutating func add(_ first: Double, _ second: Double, sum: Double, squares: Double) {
    trials += 1
    s += sum
    q += squares
    ss += sum * sum
    qs += squares * sum
    qq += squares * squares
    least = min(least, first, second)
    greatest = max(greatest, first, second)
  }

  /// Adds the sums of other trials.
  mutating func add(_ other: VarianceSums) {
    trials += other.trials
    s += other.s
    q += other.q
    ss += other.ss
    qs += other.qs
    qq += other.qq
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }

  /// Whether the result differs between draws.
  var varies: Bool { greatest > least }

  /// The mean of both draws, less the centre.
  var mean: Double { trials == 0 ? 0 : s / Double(2 * trials) }

  /// The variance of both draws together.
  var variance: Double { trials == 0 ? 0 : (q - mean * s) / Double(trials) + mean * mean }

  /// The ratio of the mean of `u` to the mean of `v`, from sums of `u`, `u²` and `u v`.
  ///
  /// The standard error is that of the ratio's influence function `(u − ratio · v) / variance`.
  /// That the mean `m` is estimated moves it by nothing of the first order, for `u` and `v` alike.
  func share(sum: Double, squares: Double, products: Double) -> SobolIndex.Share {
    let count = Double(trials)
    let m = mean
    let own = qq - 2 * m * qs + m * m * (2 * q + ss) - 2 * m * m * m * s + m * m * m * m * count
    let ratio = sum / (count * variance)
    let spread = max(0, squares - 2 * ratio * products + ratio * ratio * own)
    return SobolIndex.Share(
      value: ratio,
      standardError: (spread / (count * (count - 1))).squareRoot() / variance)
  }
}
