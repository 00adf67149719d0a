/// How many cells and how much of formulas the sheets of a workbook may still hold.
struct CellBudget {
  private var cells = ReadingLimits.cells
  private var formulas = ReadingLimits.formulas

  /// Counts a cell.
  mutating func takeCell() throws(MarkupFault) {
    cells -= 1
    guard cells >= 0 else {
      throw MarkupFault("its sheets have more than \(ReadingLimits.cells) cells")
    }
  }

  /// Counts a formula.
  mutating func take(formula: String) throws(MarkupFault) {
    formulas -= formula.utf8.count
    guard formulas >= 0 else {
      throw MarkupFault("its formulas are longer than those of any workbook")
    }
  }
}
