extension Expression {
  /// Reads a formula as people type it: `MAX(0, budget - outturn) * 50%`.
  ///
  /// Operators bind as in Excel, comparisons last, then `+ -`, `* /`, `^`, and a sign before its
  /// operand first: `-2^2` is 4. Equal operators are taken from the left. Functions are Excel's
  /// SUM MIN MAX ABS ROUND ROUNDUP ROUNDDOWN IF AND OR NOT PMT, in any case; `previous(line)` is the
  /// year before, `input(path)` an input, `total(line)` and its kin read all years.
  ///
  /// At most 2,000 characters and 64 levels of brackets; every error says where it is.
  public static func parse(_ text: String, names: FormulaTextNames) throws(FormulaTextError)
    -> Expression
  {
    let characters = Array(text.prefix(FormulaTextLimits.length + 1))
    guard characters.count <= FormulaTextLimits.length else {
      throw FormulaTextError(
        code: "formula-too-long", offset: FormulaTextLimits.length, length: 1,
        message: "the formula is longer than 2,000 characters",
        remedy: "split it into lines of their own and name them here")
    }
    let scanner = try FormulaTextScanner(characters)
    var parser = FormulaTextParser(scanner.tokens, names)
    return try parser.whole()
  }
}

/// Reads tokens by what binds more loosely first; recursion stays within the depth limit.
struct FormulaTextParser {
  let names: FormulaTextNames
  private let tokens: [FormulaTextToken]
  private var at = 0
  private var depth = 0

  init(_ tokens: [FormulaTextToken], _ names: FormulaTextNames) {
    self.tokens = tokens
    self.names = names
  }

  /// The token that comes next; the last is `.end` and stays.
  var next: FormulaTextToken { tokens[at] }

  mutating func advance() { if at < tokens.count - 1 { at += 1 } }

  mutating func whole() throws(FormulaTextError) -> Expression {
    if next.kind == .end {
      throw fault(
        "formula-empty", "the formula is empty", "write a number, a name or a calculation")
    }
    let expression = try comparison()
    switch next.kind {
    case .end: return expression
    case .close:
      throw fault("bracket", "this ')' closes nothing", "take it out, or open a '(' before")
    case .comma:
      throw fault("comma", "a comma belongs only between the values of a function", "take it out")
    default:
      throw fault(
        "operator-missing", "an operator is missing before this",
        "write + - * / or a comparison before it")
    }
  }

  /// Two sums compared, or one.
  mutating func comparison() throws(FormulaTextError) -> Expression {
    let left = try level(.sum)
    guard case .operation(let operation) = next.kind, operation.level == .comparison else {
      return left
    }
    advance()
    let comparison = Expression.binary(operation, left, try level(.sum))
    if case .operation(let second) = next.kind, second.level == .comparison {
      throw fault(
        "two-comparisons", "two comparisons follow each other",
        "join them with AND: AND(1 < x, x < 3); or put one of them in brackets")
    }
    return comparison
  }

  /// Operands joined by operators of one level, from the left.
  private mutating func level(_ level: BinaryOperator.Level) throws(FormulaTextError) -> Expression
  {
    guard let tighter = level.tighter else { return try signed() }
    var left = try self.level(tighter)
    while case .operation(let operation) = next.kind, operation.level == level {
      advance()
      left = .binary(operation, left, try self.level(tighter))
    }
    return left
  }

  /// An operand with its signs; a minus before a number is part of the number.
  private mutating func signed() throws(FormulaTextError) -> Expression {
    let token = next
    switch token.kind {
    case .operation(.subtract):
      advance()
      if case .number(let value) = next.kind {
        advance()
        return .number(-value)
      }
      return .negative(try nested(token) { parser throws(FormulaTextError) in try parser.signed() })
    case .operation(.add):
      advance()
      return try nested(token) { parser throws(FormulaTextError) in try parser.signed() }
    default: return try operand()
    }
  }

  private mutating func operand() throws(FormulaTextError) -> Expression {
    let token = next
    switch token.kind {
    case .number(let value):
      advance()
      return .number(value)
    case .name(let name):
      advance()
      return next.kind == .open ? try call(name, token) : try resolved(name, token)
    case .open:
      advance()
      let inner = try nested(token) { parser throws(FormulaTextError) in try parser.comparison() }
      try close(token)
      return inner
    default:
      throw fault("value-missing", "a value is missing here", "write a number, a name or '(' … ')'")
    }
  }

  /// Takes the bracket that closes an open one.
  mutating func close(_ open: FormulaTextToken) throws(FormulaTextError) {
    guard next.kind != .close else { return advance() }
    throw FormulaTextError(
      code: "bracket", offset: open.offset, length: open.length,
      message: next.kind == .end
        ? "the bracket that opens here is never closed"
        : "the bracket that opens here is not closed where it should be",
      remedy: "close it with ')', and separate values with operators or, in functions, commas")
  }

  /// One level deeper, which a token opens, as long as the limit allows.
  mutating func nested(
    _ token: FormulaTextToken,
    _ body: (inout FormulaTextParser) throws(FormulaTextError) -> Expression
  ) throws(FormulaTextError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= FormulaTextLimits.depth else {
      throw Self.fault(
        "formula-too-deep", token, "brackets and functions are nested more than 64 deep",
        "split the formula into lines of their own and name them here")
    }
    return try body(&self)
  }

  /// An error at the next token.
  func fault(_ code: String, _ message: String, _ remedy: String) -> FormulaTextError {
    Self.fault(code, next, message, remedy)
  }

  /// An error at a token.
  static func fault(_ code: String, _ token: FormulaTextToken, _ message: String, _ remedy: String?)
    -> FormulaTextError
  {
    FormulaTextError(
      code: code, offset: token.offset, length: token.length, message: message, remedy: remedy)
  }
}
