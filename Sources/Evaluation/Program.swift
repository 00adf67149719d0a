public import Modelling

/// A model made flat: instructions over one row of cells for each input and line.
///
/// A program is built once and run as often as wanted: for one scenario, or for many variants side
/// by side (`Batch`). Running it looks nothing up and allocates nothing but its cells.
public struct Program: Sendable {
  /// The model that the program computes.
  public let model: Model
  let steps: [Step]
  let layout: Layout
  let numbers: [Double]

  /// Instructions that are run for some columns, column by column.
  struct Step: Sendable {
    let instructions: [Instruction]
    let columns: ClosedRange<Int>
  }

  /// Compiles a model; throws where its lines cannot be put into an order.
  public init(_ model: Model) throws(ModelError) {
    let lines = model.lines
    let order = try DependencyOrder(lines)
    var compiler = Compiler(model: model, lines: lines)
    for group in order.groups { try compiler.add(group) }
    self.model = model
    steps = compiler.steps
    layout = compiler.layout
    numbers = compiler.numbers
  }

  /// Computes every line from the model's own inputs.
  public func run() -> Results { run(InputValues(model)) }

  /// Computes every line from given inputs.
  public func run(_ inputs: InputValues) -> Results {
    var memory = numbers(with: inputs)
    memory.withUnsafeMutableBufferPointer { memory in
      for step in steps { step.run(on: memory) }
    }
    // Nobody wants to read a negative nothing.
    for cell in memory.indices { memory[cell] += 0 }
    return Results(layout: layout, cells: memory)
  }

  /// The memory before anything is computed: inputs, and the numbers of the rules.
  func numbers(with inputs: InputValues) -> [Double] {
    var memory = [Double](repeating: 0, count: layout.size)
    for (row, values) in zip(layout.inputRows, inputs.values) {
      for (column, value) in values.enumerated() { memory[row.base + column] = value }
    }
    for (offset, number) in numbers.enumerated() { memory[layout.firstNumber + offset] = number }
    return memory
  }
}

/// Where rows stand in a program's memory, in cells.
struct Layout: Sendable {
  /// A row: its first cell and whether it has one for each column.
  struct Row: Sendable {
    let base: Int
    let isYearly: Bool
    var operand: Operand { Operand(base: base, stride: isYearly ? 1 : 0) }
  }

  var inputRows: [Row] = []
  var lineRows: [Row] = []
  var linePositions: [LineID: Int] = [:]
  var inputPositions: [InputID: Int] = [:]
  var columns = 0
  var firstNumber = 0
  var size = 0
}
