/// A formula of a sheet that gives a number, or nothing where what it reads is empty.
///
/// A plain reference would make a nought of an empty cell, as if somebody had nothing where in truth
/// there is nobody.
struct MaybeNumber {
  /// The formula without its equals sign.
  let formula: String
  /// What it gives; nil for nothing.
  let value: Double?

  /// What a cell holds, by a reference to it or a function that finds it.
  init(_ reference: String, _ value: Double?) {
    formula = "IF(\(reference)=\"\",\"\",\(reference))"
    self.value = value
  }

  /// A sum, which is a number whatever it reads.
  init(sum formula: String, _ value: Double) {
    self.formula = formula
    self.value = value
  }

  /// A formula where a cell holds something, else nothing.
  init(_ formula: String, _ value: Double?, where cell: String) {
    self.formula = "IF(\(cell)=\"\",\"\",\(formula))"
    self.value = value
  }

  /// The cell with this formula.
  func cell(_ role: CellStyle.Role, _ format: NumberFormat) -> Cell {
    Cell(
      .formula(formula, value.map { .number($0) } ?? .text("")), CellStyle(role, format))
  }
}
