import AllianceModel
import Evaluation
import Modelling

/// The sheet on which a model calculates: its sections from top to bottom, a formula a row.
struct ModelSheet {
  let name: String
  let title: String
  let note: String
  let rows: ModelRows
  let places: FormulaPlaces
  let lines: [Line]
  let results: Results
  /// Links to what rows read and what reads them; none where lines stand on no sheet of a case.
  let trace: Trace?

  /// The Model sheet of a case.
  init(_ placed: PlacedCase) {
    name = placed.modelSheet
    title = "Model of \(placed.shortTitle)"
    note = SheetTop.conventions + " Numbers come from \(placed.inputsSheet); nothing is typed in."
    rows = placed.modelRows
    places = placed.places
    lines = placed.alliance.model.lines
    results = placed.results
    trace = Trace(placed)
  }

  init(
    name: String, title: String, note: String, rows: ModelRows, places: FormulaPlaces,
    lines: [Line], results: Results
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.rows = rows
    self.places = places
    self.lines = lines
    self.results = results
    trace = nil
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = SheetTop.timeSheet(
      name, title: title, note: note,
      columns: ["Line", "Meaning", "Unit", SheetTop.constant, SheetTop.total(places.axis)],
      axis: places.axis)
    sheet.widths[TimeAxis.label] = labelWidth
    let printer = FormulaPrinter(places)
    let readInBaseYear = ReadInBaseYear(lines).lines
    sheet.rows.reserveCapacity(TimeAxis.firstRow + rows.rows.count)
    for row in rows.rows {
      switch row {
      case .heading(let title):
        sheet.rows.append(Cell.heading(title, over: places.axis.width))
      case .introduction(let text): sheet.rows.append([.text(text, .note)])
      case .blank: sheet.rows.append([])
      case .line(let line):
        let row = LineRow(
          line: line, row: sheet.rows.count, printer: printer,
          values: results.values(of: line.id),
          isReadInBaseYear: readInBaseYear.contains(line.id))
        sheet.rows.append(row.cells + links(line, after: row.cells.count))
      }
    }
    if let trace { addHeader(of: trace, to: &sheet) }
    return sheet
  }

  /// Links of a row, right of the years.
  private func links(_ line: Line, after width: Int) -> [Cell] {
    guard let trace, trace.width > 0 else { return [] }
    let gap = max(0, Trace.column(places.axis) - width)
    return [Cell](repeating: .blank, count: gap) + trace.cells(of: line.id)
  }

  /// The words over the links, which are not printed.
  private func addHeader(of trace: Trace, to sheet: inout Sheet) {
    let axis = places.axis
    sheet.rows[TimeAxis.headerRow] += [.blank] + trace.header
    sheet.widths += [4] + [Double](repeating: Trace.linkWidth, count: trace.width)
    sheet.print.area = CellRange(
      CellAddress(row: 0, column: 0),
      CellAddress(row: sheet.rows.count - 1, column: axis.last))
  }

  /// Room for the longest label, within reason.
  private var labelWidth: Double {
    Double(min(max(lines.map(\.label.count).max() ?? 0, 46), 84)) * 0.95
  }
}
