import Modelling

/// A program as one flat C file: the reading of `Expression` that a compiler makes the most of.
///
/// For a block of lanes, each line is one loop over variants that stand side by side. `twin check` prints
/// every line of the first four variants, for the engine to be held against; `twin N` prints seconds for
/// N variants, inputs placed, and a checksum of the measures.
struct CTwin {
  static let lanes = 128
  let program: TwinProgram
  private var isColumnMoving = false
  private var before: [String] = []
  private var names = 0

  init(_ program: TwinProgram) { self.program = program }

  /// The C source.
  static func text(_ program: TwinProgram) -> String {
    var twin = CTwin(program)
    let bodies = program.steps.enumerated().map { number, step in twin.body(step, number) }
    let calls = program.steps.indices.map { "  step\($0)();" }.joined(separator: "\n")
    return [
      "enum { LANES = \(lanes), CELLS = \(program.cells), COLUMNS = \(program.model.years.count) };",
      prelude, bodies.joined(separator: "\n"), "static void compute(void) {\n\(calls)\n}",
      twin.inputs(), twin.results(), main,
    ].joined(separator: "\n\n") + "\n"
  }

  private mutating func body(_ step: TwinProgram.Step, _ number: Int) -> String {
    isColumnMoving = step.columns.count > 1
    let loops = step.lines.map { line, value in
      before = []
      let value = text(value)
      let target = cell(program.row(line))
      return "    LOOP for (int i = 0; i < LANES; i++) {\(before.joined()) \(target) = \(value); }"
    }
    let (first, last) = (step.columns.lowerBound, step.columns.upperBound)
    let columns = isColumnMoving ? "  for (int c = \(first); c <= \(last); c++) {" : "  {"
    let c = isColumnMoving ? "" : "    enum { c = \(first) };\n"
    return
      "static NOINLINE void step\(number)(void) {\n\(columns)\n\(c)\(loops.joined(separator: "\n"))"
      + "\n  }\n}"
  }

  /// A cell of the column that is computed, or one so many columns away.
  private func cell(_ row: TwinProgram.Row, away: Int = 0) -> String {
    row.isYearly ? "Y(\(row.base + away))" : "X(\(row.base))"
  }

  private mutating func text(_ tree: Expression) -> String {
    switch tree {
    case .number(let number): return number < 0 ? "(\(number))" : "\(number)"
    case .line(let id): return cell(program.row(id))
    case .previous(let id): return cell(program.row(id), away: -1)
    case .input(let id): return cell(program.row(id))
    case .negative(let operand): return "(-\(text(operand)))"
    case .binary(.power, let left, let right): return "pow(\(text(left)), \(text(right)))"
    case .binary(let joiner, let left, let right) where Self.joins(joiner):
      return "(\(text(left)) \(joiner.rawValue) \(text(right)))"
    case .binary, .call(.and, _), .call(.or, _), .call(.not, _):
      return "choose(\(condition(tree)), 1.0, 0.0)"
    case .call(let function, let operands): return call(function, operands)
    case .overYears(let aggregate, let lines, let span): return overYears(aggregate, lines, span)
    }
  }

  private static func joins(_ joiner: BinaryOperator) -> Bool {
    [.add, .subtract, .multiply, .divide].contains(joiner)
  }

  private mutating func call(_ function: Function, _ operands: [Expression]) -> String {
    if function == .when {
      return "choose(\(condition(operands[0])), \(text(operands[1])), \(text(operands[2])))"
    }
    let values = operands.map { text($0) }
    switch function {
    case .sum: return "(" + values.joined(separator: " + ") + ")"
    case .minimum: return values.dropFirst().reduce(values[0]) { "least(\($0), \($1))" }
    case .maximum: return values.dropFirst().reduce(values[0]) { "most(\($0), \($1))" }
    case .absolute: return "fabs(\(values[0]))"
    case .round: return "nearest(\(values[0]), \(values[1]))"
    case .roundUp: return "up(\(values[0]), \(values[1]))"
    case .roundDown: return "down(\(values[0]), \(values[1]))"
    case .payment: return "payment(\(values.joined(separator: ", ")))"
    case .when, .and, .or, .not: return ""
    }
  }

  /// An operand that is asked whether it holds.
  private mutating func condition(_ tree: Expression) -> String {
    switch tree {
    case .binary(let joiner, let left, let right) where !Self.joins(joiner) && joiner != .power:
      return comparison(joiner, left, right)
    case .call(.and, let operands):
      return "(" + operands.map { condition($0) }.joined(separator: " & ") + ")"
    case .call(.or, let operands):
      return "(" + operands.map { condition($0) }.joined(separator: " | ") + ")"
    case .call(.not, let operands): return "!\(condition(operands[0]))"
    default: return "(\(text(tree)) != 0.0)"
    }
  }

  /// Two operands compared at 15 significant digits; nothing but 0 is near to 0.
  private mutating func comparison(
    _ joiner: BinaryOperator, _ left: Expression, _ right: Expression
  )
    -> String
  {
    let (a, b) = (text(left), text(right))
    let plain = left == .number(0) || right == .number(0)
    switch joiner {
    case .equal: return plain ? "(\(a) == \(b))" : "same(\(a), \(b))"
    case .notEqual: return plain ? "(\(a) != \(b))" : "!same(\(a), \(b))"
    case .less: return plain ? "(\(a) < \(b))" : "below(\(a), \(b))"
    case .lessOrEqual: return plain ? "(\(a) <= \(b))" : "!above(\(a), \(b))"
    case .greater: return plain ? "(\(a) > \(b))" : "above(\(a), \(b))"
    default: return plain ? "(\(a) >= \(b))" : "!below(\(a), \(b))"
    }
  }

  private mutating func overYears(_ aggregate: Aggregate, _ lines: [LineID], _ span: Span) -> String
  {
    let columns = span.first..<program.model.years.count
    let rows = lines.map { program.row($0).base }
    let cells = columns.map { "X(\(rows[0] + $0))" }
    switch aggregate {
    case .total: return "(" + cells.joined(separator: " + ") + ")"
    case .product:
      return "("
        + columns.map { "X(\(rows[0] + $0)) * X(\(rows[1] + $0))" }.joined(separator: " + ") + ")"
    case .lowest: return cells.dropFirst().reduce(cells[0]) { "least(\($0), \($1))" }
    case .highest: return cells.dropFirst().reduce(cells[0]) { "most(\($0), \($1))" }
    case .yearOfLowest:
      let (low, year) = ("low\(names)", "year\(names)")
      names += 1
      before.append(" double \(low) = \(cells[0]), \(year) = \(span.first);")
      for (column, cell) in zip(columns, cells).dropFirst() {
        before.append(
          " \(year) = choose(\(cell) < \(low), \(column), \(year)); \(low) = least(\(low), \(cell));"
        )
      }
      return year
    }
  }
}
