/// The columns of a chart that leads from one number to another, step by step: each column starts where
/// the one before it ends.
public struct Waterfall: Sendable {
  /// The columns from the left: where it starts, the steps, where it ends.
  public let columns: [Column]

  /// One column, in parts as a chart of stacked columns takes them: those below nought are negative.
  public struct Column: Sendable {
    /// The words under it.
    public let name: String
    /// What lies between nought and the column, and is not drawn.
    public let base: Double
    /// What rises, above nought and below.
    public let rises: [Double]
    /// What falls, above nought and below.
    public let falls: [Double]
    /// What stands by itself, at the start and at the end.
    public let total: Double
  }

  /// Leads from a number by steps to where they end.
  init(from start: (String, Double), by steps: [(String, Double)], to end: String) {
    var level = start.1
    var columns = [Column(name: start.0, total: level)]
    for (name, size) in steps {
      columns.append(Column(name: name, from: level, to: level + size))
      level += size
    }
    self.columns = columns + [Column(name: end, total: level)]
  }
}

extension Waterfall.Column {
  fileprivate init(name: String, total: Double) {
    self.init(name: name, base: 0, rises: [0, 0], falls: [0, 0], total: total)
  }

  /// A column that crosses nought has a part above it and a part below.
  fileprivate init(name: String, from start: Double, to end: Double) {
    let (low, high) = (min(start, end), max(start, end))
    let parts = [max(high, 0) - max(low, 0), min(low, 0) - min(high, 0)]
    self.init(
      name: name, base: max(low, 0) + min(high, 0), rises: end > start ? parts : [0, 0],
      falls: end > start ? [0, 0] : parts, total: 0)
  }
}

extension Causes {
  /// What leads from the first case to the other for one measure; what makes no scenario alone is in what
  /// is told together.
  public func waterfall(of measure: Int, from first: String, to other: String) -> Waterfall {
    let steps = all.compactMap { cause in cause.effects.map { (cause.words, $0[measure]) } }
    let rest = isTogether ? [(Causes.togetherWords, together[measure])] : []
    return Waterfall(from: (first, before[measure]), by: steps + rest, to: other)
  }

  /// Whether there is anything that causes move only together.
  public var isTogether: Bool { all.count > 1 || isPartlyTold }

  /// What the term is called that causes move only together.
  public static let togetherWords = "only together"
}
