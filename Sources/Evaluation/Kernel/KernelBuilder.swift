import Modelling

/// Goes through a program once, number by number, and notes only what varies.
///
/// Each cell holds either a number, the same for all variants, or a value that differs between them.
/// What is computed from numbers alone is a number again and costs variants nothing; only what reads a
/// value becomes an operation. Operations stand in the order in which they are run, each gives one value.
struct KernelBuilder {
  /// What a cell holds, or an operand is: a number, or the value at a position.
  enum Content: Equatable {
    case number(Double)
    case value(Int)
  }

  private let program: Program
  /// The number of each cell, where it holds one.
  private var numbers: [Double]
  /// The position of each cell's value; −1 where it holds a number.
  private var values: [Int32]
  /// How many values are given from outside; they come first.
  private(set) var givenCount = 0
  /// What is computed, the values after those that are given.
  private(set) var operations: [KernelOperation] = []
  /// The numbers that operations read.
  private(set) var constants: [Double] = []
  /// The values that operations give: lines often say the same of a year, and it is computed once.
  private var known: [KernelOperation: Int] = [:]
  private var places: [UInt64: Int32] = [:]

  /// Starts with the numbers of a scenario.
  init(_ program: Program) {
    self.program = program
    numbers = program.numbers(with: InputValues(program.model))
    values = [Int32](repeating: -1, count: program.layout.size)
  }

  /// Gives some cells one value from outside, the next one.
  mutating func give(_ cells: [Int]) {
    for cell in cells { values[cell] = Int32(givenCount) }
    givenCount += 1
  }

  /// Goes through all steps.
  mutating func build() {
    for step in program.steps {
      for column in step.columns {
        for instruction in step.instructions { take(instruction, column) }
      }
    }
  }

  /// What a cell holds.
  func content(_ cell: Int) -> Content {
    values[cell] < 0 ? .number(numbers[cell]) : .value(Int(values[cell]))
  }

  private mutating func put(_ content: Content, in cell: Int) {
    switch content {
    case .number(let number): (numbers[cell], values[cell]) = (number, -1)
    case .value(let position): values[cell] = Int32(position)
    }
  }

  private mutating func take(_ instruction: Instruction, _ column: Int) {
    let first = instruction.first.cell(column)
    let result: Content
    switch instruction.action {
    case .operation(let operation):
      result = apply(
        operation, content(first), content(instruction.second.cell(column)),
        content(instruction.third.cell(column)), content(instruction.fourth.cell(column)))
    case .overYears(let aggregate, let count):
      result = overYears(aggregate, first, instruction.second.cell(column), count)
    }
    put(result, in: instruction.target.cell(column))
  }
}

extension KernelBuilder {
  /// The content of an operation's result: a number where all that it reads are numbers.
  private mutating func apply(
    _ operation: Operation, _ a: Content, _ b: Content, _ c: Content = .number(0),
    _ d: Content = .number(0)
  ) -> Content {
    if let same = KernelBuilder.unchanged(operation, a, b, c) { return same }
    let arity = operation.arity
    let varies =
      a.isValue || arity > 1 && b.isValue || arity > 2 && c.isValue || arity > 3 && d.isValue
    guard varies else {
      return .number(operation.value(a.number, b.number, c.number, d.number))
    }
    let next = KernelOperation(
      operation, operand(a), arity > 1 ? operand(b) : nil, arity > 2 ? operand(c) : nil,
      arity > 3 ? operand(d) : nil)
    if let same = known[next] { return .value(same) }
    operations.append(next)
    known[next] = givenCount + operations.count - 1
    return .value(givenCount + operations.count - 1)
  }

  private mutating func operand(_ content: Content) -> Int32 {
    switch content {
    case .value(let position): return Int32(position)
    case .number(let number):
      if let place = places[number.bitPattern] { return ~place }
      constants.append(number)
      places[number.bitPattern] = Int32(constants.count - 1)
      return ~Int32(constants.count - 1)
    }
  }

  /// The operand that an operation hands on as it is, whatever its value; nil where it computes anything.
  private static func unchanged(
    _ operation: Operation, _ a: Content, _ b: Content, _ c: Content
  ) -> Content? {
    switch (operation, a, b) {
    case (.copy, _, _): a
    case (.select, .number(let condition), _): condition != 0 ? b : c
    case (.add, _, .number(0)), (.subtract, _, .number(0)), (.multiply, _, .number(1)),
      (.divide, _, .number(1)):
      a
    case (.add, .number(0), _), (.multiply, .number(1), _): b
    default: nil
    }
  }

  /// Draws the cells of all years together, one after the other in their order.
  private mutating func overYears(
    _ aggregate: Aggregate, _ first: Int, _ second: Int, _ count: Int
  ) -> Content {
    var result = Content.number(aggregate.start)
    var best = Content.number(0)
    for offset in 0..<count {
      let next = content(first + offset)
      switch aggregate {
      case .total: result = apply(.add, result, next)
      case .product:
        result = apply(.add, result, apply(.multiply, next, content(second + offset)))
      case .lowest: result = apply(.minimum, result, next)
      case .highest: result = apply(.maximum, result, next)
      case .yearOfLowest:
        if offset == 0 {
          best = next
        } else {
          let isBelow = apply(.below, next, best)
          result = apply(.select, isBelow, .number(Double(offset)), result)
          best = apply(.select, isBelow, next, best)
        }
      }
    }
    return result
  }
}

extension KernelBuilder.Content {
  fileprivate var isValue: Bool { if case .value = self { true } else { false } }
  /// The number; 0 where there is a value.
  fileprivate var number: Double { if case .number(let number) = self { number } else { 0 } }
}
