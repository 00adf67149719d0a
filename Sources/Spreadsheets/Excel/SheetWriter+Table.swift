import CXlsxWriter
import Layouts

extension SheetWriter {
  /// Marks cells up as a table: a header row, no bands, no filter buttons.
  func markUp(_ table: Sheet.Table, lending text: CText) throws(OutputError) {
    let (first, last) = (table.range.first, table.range.last)
    var headers = (first.column...last.column).map { column -> lxw_table_column in
      var header = lxw_table_column()
      let words = sheet[CellAddress(row: first.row, column: column)].words
      header.header = text.lend(TextRule.escaped(words))
      return header
    }
    let code = headers.withUnsafeMutableBufferPointer { buffer -> lxw_error in
      // The library wants a list of pointers that ends with none.
      var columns: [UnsafeMutablePointer<lxw_table_column>?] =
        buffer.indices.map { position in buffer.baseAddress.map { $0 + position } } + [nil]
      return columns.withUnsafeMutableBufferPointer { list in
        var options = lxw_table_options()
        options.name = text.lend(table.name)
        options.no_autofilter = 1
        options.no_banded_rows = 1
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 1
        options.columns = list.baseAddress
        return worksheet_add_table(
          worksheet, UInt32(first.row), UInt16(first.column), UInt32(last.row),
          UInt16(last.column), &options)
      }
    }
    try check("marking up the table \(sheet.name)!\(table.range)", code)
  }
}

extension Cell {
  /// The text that the cell shows; empty where it shows none.
  var words: String {
    if case .text(let text)? = value { text } else { "" }
  }
}
