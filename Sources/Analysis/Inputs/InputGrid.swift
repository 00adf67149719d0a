import Evaluation
public import Modelling

/// A measure over two inputs at once: one moved down the rows, one across the columns.
public struct InputGrid: Sendable {
  /// What is moved down the rows.
  public let down: InputMove
  /// What is moved across the columns.
  public let across: InputMove
  /// The numbers of the rows.
  public let rows: [Double]
  /// The numbers of the columns.
  public let columns: [Double]
  /// What is looked at.
  public let measure: MeasuredLine
  /// The case whose inputs are moved.
  public let source: Case
  /// The measure by row and column; nil where the numbers break a check that holds as stated.
  public let values: [[Double?]]

  /// How many numbers of each input are tried at most, where they need not be whole.
  public static let most = 9

  /// Tries all pairs of numbers.
  public init(
    _ source: Case, _ measure: MeasuredLine, down: InputMove, across: InputMove, rows: [Double],
    columns: [Double]
  ) {
    let tried = Variants(source).rows(
      rows.flatMap { row in columns.map { down.edits(to: row) + across.edits(to: $0) } },
      [measure.measure])
    values = rows.indices.map { row in
      columns.indices.map { column in
        let found = tried[row * columns.count + column]
        return found.isSound ? found.values[0] : nil
      }
    }
    (self.down, self.across, self.rows, self.columns) = (down, across, rows, columns)
    self.measure = measure
    self.source = source
  }

  /// The numbers at which an input is tried, the one as stated among them.
  ///
  /// They lie evenly over its range, else between 50 % and 150 % of the number as stated, within bounds; of
  /// years those around it. What is 0 is tried as far as it is searched; empty where nothing says how far.
  public static func numbers(_ input: Input, _ move: InputMove) -> [Double] {
    let range = move.kind == .value ? input.provenance.range : nil
    if move.isWhole {
      let bounds = range ?? max(move.bounds.lowerBound, move.now - 4)...move.bounds.upperBound
      let all = stride(
        from: bounds.lowerBound.rounded(.up), through: bounds.upperBound.rounded(.down), by: 1)
      return Array(all.prefix(most))
    }
    let ends = [0.5 * move.now, 1.5 * move.now].sorted()
      .map { min(max($0, move.bounds.lowerBound), move.bounds.upperBound) }
    guard let tried = range ?? (ends[0] < ends[1] ? ends[0]...ends[1] : move.searched) else {
      return []
    }
    let steps = most - 1
    let even = (0...steps).map {
      tried.lowerBound + (tried.upperBound - tried.lowerBound) * Double($0) / Double(steps)
    }
    return Set(even + (tried.contains(move.now) ? [move.now] : [])).sorted()
  }
}
