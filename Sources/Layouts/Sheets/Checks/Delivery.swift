import Notation

/// What was delivered, held against what stands in the workbook now.
///
/// To the right of every sheet that calculates stand, row by row, the sum and the words of the row as they
/// were delivered, and whether the row differs from them; below it the sum of each column. They say
/// something only while every input has the value that it was delivered with, so Checks reads them only
/// then. How many formulas a sheet holds is counted whether inputs are edited or not.
enum Delivery {
  /// Whether every input still has the value that it was delivered with.
  static let isUnedited = LiveFlag(
    "\(ChecksSheet.name)!\(ChecksSheet.editedCell.absolute)=0", true)

  /// Whether a text holds only while no input is edited.
  static func isAbout(_ text: LiveText) -> Bool { text.formula.contains(isUnedited.formula) }

  /// How far a sum may lie from the delivered one: programs add up in different orders.
  static func tolerance(_ numbers: [Double]) -> String {
    let size = numbers.reduce(0) { $0 + $1.magnitude }
    // A power of ten, so that the formula shows what it allows.
    let powers = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100]
    return DecimalText.of(powers.first { $0 >= size * 1e-10 } ?? 1_000)
  }
}

/// How many formulas a sheet holds below its top, where nothing reads Checks.
struct FormulaCount {
  /// The sheet's name.
  let sheet: String
  /// The cells that are looked at.
  let range: SheetRange
  /// How many of them are formulas.
  let count: Int

  /// Counts from a row on; from below the words whether checks hold where none is named.
  init(_ sheet: Sheet, from first: Int = SheetTop.statusRow + 1) {
    let width = sheet.rows.map(\.count).max() ?? 1
    self.sheet = sheet.name
    range = SheetRange(
      sheet: sheet.name,
      range: CellRange(
        CellAddress(row: first, column: 0),
        CellAddress(row: sheet.rows.count - 1, column: width - 1)))
    count = sheet.rows[first...].joined().count { $0.isFormula }
  }
}

/// A sheet with what it was delivered with, and where Checks finds it.
struct ControlledSheet {
  /// The sheet with its controls.
  let sheet: Sheet
  /// The cell that counts the rows and columns that differ.
  let differing: String
  /// How many formulas it holds.
  let formulas: FormulaCount
  /// Whether a reader looks at something else than was delivered, so that not all is compared.
  let isOtherwiseChosen: LiveFlag?

  /// Adds controls to some rows of a sheet, or to all.
  init(_ plain: Sheet, rows: Range<Int>? = nil) {
    let control = SheetControl(plain, rows: rows ?? 0..<plain.rows.count)
    sheet = control.sheet
    differing = "\(SheetRange.quoted(sheet.name))!\(control.countCell.absolute)"
    formulas =
      rows.map { FormulaCount(control.sheet, from: $0.lowerBound) } ?? FormulaCount(control.sheet)
    isOtherwiseChosen = control.isOtherwiseChosen
  }
}

extension Cell {
  /// Whether the cell holds a formula.
  var isFormula: Bool {
    if case .formula = content { return true }
    return false
  }

  /// The number that the cell holds; nil where it holds none.
  var number: Double? {
    if case .number(let number)? = value { return number }
    return nil
  }

  /// The words that a formula gives; nil for all else.
  var formulaWords: String? {
    if case .formula(_, .text(let text)) = content { return text }
    return nil
  }
}
