import AllianceModel
public import Modelling

/// A cell of an Inputs sheet that holds a number of an input.
public struct InputCell: Sendable {
  /// The case by its place in the report.
  public let position: Int
  /// The input.
  public let input: Input
  /// The column of the model that the number is for; nil where one number holds for all years.
  public let column: Int?
  /// The sheet on which it stands.
  public let sheet: String
  /// Where it stands there.
  public let address: CellAddress
  /// The sheet of the case whose statement holds here too, by a link; nil where the case states it.
  public let inheritedFrom: String?
  /// The columns of the model.
  public let years: Years

  /// The financial year that the number is for; nil where it holds for all.
  public var year: String? { column.map(years.label) }

  /// The number as the scenario states it.
  public var value: Double { input.values[column ?? (input.shape == .constant ? 0 : 1)] }

  /// Whether people choose the number as a financial year.
  public var isYearText: Bool { input.isYearText(within: years) }
}

extension InputRow {
  /// The columns that hold numbers: those of the model, nil for the one that holds for all years.
  var columns: [Int?] {
    switch input.shape {
    case .constant, .level: [nil]
    case .series: Array(1..<axis.years.count)
    case .oneOff: Array(0..<axis.years.count)
    }
  }
}

extension WorkbookReport {
  /// Every cell of the workbook that holds a number of an input, case by case, row by row.
  public var inputCells: [InputCell] {
    let placed = placedCases
    return placed.enumerated().flatMap { position, each in
      let sheet = InputsSheet(each, among: placed)
      return each.alliance.model.inputs.flatMap { input -> [InputCell] in
        guard let row = each.inputRows.places[input.id] else { return [] }
        return cells(of: sheet.inputRow(input, at: row), position, each)
      }
    }
  }

  private func cells(of row: InputRow, _ position: Int, _ placed: PlacedCase) -> [InputCell] {
    row.columns.map { column in
      InputCell(
        position: position, input: row.input, column: column, sheet: placed.inputsSheet,
        address: CellAddress(
          row: row.row, column: column.map(placed.axis.column) ?? TimeAxis.constant),
        inheritedFrom: row.inheritedFrom, years: placed.axis.years)
    }
  }
}
