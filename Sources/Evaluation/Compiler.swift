import Modelling

/// Turns expression trees into instructions.
struct Compiler {
  private(set) var layout = Layout()
  private(set) var steps: [Program.Step] = []
  private(set) var numbers: [Double] = []
  private let lines: [Line]
  private var numberCells: [Double: Int] = [:]
  private var instructions: [Instruction] = []
  private var freeScratch = 0
  private var scratch: Int
  private var reader = LineID("")
  private var isBaseYear = false

  init(model: Model, lines: [Line]) {
    self.lines = lines
    layout.columns = model.years.count
    var next = 0
    func row(_ isYearly: Bool) -> Layout.Row {
      defer { next += isYearly ? model.years.count : 1 }
      return Layout.Row(base: next, isYearly: isYearly)
    }
    for (position, input) in model.inputs.enumerated() {
      layout.inputRows.append(row(input.shape.isYearly))
      layout.inputPositions[input.id] = position
    }
    for (position, line) in lines.enumerated() {
      layout.lineRows.append(row(!line.isConstant))
      layout.linePositions[line.id] = position
    }
    scratch = next
    // Numbers of the rules stand last; how many there are is known in advance.
    let all = Set(lines.flatMap { $0.formula.expressions.flatMap(Compiler.numbers) })
    let depth = lines.flatMap { $0.formula.expressions.map(Compiler.depth) }.max() ?? 0
    layout.firstNumber = scratch + depth
    numbers = all.sorted()
    for (offset, number) in numbers.enumerated() {
      numberCells[number] = layout.firstNumber + offset
    }
    layout.size = layout.firstNumber + numbers.count
  }

  /// Adds the steps of one group of lines.
  mutating func add(_ group: DependencyOrder.Group) throws(ModelError) {
    try addStep(group.members, columns: 0...0) { line in
      switch line.formula {
      case .constant(let expression): expression
      case .yearly(.value(let opening), _): opening
      case .yearly(.same, let each): each
      case .yearly(.blank, _): nil
      }
    }
    guard layout.columns > 1 else { return }
    try addStep(group.members, columns: 1...(layout.columns - 1)) { line in
      if case .yearly(_, let each) = line.formula { each } else { nil }
    }
  }

  private mutating func addStep(
    _ members: [Int], columns: ClosedRange<Int>, _ expression: (Line) -> Expression?
  ) throws(ModelError) {
    instructions = []
    isBaseYear = columns.upperBound == 0
    for member in members {
      guard let expression = expression(lines[member]) else { continue }
      reader = lines[member].id
      freeScratch = scratch
      try compile(expression, into: layout.lineRows[member].operand, lines[member].isConstant)
    }
    guard !instructions.isEmpty else { return }
    steps.append(.init(instructions: instructions, columns: columns))
  }

  /// Compiles a tree so that its value ends up in a given cell.
  private mutating func compile(_ tree: Expression, into target: Operand, _ constant: Bool)
    throws(ModelError)
  {
    switch tree {
    case .number, .line, .previous, .input:
      emit(.copy, target, [try operand(tree, constant)])
    case .negative(let inner):
      emit(.negate, target, [try operand(inner, constant)])
    case .binary(let joiner, let left, let right):
      let first = try operand(left, constant)
      emit(Compiler.operation(joiner), target, [first, try operand(right, constant)])
    case .call(let function, let operands):
      try compile(function, operands, into: target, constant)
    case .overYears(let aggregate, let ids, let span):
      try compile(aggregate, ids, span, into: target)
    }
  }

  private mutating func compile(
    _ function: Function, _ operands: [Expression], into target: Operand, _ constant: Bool
  ) throws(ModelError) {
    var cells: [Operand] = []
    for each in operands { cells.append(try operand(each, constant)) }
    switch function {
    case .sum: fold(.add, cells, target)
    case .minimum: fold(.minimum, cells, target)
    case .maximum: fold(.maximum, cells, target)
    case .and: fold(.and, cells, target)
    case .or: fold(.or, cells, target)
    case .absolute: emit(.absolute, target, cells)
    case .not: emit(.not, target, cells)
    case .round: emit(.round, target, cells)
    case .roundUp: emit(.roundUp, target, cells)
    case .roundDown: emit(.roundDown, target, cells)
    case .when: emit(.select, target, cells)
    case .payment: emit(.payment, target, cells)
    }
  }

  private mutating func compile(
    _ aggregate: Aggregate, _ ids: [LineID], _ span: Span, into target: Operand
  ) throws(ModelError) {
    var cells: [Operand] = []
    for id in ids {
      guard let position = layout.linePositions[id] else { throw .unknownLine(id, in: reader) }
      let row = layout.lineRows[position]
      guard row.isYearly else { throw .constantOverYears(id, in: reader) }
      cells.append(Operand(base: row.base + span.first, stride: 0))
    }
    let count = layout.columns - span.first
    // The column found counts from the start of the span.
    append(.overYears(aggregate, count), target, cells)
    if aggregate == .yearOfLowest, span.first > 0 {
      emit(.add, target, [target, Operand(base: numberCells[1] ?? 0, stride: 0)])
    }
  }

  /// Combines operands two by two, from the left.
  ///
  /// The running value stands in the target: no line reads itself in the same year. One operand of
  /// AND or OR still passes through it, so that it comes out as 1 or 0.
  private mutating func fold(_ operation: Operation, _ cells: [Operand], _ target: Operand) {
    guard let first = cells.first else { return }
    guard cells.count > 1 else {
      let isLogical = operation == .and || operation == .or
      return emit(isLogical ? operation : .copy, target, [first, first])
    }
    emit(operation, target, [first, cells[1]])
    for next in cells.dropFirst(2) { emit(operation, target, [target, next]) }
  }

  private mutating func emit(_ operation: Operation, _ target: Operand, _ cells: [Operand]) {
    append(.operation(operation), target, cells)
  }

  private mutating func append(
    _ action: Instruction.Action, _ target: Operand, _ cells: [Operand]
  ) {
    func cell(_ position: Int) -> Operand? {
      cells.indices.contains(position) ? cells[position] : nil
    }
    instructions.append(
      Instruction(action, target, cell(0) ?? target, cell(1), cell(2), cell(3)))
  }

  /// The cell in which a part of a tree stands, computed into scratch where it has none of its own.
  private mutating func operand(_ tree: Expression, _ constant: Bool) throws(ModelError) -> Operand
  {
    switch tree {
    case .number(let number): return Operand(base: numberCells[number] ?? 0, stride: 0)
    case .line(let id): return try row(of: id, constant)
    case .previous(let id):
      let row = try row(of: id, constant)
      guard row.stride == 0 || !isBaseYear else { throw .beforeBaseYear(id, in: reader) }
      return row.toTheLeft
    case .input(let id):
      guard let position = layout.inputPositions[id] else {
        throw .unknownInput(id, in: reader)
      }
      let row = layout.inputRows[position]
      guard !(constant && row.isYearly) else { throw .yearlyInConstant(id.path, in: reader) }
      return row.operand
    default:
      let cell = scratchCell()
      try compile(tree, into: cell, constant)
      return cell
    }
  }

  private func row(of id: LineID, _ constant: Bool) throws(ModelError) -> Operand {
    guard let position = layout.linePositions[id] else { throw .unknownLine(id, in: reader) }
    let row = layout.lineRows[position]
    guard !(constant && row.isYearly) else { throw .yearlyInConstant(id.text, in: reader) }
    return row.operand
  }

  private mutating func scratchCell() -> Operand {
    defer { freeScratch += 1 }
    return Operand(base: freeScratch, stride: 0)
  }
}
