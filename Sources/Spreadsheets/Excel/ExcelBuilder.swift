import CXlsxWriter
import Layouts

/// Turns a guarded workbook into calls of the library, and counts what it writes.
struct ExcelBuilder {
  let workbook: Workbook
  let target: UnsafeMutablePointer<lxw_workbook>
  let text = CText()
  var styles: Styles
  private(set) var content = WrittenContent()

  init(_ workbook: Workbook, into target: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    self.target = target
    // Widths of columns are counted in digits of this font; programs lack the library's own.
    workbook_set_default_font(target, "Arial", 10)
    styles = Styles(target)
  }

  /// Builds everything; the library writes it when it is closed.
  mutating func build(created: CreationTime) throws(OutputError) {
    try setProperties(created)
    let sheets = try workbook.sheets.map { sheet throws(OutputError) in try add(sheet) }
    for (sheet, worksheet) in zip(workbook.sheets, sheets) {
      var writer = SheetWriter(sheet: sheet, worksheet: worksheet)
      content.cells.append(try writer.write(with: &styles, lending: text))
      if sheet.table != nil { content.tables += 1 }
      for chart in sheet.charts {
        let writer = ChartWriter(chart: chart, workbook: workbook, target: target)
        try writer.insert(into: worksheet, of: sheet.name, lending: text)
        content.charts += 1
      }
    }
    for name in workbook.names { try define(name) }
    worksheet_activate(sheets.first)
  }

  private func add(_ sheet: Sheet) throws(OutputError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let worksheet = workbook_add_worksheet(target, sheet.name) else {
      throw .refused(step: "adding the sheet '\(sheet.name)'", reason: "the library gave none")
    }
    return worksheet
  }

  private func define(_ name: DefinedName) throws(OutputError) {
    let range = SheetRange(sheet: name.sheet, range: CellRange(name.cell, name.cell))
    let cell = range.formula.prefix { $0 != ":" }
    try check(
      "defining the name '\(name.name)'", workbook_define_name(target, name.name, "=\(cell)"))
  }

  private func setProperties(_ created: CreationTime) throws(OutputError) {
    var properties = lxw_doc_properties()
    properties.title = text.lend(TextRule.escaped(workbook.properties.title))
    properties.subject = text.lend(TextRule.escaped(workbook.properties.subject))
    properties.author = text.lend(TextRule.escaped(workbook.properties.author))
    properties.comments = text.lend(TextRule.escaped(workbook.properties.comments))
    properties.created = created.seconds
    try check("setting the properties", workbook_set_properties(target, &properties))
  }
}

/// How much was handed to the library, to be found again in the finished file.
struct WrittenContent: Equatable {
  /// The cells of each sheet that hold something or have a look.
  var cells: [Int] = []
  /// The charts of all sheets.
  var charts = 0
  /// The tables of all sheets.
  var tables = 0
}

/// Turns a return code of the library into an error that names what failed.
func check(_ step: @autoclosure () -> String, _ code: lxw_error) throws(OutputError) {
  if code == LXW_NO_ERROR { return }
  let reason = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
  throw .refused(step: step(), reason: reason)
}
