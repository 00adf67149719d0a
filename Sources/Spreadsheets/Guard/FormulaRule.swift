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
    var depth = 0
    var lowestDepth = 0
    var quote: UInt8?
    var isExternal = false
    for byte in formula.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        lowestDepth = min(lowestDepth, depth)
      case UInt8(ascii: "["): isExternal = true
      default: break
      }
    }
    var faults: [WorkbookProblem.Fault] = []
    if depth != 0 || lowestDepth < 0 || quote != nil {
      faults.append(.formula(because: .unbalanced))
    }
    if isExternal { faults.append(.formula(because: .external)) }
    return faults
  }
}
