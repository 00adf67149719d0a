// Names and functions.

extension FormulaTextParser {
  /// What a name stands for.
  func resolved(_ name: String, _ token: FormulaTextToken) throws(FormulaTextError) -> Expression {
    if let expression = names.resolve(name) { return expression }
    if Function(typed: name) != nil {
      throw Self.fault(
        "bracket", token, "the function \(name) needs its values in brackets", "write \(name)(…)")
    }
    throw Self.fault(
      "unknown-name", token, "there is no line or input named '\(name)'",
      names.nearest(name).map { "did you mean '\($0)'?" })
  }

  /// A function with its values; `name` has been taken, the bracket comes next.
  mutating func call(_ name: String, _ token: FormulaTextToken) throws(FormulaTextError)
    -> Expression
  {
    if let function = Function(typed: name) { return try call(function, token) }
    switch name.lowercased() {
    case "previous": return .previous(try line(in: name, token))
    case "input": return try input(token)
    default: break
    }
    guard let (aggregate, span) = Aggregate.typed(name) else {
      throw Self.fault(
        "unknown-function", token, "there is no function named '\(name)'",
        "use SUM MIN MAX ABS ROUND ROUNDUP ROUNDDOWN IF AND OR NOT PMT, previous(…) or total(…)")
    }
    let open = next
    advance()
    var lines = [try lineName(name)]
    while next.kind == .comma {
      advance()
      lines.append(try lineName(name))
    }
    try close(open)
    guard lines.count == aggregate.arity else {
      throw wrongCount(name, token, lines.count, aggregate.arity...aggregate.arity)
    }
    return .overYears(aggregate, lines, span)
  }

  private mutating func call(_ function: Function, _ token: FormulaTextToken)
    throws(FormulaTextError)
    -> Expression
  {
    let open = next
    advance()
    var operands: [Expression] = []
    if next.kind != .close {
      repeat {
        if !operands.isEmpty { advance() }
        operands.append(
          try nested(token) { parser throws(FormulaTextError) in try parser.comparison() })
      } while next.kind == .comma
    }
    try close(open)
    guard function.arity.contains(operands.count) else {
      throw wrongCount(function.rawValue, token, operands.count, function.arity)
    }
    return .call(function, operands)
  }

  /// The one line in the brackets of `previous`.
  private mutating func line(in name: String, _ token: FormulaTextToken) throws(FormulaTextError)
    -> LineID
  {
    let open = next
    advance()
    let id = try lineName(name)
    try close(open)
    return id
  }

  /// The input in the brackets of `input`.
  private mutating func input(_ token: FormulaTextToken) throws(FormulaTextError) -> Expression {
    let open = next
    advance()
    let path = next
    guard case .name(let name) = path.kind else {
      throw fault(
        "value-missing", "input(…) needs the path of an input", "write input(shifts.x.share)")
    }
    advance()
    let expression = try resolved(name, path)
    guard case .input = expression else {
      throw Self.fault(
        "not-an-input", path, "'\(name)' is a line, not an input", "write the name without input(…)"
      )
    }
    try close(open)
    return expression
  }

  private mutating func lineName(_ function: String) throws(FormulaTextError) -> LineID {
    let token = next
    guard case .name(let name) = token.kind else {
      throw fault(
        "not-a-line", "\(function)(…) needs the name of a line",
        "give the calculation a line of its own and name it here")
    }
    advance()
    guard let id = try resolved(name, token).lineID else {
      throw Self.fault(
        "not-a-line", token, "'\(name)' is an input; \(function)(…) needs the name of a line",
        "give it a line of its own and name that here")
    }
    return id
  }

  private func wrongCount(
    _ name: String, _ token: FormulaTextToken, _ count: Int, _ wanted: ClosedRange<Int>
  ) -> FormulaTextError {
    let needed =
      wanted.count == 1 ? "\(wanted.lowerBound)" : "\(wanted.lowerBound) to \(wanted.upperBound)"
    let noun = wanted.upperBound == 1 ? "value" : "values"
    return Self.fault(
      "value-count", token, "\(name) takes \(needed) \(noun), not \(count)",
      "write the values in brackets with commas between them")
  }
}

extension Function {
  /// The function of a name as typed: Excel's or ours, capital or small; nil for any other name.
  init?(typed name: String) {
    let friendly: [String: Function] = [
      "minimum": .minimum, "maximum": .maximum, "absolute": .absolute, "round_up": .roundUp,
      "round_down": .roundDown, "when": .when, "payment": .payment,
    ]
    guard let function = Function(rawValue: name.uppercased()) ?? friendly[name.lowercased()] else {
      return nil
    }
    self = function
  }
}

extension Aggregate {
  /// What is added to a name where the base year is left out.
  private static let afterBase = "_after_base_year"

  /// The name that people type.
  func typedName(_ span: Span) -> String {
    let name =
      switch self {
      case .total: "total"
      case .product: "total_of_product"
      case .lowest: "lowest"
      case .highest: "highest"
      case .yearOfLowest: "year_of_lowest"
      }
    return span == .withBase ? name : name + Self.afterBase
  }

  /// What a name as typed means; nil for any other name.
  static func typed(_ name: String) -> (Aggregate, Span)? {
    for aggregate in [total, product, lowest, highest, yearOfLowest] {
      for span in [Span.withBase, .afterBase] where aggregate.typedName(span) == name.lowercased() {
        return (aggregate, span)
      }
    }
    return nil
  }
}
