import CXlsxWriter
import Layouts

/// Writes the cells of one sheet and how it is looked at and printed.
struct SheetWriter {
  let sheet: Sheet
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  private var written = 0

  init(sheet: Sheet, worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.sheet = sheet
    self.worksheet = worksheet
  }

  /// Writes the sheet without its charts and says how many cells it has.
  mutating func write(with styles: inout Styles, lending text: CText) throws(OutputError) -> Int {
    try setWidths()
    try setView()
    // The library writes the header of a table itself; the cells written after it stand.
    if let table = sheet.table { try markUp(table, lending: text) }
    for (row, cells) in sheet.rows.enumerated() {
      let height = RowHeight(
        cells, widths: sheet.widths, of: sheet.rowHeight, textSize: sheet.look.textSize)
      try setHeight(height, of: row)
      for (column, cell) in cells.enumerated() where cell != Cell.blank {
        let address = CellAddress(row: row, column: column)
        var look = look(of: cell, at: address)
        look.isBesideLongText = height.lines > 1
        try write(cell, at: address, as: look, with: &styles)
      }
    }
    for validation in sheet.validations { try add(validation, lending: text) }
    if !sheet.statusRanges.isEmpty { try addSignals(with: styles, lending: text) }
    if !sheet.maps.isEmpty { try addMaps() }
    return written
  }

  private mutating func write(
    _ cell: Cell, at address: CellAddress, as look: Styles.Look, with styles: inout Styles
  ) throws(OutputError) {
    let format = try styles.format(look)
    let (row, column) = (UInt32(address.row), UInt16(address.column))
    if let origin = cell.origin {
      // The cell is written over the text of its link; the link stays.
      try check(
        "linking \(sheet.name)!\(address)",
        worksheet_write_url_opt(
          worksheet, row, column, "internal:\(SheetRange.quoted(origin.sheet))!\(origin.cell)",
          format, "", nil))
    }
    let code =
      switch cell.content {
      case .blank: worksheet_write_blank(worksheet, row, column, format)
      case .value(.number(let number)):
        worksheet_write_number(worksheet, row, column, plain(number), format)
      case .value(.text("")): worksheet_write_blank(worksheet, row, column, format)
      case .value(.text(let text)):
        worksheet_write_string(worksheet, row, column, TextRule.escaped(text), format)
      case .formula(let formula, .number(let number)):
        worksheet_write_formula_num(worksheet, row, column, formula, format, plain(number))
      case .formula(let formula, .text(let text)):
        worksheet_write_formula_str(
          worksheet, row, column, formula, format, TextRule.escaped(text))
      case .link(let text, let sheet, let cell):
        worksheet_write_url_opt(
          worksheet, row, column, "internal:\(SheetRange.quoted(sheet))!\(cell)", format,
          TextRule.escaped(text), nil)
      }
    try check("writing \(sheet.name)!\(address)", code)
    written += 1
  }

  private func look(of cell: Cell, at address: CellAddress) -> Styles.Look {
    var look = Styles.Look(style: cell.style, sheet: sheet.look)
    if case .link = cell.content { look.isLink = true }
    look.isAtRight =
      cell.style.standsAtRight || (cell.style.role == .header && standsAboveNumbers(address))
      || (sheet.look == .publication && cell.isNumber)
    return look
  }

  // Words over a column of numbers stand at the right as the numbers do.
  private func standsAboveNumbers(_ address: CellAddress) -> Bool {
    for row in sheet.rows[(address.row + 1)...] where row.indices.contains(address.column) {
      let cell = row[address.column]
      if cell.style.role == .header { continue }
      if cell.style.standsAtRight { return true }
      switch cell.value {
      case .number: return true
      case .text: return false
      case nil: continue
      }
    }
    return false
  }

  // Minus zero would be written as -0.
  private func plain(_ number: Double) -> Double { number == 0 ? 0 : number }
}

extension Cell {
  fileprivate var isNumber: Bool {
    if case .number? = value { true } else { false }
  }
}
