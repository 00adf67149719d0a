import Modelling

extension InputRow {
  /// The column of the count of cells that differ from delivery, right of the years.
  static func deliveredColumn(_ axis: TimeAxis) -> Int { axis.last + 2 }

  /// Right of the years: how many cells of the row differ from what was delivered, and what that was.
  var delivered: [Cell] {
    let first = InputRow.deliveredColumn(axis)
    let row = self.row + 1
    let (start, last) = axis.letters(from: .withBase)
    let blanks = [Cell](repeating: .blank, count: max(0, first - cells.count))
    let kept: [Cell]
    let test: String
    switch input.shape {
    case .constant, .level:
      let constant = ColumnLetters.of(TimeAxis.constant)
      let (from, to) = axis.letters(from: .afterBase)
      let years =
        input.shape == .level
        ? "+SUMPRODUCT(--(\(from)\(row):\(to)\(row)<>$\(constant)\(row)))" : ""
      test = "IF(\(constant)\(row)=\(ColumnLetters.of(first + 1))\(row),0,1)\(years)"
      kept = [plain(cells[TimeAxis.constant])]
    case .series, .oneOff:
      let from = ColumnLetters.of(first + 1)
      let to = ColumnLetters.of(first + axis.years.count)
      test = "SUMPRODUCT(--(\(start)\(row):\(last)\(row)<>\(from)\(row):\(to)\(row)))"
      kept = cells.dropFirst(TimeAxis.base).map(plain)
    }
    return blanks + [
      Cell(.formula(test, .number(0)), CellStyle(.reference, .integer)).aboutDelivery
    ] + kept
  }

  /// A cell's value, no longer an input.
  private func plain(_ cell: Cell) -> Cell {
    cell.value.map { Cell(.value($0), CellStyle(.reference, cell.style.format)) } ?? .blank
  }
}
