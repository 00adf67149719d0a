import Analysis
import Modelling

/// The sheet of a model over cases: its inputs are rows of the Model sheets.
struct SheetOverCases {
  let name: String
  let title: String
  let note: String
  let lines: ModelOverCases
  let cases: [PlacedCase]
  /// Where the lines stand.
  let rows: ModelRows

  init(
    _ name: String, title: String, note: String, _ lines: ModelOverCases, _ cases: [PlacedCase]
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.lines = lines
    self.cases = cases
    rows = ModelRows(lines.model.sections)
  }

  /// The sheet.
  var sheet: Sheet {
    ModelSheet(
      name: name, title: title, note: note, rows: rows, places: places, lines: lines.model.lines,
      results: lines.results
    ).sheet
  }

  private var places: FormulaPlaces {
    var places = FormulaPlaces(axis: TimeAxis(lines.model.years))
    places.lines = rows.places
    for input in lines.model.inputs {
      guard let (letter, line) = lines.source(of: input.id),
        let placed = cases.first(where: { $0.letter == letter }),
        let place = placed.modelRows.places[line.id]
      else { continue }
      places.inputs[input.id] = .init(
        prefix: SheetRange.quoted(placed.modelSheet) + "!", row: place.row, kind: place.kind)
    }
    return places
  }
}

extension SheetOverCases {
  /// The name of the sheet that holds cases side by side.
  static let comparisonName = "Comparison"

  /// Cases side by side.
  static func comparison(_ comparison: CaseComparison, _ cases: [PlacedCase]) -> SheetOverCases {
    let titles = cases.map(\.shortTitle).joined(separator: "; ")
    return SheetOverCases(
      comparisonName, title: "Comparison: \(titles)",
      note: SheetTop.conventions + " All scenarios over the same years.", comparison.lines, cases)
  }
}
