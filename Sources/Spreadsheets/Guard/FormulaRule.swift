/// What a formula must be before the library sees it, which looks at nothing.
enum FormulaRule {
  /// The faults of a formula that stands without its equals sign.
  static func faults(in formula: String) -> [WorkbookProblem.Fault] {
    var faults = TextRule.faults(in: formula, at: .formula, limit: Limits.formulaUnits)
    if formula.utf8.contains(where: { $0 < 0x20 }), faults.isEmpty {
      faults.append(.forbiddenCharacter(in: .formula, scalar: lineBreak(in: formula)))
    }
    if formula.isEmpty { faults.append(.empty(.formula)) }
    if formula.utf8.first == UInt8(ascii: "=") { faults.append(.formula(because: .equalsSign)) }
    if TextRule.hasEscape(formula) { faults.append(.formula(because: .escape)) }
    return faults + shapeFaults(in: formula)
  }

  private static func lineBreak(in formula: String) -> UInt32 {
    formula.utf8.first { $0 < 0x20 }.map(UInt32.init) ?? 0
  }

  // Square brackets outside of quotes name another file or a table, and there are neither.
  private static func shapeFaults(in formula: String) -> [WorkbookProblem.Fault] {
    var shape = FormulaShape()
    for byte in formula.utf8 { shape.take(byte) }
    var faults: [WorkbookProblem.Fault] = []
    if !shape.isBalanced { faults.append(.formula(because: .unbalanced)) }
    if shape.isExternal { faults.append(.formula(because: .external)) }
    if shape.mostArguments > Limits.argumentsPerFunction {
      faults.append(.formula(because: .arguments))
    }
    if shape.mostLevels > Limits.functionLevels { faults.append(.formula(because: .levels)) }
    return faults
  }
}
