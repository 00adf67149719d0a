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
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if sheet.frozen != Sheet.Frozen() {
      worksheet_freeze_panes(worksheet, UInt32(sheet.frozen.rows), UInt16(sheet.frozen.columns))
    }
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.7)
    let footer = "&L&\"Arial,Regular\"&8&A&R&\"Arial,Regular\"&8Page &P of &N"
    try check("setting the footer of \(sheet.name)", worksheet_set_footer(worksheet, footer))
    if let row = sheet.repeatedRow.map(UInt32.init) {
      let code = worksheet_repeat_rows(worksheet, row, row)
      try check("repeating a row of \(sheet.name)", code)
    }
  }
}
