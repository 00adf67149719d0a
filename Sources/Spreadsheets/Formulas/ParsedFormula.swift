/// A spreadsheet formula by its meaning: formulas that differ in spelling alone are equal.
///
/// Spaces, the case of functions, quotation marks around sheets, `_xlfn.` before newer functions, the
/// spelling of numbers, `TRUE()` for `TRUE` and brackets that change nothing do not count. A formula
/// of a syntax that is not known here is compared token by token.
public struct ParsedFormula: Hashable, Sendable {
  /// What is to be done, operands before what is done with them, so that no bracket is needed.
  ///
  /// A list, because a formula may be a sum of thousands: a tree would be as deep.
  let steps: [Step]

  /// One thing to be done.
  enum Step: Hashable, Sendable {
    /// Takes a value, a cell or a name.
    case operand(FormulaToken)
    /// Takes nothing for an argument that is left out.
    case nothing
    /// Takes all cells between two.
    case area
    /// Changes the sign of the last.
    case minus
    /// Leaves the last as it is, with a plus before it.
    case plus
    /// Takes a hundredth of the last.
    case percent
    /// Does something with the last two.
    case join(String)
    /// Calls a function with the last so many.
    case call(String, Int)
    /// Stands for itself in a formula that is not understood.
    case unread(FormulaToken)
  }

  /// Reads a formula without its equals sign.
  public init(_ formula: String) {
    let tokens = FormulaTokens(formula).all
    var parser = FormulaParser(tokens)
    steps = parser.steps() ?? tokens.map(Step.unread)
  }
}
