public import Layouts

/// The formula cells of a workbook, our values beside those of another program: every difference, not the first.
public struct Comparison: Sendable, CustomStringConvertible {
  /// How many formula cells were looked at.
  public private(set) var cellsCompared = 0
  /// All cells that differ, sheet by sheet, row by row.
  public private(set) var mismatches: [Mismatch] = []

  /// Compares all formula cells of a workbook with what another program computed.
  ///
  /// - Parameters:
  ///   - workbook: the formulas, and the values our engine gave for them.
  ///   - recalculated: the sheets as the other program left them.
  ///   - engineName: the other program's name.
  ///   - expected: our engine's values after an edit of inputs, in place of those in the workbook.
  public init(
    of workbook: Workbook, with recalculated: Grids, by engineName: String,
    expecting expected: [String: [CellAddress: CellValue]]? = nil
  ) {
    let expected = expected ?? workbook.formulaValues
    for sheet in workbook.sheets {
      for (address, formula) in sheet.formulas {
        cellsCompared += 1
        let mismatch = Mismatch(
          sheet: sheet.name, cell: address, formula: formula,
          engine: expected[sheet.name]?[address],
          other: recalculated[sheet.name]?[address], engineName: engineName)
        if !mismatch.agrees { mismatches.append(mismatch) }
      }
    }
  }

  /// Whether there was something to compare, and all of it was the same.
  public var agrees: Bool { cellsCompared > 0 && mismatches.isEmpty }

  /// One line for each difference, after a line that counts them.
  public var description: String {
    let count = "\(mismatches.count) of \(cellsCompared) formula cells differ"
    return ([count] + mismatches.map(\.description)).joined(separator: "\n")
  }
}

extension Workbook {
  /// The values our engine gave for all formula cells, by sheet and address.
  public var formulaValues: [String: [CellAddress: CellValue]] {
    var values: [String: [CellAddress: CellValue]] = [:]
    for sheet in sheets {
      for (address, _) in sheet.formulas {
        values[sheet.name, default: [:]][address] = sheet[address].value
      }
    }
    return values
  }
}

extension Sheet {
  /// The formula cells row by row.
  fileprivate var formulas: [(CellAddress, String)] {
    rows.indices.flatMap { row in
      rows[row].indices.compactMap { column in
        guard case .formula(let formula, _) = rows[row][column].content else { return nil }
        return (CellAddress(row: row, column: column), formula)
      }
    }
  }
}
