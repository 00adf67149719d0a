import Layouts

/// How small a sheet must be printed to be one A4 page wide, across.
struct PageWidth {
  /// The scale in per cent.
  let percent: UInt16

  // A4 across is 297 mm wide, less half an inch at either side, at 96 pixels an inch; a column takes seven
  // pixels a character and five besides.
  private static let page = (297 / 25.4 - 1) * 96

  // Programs measure digits a little apart: LibreOffice makes columns wider than Excel.
  private static let room = 0.92

  /// Measures the columns of a sheet that are printed.
  init(_ sheet: Sheet) {
    let columns = sheet.print.area.map { $0.last.column + 1 } ?? sheet.widths.count
    let pixels = sheet.widths.prefix(columns).reduce(0) { $0 + $1 * 7 + 5 }
    let share = PageWidth.page * PageWidth.room / max(pixels, 1)
    percent = UInt16(min(max((share * 100).rounded(.down), 10), 100))
  }
}
