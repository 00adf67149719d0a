/// How large a typed formula may be.
enum FormulaTextLimits {
  /// Characters in a formula.
  static let length = 2_000
  /// Brackets, functions and signs inside each other.
  static let depth = 64
}
