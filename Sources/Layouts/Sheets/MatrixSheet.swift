import Analysis
import Evaluation
import Modelling

/// The scenarios beside each other: measures down, scenarios across, and what each has more than the first.
struct MatrixSheet {
  let comparison: CaseComparison
  let cases: [PlacedCase]
  static let name = "Side by side"
  /// How many groups of measures the first page holds.
  private static let groupsOfFirstPage = 2

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: MatrixSheet.name)
    let first = cases.first?.letter ?? ""
    sheet.rows = SheetTop.rows(
      "Side by side: \(cases.map(\.shortTitle).joined(separator: "; "))",
      "Money in pounds; (brackets) are negative. All scenarios over the same years; differences against \(first)."
    )
    sheet.rows.append(header(first))
    sheet.widths = [30, 46] + [Double](repeating: 15, count: 2 * cases.count - 1)
    sheet.print.size = .fittedWithBreaks(atMost: 80)
    sheet.frozen.rows = sheet.rows.count
    sheet.frozen.columns = 2
    sheet.repeatedRow = sheet.rows.count - 1
    let places = ModelRows(comparison.model.sections).places
    for (index, group) in comparison.matrix.groups.enumerated() {
      // Lengths and net present values are a page of their own.
      if index == MatrixSheet.groupsOfFirstPage { sheet.print.breaks.append(sheet.rows.count) }
      sheet.rows.append(Cell.heading(group.title, over: 1 + 2 * cases.count))
      sheet.rows += group.rows.map { row($0, places) } + [[]]
    }
    return sheet
  }

  private func header(_ first: String) -> [Cell] {
    let titles =
      cases.map(\.shortTitle) + cases.dropFirst().map { "\($0.letter) less \(first)" }
    return [Cell.text("Whose", .header), .text("Measure", .header)]
      + titles.map { title in
        var cell = Cell.text(title, .header, wraps: true)
        cell.style.standsAtRight = true
        return cell
      }
  }

  private func row(_ row: ComparisonMatrix.Row, _ places: [LineID: FormulaPlaces.Place]) -> [Cell] {
    [.text(row.subject, .label), .text(row.measure, .label)]
      + row.values.map { line in line.flatMap { cell($0, places, row.wordAtZero) } ?? .blank }
      + row.differences.map { line in line.flatMap { cell($0, places, nil) } ?? .blank }
  }

  private func cell(
    _ line: Line, _ places: [LineID: FormulaPlaces.Place], _ wordAtZero: String?
  ) -> Cell? {
    guard let place = places[line.id] else { return nil }
    let cell = CellAddress(row: place.row, column: TimeAxis.constant)
    if line.unit == .year { return year(line, cell) }
    let number = LiveNumber(
      "\(SheetOverCases.comparisonName)!\(cell.absolute)", comparison.results[line.id])
    return wordAtZero.map { number.cell(worded: $0, line.unit) }
      ?? number.cell(.data, line.unit.format)
  }

  /// A line that holds a column as the financial year that it means; "none" beyond the last.
  private func year(_ line: Line, _ cell: CellAddress) -> Cell? {
    guard let axis = cases.first?.axis else { return nil }
    let value = comparison.results[line.id]
    let name = SheetOverCases.comparisonName
    let number = LiveNumber("\(name)!\(cell.absolute)", value)
    let label = LiveText(
      "INDEX(\(name)!\(axis.header),1,\(number.formula)+1)",
      axis.years.labelIfInside(value) ?? "none")
    var shown = LiveText.when(
      number.isAbove(Double(axis.years.horizon)), "none", else: label
    ).cell(.data)
    shown.style.standsAtRight = true
    return shown
  }
}

extension LiveNumber {
  /// The cell with this formula, or a word where what it gives would be shown as nothing.
  fileprivate func cell(worded word: String, _ unit: Unit) -> Cell {
    let isNothing = magnitude.isBelow(ComparisonMatrix.Row.nothing(unit))
    var cell = Cell(
      .formula(
        "IF(\(isNothing.formula),\"\(word)\",\(formula))",
        isNothing.value ? .text(word) : .number(value)), CellStyle(.data, unit.format))
    cell.style.standsAtRight = true
    return cell
  }
}
