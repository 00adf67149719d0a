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

  /// A line's value in a column, a constant's in any, 0 where there is no such line.
  public subscript(line: LineID, column: Int = 0) -> Double {
    guard let position = layout.linePositions[line] else { return 0 }
    let row = layout.lineRows[position]
    return cells[row.base + (row.isYearly ? column : 0)]
  }

  /// A line's values over all columns, a constant's as one; nil where there is no such line.
  public func values(of line: LineID) -> [Double]? {
    guard let position = layout.linePositions[line] else { return nil }
    let row = layout.lineRows[position]
    return Array(cells[row.base..<(row.base + (row.isYearly ? layout.columns : 1))])
  }

  /// The lines that hold something else than a number, with the first such column.
  public func notNumbers(in model: Model) -> [(line: LineID, column: Int)] {
    model.lines.compactMap { line in
      guard let column = values(of: line.id)?.firstIndex(where: { !$0.isFinite }) else {
        return nil
      }
      return (line.id, column)
    }
  }
}
