/// Reads the tokens of a formula by Excel's order of operations; nil where the syntax is not known.
///
/// From what binds least: comparisons, `&`, `+ -`, `* /`, `^`, `%`, signs, `:`. All work from the
/// left (source: Microsoft, "Calculation operators and precedence in Excel").
struct FormulaParser {
  private let tokens: [FormulaToken]
  private var place = 0
  private var depth = 0
  private var found: [ParsedFormula.Step] = []

  /// The operators from what binds least, each row alike.
  private static let levels = [
    ["=", "<>", "<", "<=", ">", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"],
  ]
  /// The deepest nesting that Excel takes.
  private static let mostLevels = 64

  init(_ tokens: [FormulaToken]) { self.tokens = tokens }

  /// All steps, where the whole formula is understood.
  mutating func steps() -> [ParsedFormula.Step]? {
    guard expression(), place == tokens.count else { return nil }
    return found
  }

  private var sign: String? {
    guard place < tokens.count, case .sign(let sign) = tokens[place] else { return nil }
    return sign
  }

  private mutating func take(_ wanted: String) -> Bool {
    guard sign == wanted else { return false }
    place += 1
    return true
  }

  private mutating func expression() -> Bool {
    depth += 1
    defer { depth -= 1 }
    return depth <= Self.mostLevels && joined(0)
  }

  private mutating func joined(_ level: Int) -> Bool {
    guard Self.levels.indices.contains(level) else { return hundredth() }
    guard joined(level + 1) else { return false }
    while let sign, Self.levels[level].contains(sign) {
      place += 1
      guard joined(level + 1) else { return false }
      found.append(.join(sign))
    }
    return true
  }

  private mutating func hundredth() -> Bool {
    guard signed() else { return false }
    while take("%") { found.append(.percent) }
    return true
  }

  private mutating func signed() -> Bool {
    var signs: [ParsedFormula.Step] = []
    while let sign, sign == "-" || sign == "+" {
      signs.append(sign == "-" ? .minus : .plus)
      place += 1
    }
    guard area() else { return false }
    for sign in signs.reversed() { append(sign) }
    return true
  }

  /// A minus before a plain number is part of the number.
  private mutating func append(_ sign: ParsedFormula.Step) {
    if sign == .minus, case .operand(.number(let number))? = found.last, number > 0 {
      found[found.count - 1] = .operand(.number(-number))
    } else {
      found.append(sign)
    }
  }

  private mutating func area() -> Bool {
    guard operand() else { return false }
    while take(":") {
      let first = found.last
      guard operand() else { return false }
      shareSheet(of: first)
      found.append(.area)
    }
    return true
  }

  /// The second cell of an area is on the sheet of the first, whether it says so or not.
  private mutating func shareSheet(of first: ParsedFormula.Step?) {
    guard case .operand(.cell(let sheet?, _))? = first,
      case .operand(.cell(nil, let reference))? = found.last
    else { return }
    found[found.count - 1] = .operand(.cell(sheet: sheet, reference))
  }

  private mutating func operand() -> Bool {
    guard place < tokens.count else { return false }
    let token = tokens[place]
    place += 1
    switch token {
    case .sign("("): return expression() && take(")")
    case .sign: return false
    case .function(let name): return call(name)
    default:
      found.append(.operand(token))
      return true
    }
  }

  private mutating func call(_ name: String) -> Bool {
    guard take("(") else { return false }
    var count = 0
    if !take(")") {
      repeat {
        guard argument() else { return false }
        count += 1
      } while take(",")
      guard take(")") else { return false }
    }
    found.append(Self.step(calling: name, count))
    return true
  }

  private mutating func argument() -> Bool {
    if sign == "," || sign == ")" {
      found.append(.nothing)
      return true
    }
    return expression()
  }

  private static func step(calling name: String, _ count: Int) -> ParsedFormula.Step {
    switch (name, count) {
    case ("TRUE", 0): .operand(.logical(true))
    case ("FALSE", 0): .operand(.logical(false))
    default: .call(name, count)
    }
  }
}
