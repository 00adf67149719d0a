import Modelling

/// The charts of each case, four on a page: how its contract works.
struct ChartsSheet {
  static let name = "Charts"
  let blocks: [ChartBlock]

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: ChartsSheet.name)
    sheet.widths = [Double](repeating: 44, count: 4)
    sheet.rows =
      SheetTop.rows(
        "Charts", "Each follows the cells of the sheets; the sentence above it is live.") + [[]]
    let first = sheet.rows.count
    let (rows, charts) = blocks.laidOut(from: first, columns: (0, 2), widths: [610, 610])
    sheet.rows += rows
    sheet.charts = charts
    sheet.print.area = CellRange(
      CellAddress(row: 0, column: 0), CellAddress(row: sheet.rows.count - 1, column: 3))
    sheet.print.breaks = Array(
      stride(from: first + 2 * ChartBlock.height, to: sheet.rows.count, by: 2 * ChartBlock.height))
    sheet.print.size = .fittedWithBreaks(atMost: 100)
    return sheet
  }
}
