import Analysis
import Modelling

/// The sheet of cases side by side: the comparison's own model, over the lines of the cases.
struct ComparisonSheet {
  private let comparison: CaseComparison
  private let cases: [PlacedCase]
  /// Where the lines of the comparison stand.
  let rows: ModelRows

  /// Lays out what cases differ by; nil where there is one only or where years differ.
  init?(_ cases: [PlacedCase]) {
    let lettered = cases.map { LetteredCase(letter: $0.letter, source: $0.source) }
    guard let comparison = CaseComparison(lettered) else { return nil }
    self.comparison = comparison
    self.cases = cases
    rows = ModelRows(comparison.model.sections)
  }

  /// The sheet.
  var sheet: Sheet {
    let titles = cases.map(\.shortTitle).joined(separator: "; ")
    return ModelSheet(
      name: "Comparison", title: "Comparison: \(titles)",
      note: SheetTop.conventions + " All scenarios over the same years.", rows: rows,
      places: places, lines: comparison.model.lines, results: comparison.results
    ).sheet
  }

  private var places: FormulaPlaces {
    var places = FormulaPlaces(axis: TimeAxis(comparison.model.years))
    places.lines = rows.places
    for input in comparison.model.inputs {
      guard let (letter, line) = comparison.source(of: input.id),
        let placed = cases.first(where: { $0.letter == letter }),
        let place = placed.modelRows.places[line.id]
      else { continue }
      places.inputs[input.id] = .init(
        prefix: SheetRange.quoted(placed.modelSheet) + "!", row: place.row, kind: place.kind)
    }
    return places
  }
}
