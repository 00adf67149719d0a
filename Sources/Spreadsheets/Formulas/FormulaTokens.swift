/// A formula in tokens; spaces that mean nothing are left out.
struct FormulaTokens: Hashable, Sendable {
  /// The tokens in order.
  let all: [FormulaToken]

  /// Takes a formula without its equals sign apart; what cannot be read is kept as it is.
  init(_ formula: String) {
    var scan = FormulaScan(formula)
    var tokens: [FormulaToken] = []
    while let token = scan.next(after: tokens.last) { tokens.append(token) }
    all = tokens
  }

  /// The formula as a copy so many rows below and columns to the right has it.
  ///
  /// A cell beyond the edge of the sheet becomes `#REF!`.
  func moved(rows: Int, columns: Int) -> String {
    all.map { token in
      guard case .cell(let sheet, let reference) = token else { return token.spelling }
      guard let moved = reference.moved(rows: rows, columns: columns) else { return "#REF!" }
      return FormulaToken.cell(sheet: sheet, moved).spelling
    }.joined()
  }
}
