import Modelling

/// A cell that a formula refers to.
struct ReferencedCell: Hashable {
  /// The column: fixed for a constant, else counted from the formula's own, or all years at once.
  enum Column: Hashable {
    case constant
    case year(Int)
    case allYears(Span)
  }

  let prefix: String
  let column: Column
  let row: Int

  init(prefix: String, column: Column, row: Int) {
    self.prefix = prefix
    self.column = column
    self.row = row
  }

  /// The cell of a row; nil where the row holds text.
  init?(_ place: FormulaPlaces.Place, offset: Int) {
    guard place.kind != .yearText else { return nil }
    self.init(
      prefix: place.prefix, column: place.kind == .constant ? .constant : .year(offset),
      row: place.row)
  }

  /// Whether two cells stand in one column of one sheet.
  func isAligned(with other: ReferencedCell) -> Bool {
    prefix == other.prefix && column == other.column
  }
}

/// Referenced cells that stand under each other, so that SUM takes them as a range.
struct ReferenceRun {
  let cell: ReferencedCell
  var last: Int

  /// Sorts operands into runs of cells, from top to bottom, and all else.
  static func gather(_ operands: [Expression], _ cell: (Expression) -> ReferencedCell?) -> (
    runs: [ReferenceRun], others: [Expression]
  ) {
    var columns: [[ReferencedCell]] = []
    var others: [Expression] = []
    for operand in operands {
      guard let found = cell(operand) else {
        others.append(operand)
        continue
      }
      if let position = columns.firstIndex(where: { $0[0].isAligned(with: found) }) {
        columns[position].append(found)
      } else {
        columns.append([found])
      }
    }
    return (columns.flatMap(runs), others)
  }

  private static func runs(_ cells: [ReferencedCell]) -> [ReferenceRun] {
    var runs: [ReferenceRun] = []
    for cell in cells.sorted(by: { $0.row < $1.row }) {
      if let last = runs.last, last.last + 1 == cell.row {
        runs[runs.count - 1].last = cell.row
      } else {
        runs.append(ReferenceRun(cell: cell, last: cell.row))
      }
    }
    return runs
  }
}
