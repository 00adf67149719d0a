import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// A case with the sheets and rows on which its inputs and lines stand.
///
/// This is the only place that makes cells which point at a line: text and value come together.
struct PlacedCase {
  /// The answers about the case.
  let report: CaseReport
  let inputRows: InputRows
  let modelRows: ModelRows
  let axis: TimeAxis
  let linesByID: [LineID: Line]
  let inputsByID: [InputID: Input]
  /// A check that a sheet makes, beside those of the model.
  struct SheetCheck {
    let name: String
    let label: String
    let remedy: String
    /// The cell that counts what is wrong.
    let reference: String
    let isUp: Bool
  }

  /// The checks that sheets make of the case.
  var sheetChecks: [SheetCheck] = []
  let settingsByPath: [String: Alliance.Setting]

  init(_ report: CaseReport, _ inputRows: InputRows) {
    self.report = report
    let source = report.source
    self.inputRows = inputRows
    let model = source.alliance.model
    modelRows = ModelRows(model.sections)
    axis = TimeAxis(model.years)
    linesByID = Dictionary(model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    inputsByID = Dictionary(
      model.inputs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    settingsByPath = Dictionary(
      source.alliance.settings.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The case.
  var source: Case { report.source }
  /// `A`, `B` …, or nothing where there is one case only.
  var letter: String { report.letter }
  var alliance: Alliance { source.alliance }
  var results: Results { source.results }
  var inputsSheet: String { letter.isEmpty ? "Inputs" : "Inputs \(letter)" }
  var modelSheet: String { letter.isEmpty ? "Model" : "Model \(letter)" }
  /// The scenario as rows of other sheets name it.
  var shortTitle: String { letter.isEmpty ? source.title : "\(letter): \(source.title)" }

  /// Where the formulas of the Model sheet find things.
  var places: FormulaPlaces {
    var places = FormulaPlaces(axis: axis)
    places.lines = modelRows.places
    let prefix = SheetRange.quoted(inputsSheet) + "!"
    for input in alliance.model.inputs {
      guard let row = inputRows.places[input.id] else { continue }
      places.inputs[input.id] = .init(
        prefix: prefix, row: row, kind: input.placeKind(within: axis.years))
    }
    return places
  }
}

extension PlacedCase {
  /// Whether the case has a line.
  func has(_ line: LineID) -> Bool { linesByID[line] != nil }

  /// Where a line stands on the Model sheet: its constant, or a year.
  func address(_ line: LineID, year: Int = 0) -> CellAddress? {
    guard let place = modelRows.places[line] else { return nil }
    return CellAddress(
      row: place.row, column: place.kind == .constant ? TimeAxis.constant : axis.column(year))
  }

  /// A line as a formula of another sheet names it: `'Model A'!$D$12` or `'Model A'!G12`.
  ///
  /// - Precondition: the case has the line.
  func reference(_ line: LineID, year: Int = 0) -> String {
    guard let place = modelRows.places[line] else {
      preconditionFailure("no row of \(modelSheet) holds '\(line)'")
    }
    let sheet = SheetRange.quoted(modelSheet)
    return place.kind == .constant
      ? "\(sheet)!$\(ColumnLetters.of(TimeAxis.constant))$\(place.row + 1)"
      : "\(sheet)!\(ColumnLetters.of(axis.column(year)))\(place.row + 1)"
  }

  /// The years of a line as a formula of another sheet names them: `'Model A'!$F$12:$P$12`.
  func range(_ line: LineID, from year: Int = 0) -> SheetRange? {
    guard let place = modelRows.places[line], place.kind == .yearly else { return nil }
    return SheetRange(sheet: modelSheet, range: axis.range(row: place.row, from: year))
  }

  /// A cell that shows a line of the model.
  ///
  /// - Precondition: the case has the line.
  func link(
    _ line: LineID, year: Int = 0, role: CellStyle.Role = .data, format: NumberFormat? = nil
  ) -> Cell {
    let reference = reference(line, year: year)
    let format = format ?? linesByID[line]?.unit.format ?? .general
    let cell = Cell(.formula(reference, .number(results[line, year])), CellStyle(role, format))
    return address(line, year: year).map { cell.leading(to: $0, of: modelSheet) } ?? cell
  }

  /// A cell that shows a line which holds a column as the financial year that it means.
  func yearLink(_ line: LineID, role: CellStyle.Role = .data) -> Cell {
    guard let label = yearLabel(line) else { return .blank }
    var cell = label.cell(role)
    cell.style.standsAtRight = true
    return cell
  }

  /// The financial year that a line means which holds a column; nil where it is none of them.
  func yearLabel(_ line: LineID) -> LiveText? {
    axis.years.labelIfInside(results[line]).map { label in
      LiveText(
        "INDEX(\(SheetRange.quoted(modelSheet))!\(axis.header),1,\(reference(line))+1)", label)
    }
  }

  /// The cells of all years of a line, blank where the base year is.
  func links(
    _ line: LineID, role: CellStyle.Role = .data, format: NumberFormat? = nil
  ) -> [Cell] {
    (0..<axis.years.count).map { year in
      guard year > 0 || !isBlankInBaseYear(line) else { return .blank }
      return link(line, year: year, role: role, format: format)
    }
  }

  /// The cells of all years of an input, blank where the base year is.
  func links(to input: Input, format: NumberFormat) -> [Cell] {
    guard let row = inputRows.places[input.id] else { return [] }
    return (0..<axis.years.count).map { year in
      let isOnce = input.shape == .constant
      guard year > 0 || input.shape == .oneOff else { return .blank }
      let address = CellAddress(row: row, column: isOnce ? TimeAxis.constant : axis.column(year))
      let cell = isOnce ? "$\(ColumnLetters.of(address.column))$\(row + 1)" : "\(address)"
      return Cell(
        .formula(
          "\(SheetRange.quoted(inputsSheet))!\(cell)", .number(input.values[isOnce ? 0 : year])),
        CellStyle(.data, format))
    }
  }

  /// Whether the base year of a line holds nothing.
  func isBlankInBaseYear(_ line: LineID) -> Bool {
    if case .yearly(.blank, _)? = linesByID[line]?.formula { return true }
    return false
  }
}

extension Input {
  /// What the row of the input holds, as formulas see it.
  func placeKind(within years: Years) -> FormulaPlaces.Kind {
    guard shape == .constant else { return .yearly }
    return isYearText(within: years) ? .yearText : .constant
  }

  /// The financial year that people choose for the input from a list; nil where they do not.
  func yearLabel(within years: Years) -> String? {
    unit == .year && shape == .constant ? years.labelIfInside(values.first ?? -1) : nil
  }

  /// Whether people choose the input as a financial year from a list.
  func isYearText(within years: Years) -> Bool { yearLabel(within: years) != nil }
}

extension PlacedCase {
  /// The title of a chart, with the letter of the case where there are several.
  func titled(_ message: String) -> String { letter.isEmpty ? message : "\(letter): \(message)" }
}
