/// Sums over trials of what one factor's indices are made of.
///
/// `b` is the result of the second draw less the centre, `d` the result of the exchanged draw
/// less that of the first, `s` the sum of the two results less the centre, `q` half the sum of
/// their squares.
struct FactorSums: Sendable {
  private var d = 0.0
  private var ds = 0.0
  private var dq = 0.0
  private var db = 0.0
  private var dbs = 0.0
  private var dbq = 0.0
  private var dd = 0.0
  private var dds = 0.0
  private var ddq = 0.0
  private var ddb = 0.0
  private var ddbb = 0.0
  private var dddd = 0.0

  /// Adds a trial.
  mutating func add(difference: Double, second: Double, sum: Double, squares: Double) {
    let product = difference * second
    let square = difference * difference
    d += difference
    ds += difference * sum
    dq += difference * squares
    db += product
    dbs += product * sum
    dbq += product * squares
    dd += square
    dds += square * sum
    ddq += square * squares
    ddb += square * second
    ddbb += square * second * second
    dddd += square * square
  }

  /// Adds the sums of other trials.
  mutating func add(_ other: FactorSums) {
    d += other.d
    ds += other.ds
    dq += other.dq
    db += other.db
    dbs += other.dbs
    dbq += other.dbq
    dd += other.dd
    dds += other.dds
    ddq += other.ddq
    ddb += other.ddb
    ddbb += other.ddbb
    dddd += other.dddd
  }

  /// First order: `u = (b − m) d`, with `v = q − m s + m²`.
  func first(mean m: Double, _ variance: VarianceSums) -> SobolIndex.Share {
    variance.share(
      sum: db - m * d,
      squares: ddbb - 2 * m * ddb + m * m * dd,
      products: dbq - m * dbs + m * m * db - m * (dq - m * ds + m * m * d))
  }

  /// Total: `u = d² / 2`, with the same `v`.
  func total(mean m: Double, _ variance: VarianceSums) -> SobolIndex.Share {
    variance.share(sum: dd / 2, squares: dddd / 4, products: (ddq - m * dds + m * m * dd) / 2)
  }
}
