public import Modelling
import Notation

/// The reading of the expression tree as an Excel formula.
///
/// Brackets stand only where Excel's order of operations wants them (a minus sign binds tighter than
/// `^`, comparisons bind least) and where leaving them out would add up in another order. Conditions
/// become 1 or 0 wherever a number is wanted, because Excel's TRUE is not a number everywhere.
public struct FormulaPrinter: Sendable {
  let places: FormulaPlaces

  /// Prints for the places where lines and inputs stand.
  public init(_ places: FormulaPlaces) { self.places = places }

  /// The formula of an expression, for all columns of a row.
  public func formula(_ expression: Expression) -> ExcelFormula {
    var formula = ExcelFormula()
    number(expression, &formula)
    return formula
  }

  /// Prints where a number is wanted and nothing binds.
  private func number(_ tree: Expression, _ out: inout ExcelFormula) {
    guard tree.isCondition else { return part(tree, .comparison, &out) }
    out.append("IF(")
    part(tree, .comparison, &out)
    out.append(",1,0)")
  }

  /// Prints a part; in brackets where it binds less than its surroundings ask for.
  private func part(_ tree: Expression, _ wanted: Precedence, _ out: inout ExcelFormula) {
    let isBracketed = precedence(tree) < wanted
    if isBracketed { out.append("(") }
    bare(tree, &out)
    if isBracketed { out.append(")") }
  }

  private func bare(_ tree: Expression, _ out: inout ExcelFormula) {
    switch tree {
    case .number(let value): out.append(DecimalText.of(value))
    case .line, .previous, .input: reference(tree, &out)
    case .negative(let operand):
      out.append("-")
      part(operand, tree.isNegativeProduct ? .product : .sign, &out)
    case .binary(let joiner, let left, let right): binary(joiner, left, right, &out)
    case .call(.sum, let operands): gathered(.sum, operands, &out)
    case .call(let function, let operands) where function.isGathered(operands.count):
      gathered(function, operands, &out)
    case .call(let function, let operands): call(function, operands, &out)
    case .overYears(let aggregate, let lines, let span): overYears(aggregate, lines, span, &out)
    }
  }

  private func binary(
    _ joiner: BinaryOperator, _ left: Expression, _ right: Expression, _ out: inout ExcelFormula
  ) {
    let own = Precedence(joiner)
    guard own != .comparison else {
      comparand(left, &out)
      out.append(joiner.rawValue)
      return comparand(right, &out)
    }
    part(left, own, &out)
    // a + (-b) reads a-b, and a - (-b) reads a+b: both mean the same to the last digit.
    if own == .sum, let positive = right.withoutMinus {
      out.append(joiner == .add ? "-" : "+")
      return part(positive, .product, &out)
    }
    out.append(joiner.rawValue)
    part(right, own.next, &out)
  }

  /// One side of a comparison; Excel holds TRUE to differ from 1, so conditions become numbers.
  private func comparand(_ tree: Expression, _ out: inout ExcelFormula) {
    tree.isCondition ? number(tree, &out) : part(tree, .sum, &out)
  }

  private func call(_ function: Function, _ operands: [Expression], _ out: inout ExcelFormula) {
    let arguments = operands.enumerated().map { position, operand in
      var argument = ExcelFormula()
      if function.wantsCondition(at: position) {
        part(operand, .comparison, &argument)
      } else {
        number(operand, &argument)
      }
      return argument
    }
    ArgumentList(function: function.rawValue, arguments).print(&out)
  }

  /// Prints a function of cells in any order, neighbours as ranges.
  private func gathered(
    _ function: Function, _ operands: [Expression], _ out: inout ExcelFormula
  ) {
    let (runs, others) = ReferenceRun.gather(operands, function == .sum ? summand : cell)
    let ranges = runs.map { run in
      var argument = ExcelFormula()
      range(run, &argument)
      return argument
    }
    ArgumentList(function: function.rawValue, ranges + others.map(formula)).print(&out)
  }

  private func range(_ run: ReferenceRun, _ out: inout ExcelFormula) {
    if case .allYears(let span) = run.cell.column {
      let (first, last) = places.axis.letters(from: span)
      return out.append("$\(first)\(run.cell.row + 1):$\(last)\(run.last + 1)")
    }
    cell(run.cell, &out)
    guard run.last > run.cell.row else { return }
    out.append(":")
    cell(ReferencedCell(prefix: "", column: run.cell.column, row: run.last), &out)
  }

  /// The cell or the years that an operand of a sum means; nil for what must be worked out first.
  private func summand(_ tree: Expression) -> ReferencedCell? {
    guard case .overYears(.total, let lines, let span) = tree, let line = lines.first,
      let place = places.lines[line]
    else { return cell(tree) }
    return ReferencedCell(prefix: "", column: .allYears(span), row: place.row)
  }

  private func overYears(
    _ aggregate: Aggregate, _ lines: [LineID], _ span: Span, _ out: inout ExcelFormula
  ) {
    let ranges = lines.map { rangeText($0, span) }
    switch aggregate {
    case .total: ArgumentList(function: "SUM", ranges).print(&out)
    case .product: out.append("SUMPRODUCT(\(ranges.joined(separator: ",")))")
    case .lowest: ArgumentList(function: "MIN", ranges).print(&out)
    case .highest: ArgumentList(function: "MAX", ranges).print(&out)
    case .yearOfLowest:
      let range = ranges.joined(separator: ",")
      out.append("MATCH(MIN(\(range)),\(range),0)" + (span == .withBase ? "-1" : ""))
    }
  }

  private func rangeText(_ line: LineID, _ span: Span) -> String {
    guard let place = places.lines[line] else { return "#REF!" }
    let (first, last) = places.axis.letters(from: span)
    return "$\(first)\(place.row + 1):$\(last)\(place.row + 1)"
  }
}

extension FormulaPrinter {
  private func reference(_ tree: Expression, _ out: inout ExcelFormula) {
    if let cell = cell(tree) { return self.cell(cell, &out) }
    guard case .input(let id) = tree, let place = places.inputs[id] else {
      return out.append("#REF!")
    }
    let letters = ColumnLetters.of(TimeAxis.constant)
    out.append("MATCH(\(place.prefix)$\(letters)$\(place.row + 1),\(places.axis.header),0)-1")
  }

  /// The cell that a plain reference means; nil for all else.
  private func cell(_ tree: Expression) -> ReferencedCell? {
    switch tree {
    case .line(let id): places.lines[id].flatMap { ReferencedCell($0, offset: 0) }
    case .previous(let id): places.lines[id].flatMap { ReferencedCell($0, offset: -1) }
    case .input(let id): places.inputs[id].flatMap { ReferencedCell($0, offset: 0) }
    default: nil
    }
  }

  private func cell(_ cell: ReferencedCell, _ out: inout ExcelFormula) {
    out.append(cell.prefix)
    switch cell.column {
    case .constant: out.append("$\(ColumnLetters.of(TimeAxis.constant))$\(cell.row + 1)")
    case .year(let offset):
      out.append(columnAt: offset)
      out.append(String(cell.row + 1))
    case .allYears: break
    }
  }

  private func precedence(_ tree: Expression) -> Precedence {
    switch tree {
    case .number(let value): value < 0 ? .sign : .atom
    case .input(let id): places.inputs[id]?.kind == .yearText ? .sum : .atom
    case .line, .previous, .call: .atom
    case .negative: tree.isNegativeProduct ? .product : .sign
    case .binary(let joiner, _, _): Precedence(joiner)
    case .overYears(.yearOfLowest, _, .withBase): .sum
    case .overYears: .atom
    }
  }
}
