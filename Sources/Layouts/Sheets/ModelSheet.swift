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

  /// The Model sheet of a case.
  init(_ placed: PlacedCase) {
    name = placed.modelSheet
    title = "Model of \(placed.shortTitle)"
    note = SheetTop.conventions + " Numbers come from \(placed.inputsSheet); nothing is typed in."
    rows = placed.modelRows
    places = placed.places
    lines = placed.alliance.model.lines
    results = placed.results
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
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = SheetTop.timeSheet(
      name, title: title, note: note,
      columns: ["Line", "Meaning", "Unit", "Constant", SheetTop.total(places.axis)],
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
        sheet.rows.append(row.cells)
      }
    }
    return sheet
  }

  /// Room for the longest label, within reason.
  private var labelWidth: Double {
    Double(min(max(lines.map(\.label.count).max() ?? 0, 46), 84)) * 0.95
  }
}
