public import Modelling

/// What a program computed: a value for every line and column.
public struct Results: Sendable {
  private let layout: Layout
  private let cells: [Double]

  init(layout: Layout, cells: [Double]) {
    self.layout = layout
    self.cells = cells
  }

  /// How many columns there are, the base year among them.
  public var columns: Int { layout.columns }

  /// Whether there is a line of a name.
  public func has(_ line: LineID) -> Bool { layout.linePositions[line] != nil }

  /// A line's value in a column, a constant's in any.
  ///
  /// - Precondition: the line is one of the model's, and the column one of its years. Whoever cannot
  ///   know asks `has` first, or a run, which throws.
  public subscript(line: LineID, column: Int = 0) -> Double {
    let row = row(of: line)
    precondition(
      !row.isYearly || (0..<layout.columns).contains(column), "no column \(column) of '\(line)'")
    return cells[row.base + (row.isYearly ? column : 0)]
  }

  /// A line's values over all columns, a constant's as one.
  ///
  /// - Precondition: the line is one of the model's.
  public func values(of line: LineID) -> [Double] {
    let row = row(of: line)
    return Array(cells[row.base..<(row.base + (row.isYearly ? layout.columns : 1))])
  }

  private func row(of line: LineID) -> Layout.Row {
    guard let position = layout.linePositions[line] else {
      preconditionFailure("the model has no line '\(line)'")
    }
    return layout.lineRows[position]
  }

  /// The lines that hold something else than a number, with the first such column.
  public func notNumbers(in model: Model) -> [(line: LineID, column: Int)] {
    model.lines.compactMap { line in
      guard let column = values(of: line.id).firstIndex(where: { !$0.isFinite }) else {
        return nil
      }
      return (line.id, column)
    }
  }
}
