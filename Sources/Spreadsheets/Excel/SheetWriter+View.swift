import CXlsxWriter
import Layouts

extension SheetWriter {
  /// Sets the widths of the columns.
  func setWidths() throws(OutputError) {
    for (column, width) in sheet.widths.enumerated() {
      let column = UInt16(column)
      let code = worksheet_set_column(worksheet, column, column, width, nil)
      try check("setting the width of column \(column) of \(sheet.name)", code)
    }
  }

  /// Makes room for what stands in a row.
  func setHeight(_ height: RowHeight, of row: Int) throws(OutputError) {
    let code = worksheet_set_row(worksheet, UInt32(row), height.points, nil)
    try check("setting the height of row \(row + 1) of \(sheet.name)", code)
  }

  /// Sets how the sheet is looked at and printed: A4 across, one page wide, no date.
  func setView() throws(OutputError) {
    let grid = sheet.look == .model ? LXW_HIDE_ALL_GRIDLINES : LXW_SHOW_SCREEN_GRIDLINES
    worksheet_gridlines(worksheet, UInt8(grid.rawValue))
    if sheet.frozen != Sheet.Frozen() {
      worksheet_freeze_panes(worksheet, UInt32(sheet.frozen.rows), UInt16(sheet.frozen.columns))
    }
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    try setPrint()
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.4, 0.55)
    if sheet.look == .model { try setFooter() }
    if let row = sheet.repeatedRow.map(UInt32.init) {
      let code = worksheet_repeat_rows(worksheet, row, row)
      try check("repeating a row of \(sheet.name)", code)
    }
  }

  private func setFooter() throws(OutputError) {
    let footer = "&L&\"Arial,Regular\"&8&A&R&\"Arial,Regular\"&8Page &P of &N"
    try check("setting the footer of \(sheet.name)", worksheet_set_footer(worksheet, footer))
  }

  /// Sets what is printed, how large, and where pages end.
  private func setPrint() throws(OutputError) {
    switch sheet.print.size {
    case .fitted: worksheet_fit_to_pages(worksheet, 1, 0)
    // Excel looks at no break where it fits a sheet by itself.
    case .fittedWithBreaks(let most):
      worksheet_set_print_scale(worksheet, min(PageWidth(sheet).percent, UInt16(most)))
    }
    if let area = sheet.print.area {
      let code = worksheet_print_area(
        worksheet, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row),
        UInt16(area.last.column))
      try check("setting the print area of \(sheet.name)", code)
    }
    guard !sheet.print.breaks.isEmpty else { return }
    var breaks = sheet.print.breaks.map(UInt32.init) + [0]
    try check(
      "setting page breaks of \(sheet.name)", worksheet_set_h_pagebreaks(worksheet, &breaks))
  }
}
