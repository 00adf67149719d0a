import DrawnScenarios
import Layouts
import Recalculation

/// A fault put into one formula cell of a delivered workbook.
struct InjectedFault: CustomStringConvertible {
  /// What somebody does to a formula without meaning to.
  enum Kind: String, CaseIterable {
    case value = "overwritten by a value"
    case sign = "its sign changed"
    case column = "shifted by a column"
    case range = "a range shortened"
  }

  let kind: Kind
  let sheet: String
  let address: CellAddress
  let formula: String
  /// The formula with the fault; nil where a value stands in its place.
  let faulty: String?
  private let value: CellValue

  /// Draws a fault of a kind; nil where the cell that was drawn can have none of it.
  init?(_ kind: Kind, in workbook: Workbook, using random: inout SeededGenerator) {
    let sheets = workbook.sheets.filter { sheet in
      InjectedFault.calculating.contains { sheet.name.hasPrefix($0) }
    }
    guard let sheet = sheets.randomElement(using: &random) else { return nil }
    let cells = sheet.rows.indices.flatMap { row in
      sheet.rows[row].indices.compactMap { column -> (CellAddress, String, CellValue)? in
        guard case .formula(let text, let value) = sheet.rows[row][column].content else {
          return nil
        }
        return (CellAddress(row: row, column: column), text, value)
      }
    }
    guard let (address, formula, value) = cells.randomElement(using: &random) else { return nil }
    if kind == .sign, value == .number(0) { return nil }
    guard let faulty = InjectedFault.faulty(kind, formula, on: sheet, of: workbook) else {
      return nil
    }
    self.kind = kind
    self.sheet = sheet.name
    self.address = address
    self.formula = formula
    self.faulty = kind == .value ? nil : faulty
    self.value = value
  }

  /// The sheets that calculate.
  static let calculating = [
    "Summary", "Model", "Comparison", "Bridge", "Landing", "Flows", "Checks",
  ]

  var description: String { "\(sheet)!\(address) \(kind.rawValue): \(formula)" }

  /// Puts the fault into a copy of the workbook.
  func inject(into package: inout XLSXPackage) throws {
    if let faulty {
      return try package.breakFormula(sheet: sheet, cell: address, with: faulty)
    }
    let typed: CellValue =
      switch value {
      case .number(let number): .number(number * 1.1 + 1)
      case .text(let text): .text(text + ".")
      }
    try package.overwriteFormula(sheet: sheet, cell: address, with: typed)
  }

  private static func faulty(
    _ kind: Kind, _ formula: String, on sheet: Sheet, of workbook: Workbook
  ) -> String? {
    switch kind {
    case .value: formula
    case .sign: "-(\(formula))"
    case .column: FaultyFormula(formula, on: sheet, of: workbook).shifted
    case .range: FaultyFormula(formula, on: sheet, of: workbook).shortened
    }
  }
}

/// A formula whose first reference goes wrong; nil where that reads the same as before.
private struct FaultyFormula {
  let formula: String
  let sheet: Sheet
  let workbook: Workbook

  init(_ formula: String, on sheet: Sheet, of workbook: Workbook) {
    self.formula = formula
    self.sheet = sheet
    self.workbook = workbook
  }

  /// The first reference one column to the right.
  var shifted: String? {
    guard let match = formula.firstMatch(of: /(\$?)([A-Z]{1,3})(\$?)([0-9]+)/),
      let row = Int(match.4)
    else { return nil }
    let column = column(match.2)
    let values = (0...1).map { value(row: row - 1, column: column + $0, before: match.range) }
    guard values[0] != values[1] else { return nil }
    let moved = "\(match.1)\(CellAddress.letters(column + 1))\(match.3)\(match.4)"
    return formula.replacingCharacters(match.range, with: moved)
  }

  /// The first range one column, or else one row, shorter at its end.
  var shortened: String? {
    let range = /(\$?)([A-Z]{1,3})(\$?)([0-9]+):(\$?)([A-Z]{1,3})(\$?)([0-9]+)/
    guard let match = formula.firstMatch(of: range), let first = Int(match.4),
      let last = Int(match.8)
    else { return nil }
    let (left, right) = (column(match.2), column(match.6))
    guard right > left || last > first else { return nil }
    let lost = (right > left ? first : last)...last
    guard
      lost.contains(where: {
        let value = value(row: $0 - 1, column: right, before: match.range)
        return value != nil && value != .number(0)
      })
    else { return nil }
    let end =
      right > left
      ? "\(match.5)\(CellAddress.letters(right - 1))\(match.7)\(last)"
      : "\(match.5)\(match.6)\(match.7)\(last - 1)"
    let whole = "\(match.1)\(match.2)\(match.3)\(first):\(end)"
    return formula.replacingCharacters(match.range, with: whole)
  }

  /// What a reference reads, on the sheet that is named before it.
  private func value(row: Int, column: Int, before range: Range<String.Index>) -> CellValue? {
    let before = formula[..<range.lowerBound]
    guard before.last == "!" else { return sheet[CellAddress(row: row, column: column)].value }
    let named = workbook.sheets.first {
      before.hasSuffix("\($0.name)!") || before.hasSuffix("'\($0.name)'!")
    }
    return named?[CellAddress(row: row, column: column)].value
  }

  private func column(_ letters: Substring) -> Int {
    letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
