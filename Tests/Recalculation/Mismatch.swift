public import Layouts

/// A formula cell for which another program has another value than our engine.
public struct Mismatch: Hashable, Sendable, CustomStringConvertible {
  /// The name of the sheet.
  public let sheet: String
  /// The cell.
  public let cell: CellAddress
  /// The formula as our workbook has it.
  public let formula: String
  /// The value our engine gives, nil where it gives none.
  public let engine: CellValue?
  /// The value the other program gives, nil where the cell is empty or absent.
  public let other: ForeignValue?
  /// The other program's name.
  public let engineName: String

  /// One line: where, our value, the other value, the formula.
  public var description: String {
    "\(sheet)!\(cell)  engine \(engine?.listing ?? "nothing")  "
      + "\(engineName) \(other?.description ?? "nothing")  (\(formula))"
  }

  /// Whether both values are the same: texts exactly, numbers within 1e-6 or 1e-9 of the greater.
  ///
  /// An error agrees with nothing, and neither does a logical value: Excel shows it as TRUE and leaves it out of sums.
  var agrees: Bool {
    switch (engine, other) {
    case (.number(let ours), .number(let theirs)):
      abs(ours - theirs) <= max(1e-6, 1e-9 * max(abs(ours), abs(theirs)))
    case (.text(let ours), .text(let theirs)): Array(ours.utf8) == Array(theirs.utf8)
    default: false
    }
  }
}
