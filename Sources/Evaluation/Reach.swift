import Modelling

/// What the steps of a program read and compute, by position: which of them an edit reaches, and which
/// a measure needs.
struct Reach: Sendable {
  /// One step: the inputs and lines that it reads, and the lines that it computes.
  private struct Step: Sendable {
    let inputs: [Int]
    let reads: [Int]
    let lines: [Int]
  }

  private let steps: [Step]
  private let lineCount: Int

  init(_ program: Program) {
    let lines = program.model.lines
    lineCount = lines.count
    steps = program.steps.map { step in
      let expressions = step.lines.flatMap { lines[$0].formula.expressions }
      return Step(
        inputs: expressions.flatMap(\.inputs).compactMap { program.layout.inputPositions[$0] },
        reads: expressions.flatMap(\.dependencies).compactMap {
          program.layout.linePositions[$0.line]
        },
        lines: step.lines)
    }
  }

  /// The steps that some lines depend on, in their order.
  ///
  /// Steps stand in the order of their dependencies, so that one sweep from the last to the first
  /// finds them; lines of one group may look at each other, and then stand in one step.
  func steps(neededFor measured: [Int]) -> [Int] {
    var isNeeded = [Bool](repeating: false, count: lineCount)
    for line in measured { isNeeded[line] = true }
    return steps.indices.reversed().filter { position in
      let step = steps[position]
      guard step.lines.contains(where: { isNeeded[$0] }) else { return false }
      for line in step.reads { isNeeded[line] = true }
      return true
    }.reversed()
  }

  /// The steps among some, in their order, that compute something which depends on one of the inputs.
  func steps(reachedBy inputs: Set<Int>, among positions: [Int]) -> [Int] {
    var isReached = [Bool](repeating: false, count: lineCount)
    return positions.filter { position in
      let step = steps[position]
      guard
        step.reads.contains(where: { isReached[$0] })
          || step.inputs.contains(where: inputs.contains)
      else { return false }
      for line in step.lines { isReached[line] = true }
      return true
    }
  }
}

extension Program.Step {
  /// Marks every cell that the instructions read or write.
  func mark(_ cells: inout [Bool]) {
    for instruction in instructions {
      let span = instruction.operation.span
      for operand in [
        instruction.target, instruction.first, instruction.second, instruction.third,
        instruction.fourth,
      ] {
        for column in columns {
          let cell = operand.cell(column)
          for next in cell..<(cell + (operand == instruction.target ? 1 : span)) {
            cells[next] = true
          }
          if operand.stride == 0 { break }
        }
      }
    }
  }
}

extension Operation {
  /// How many cells from its operand's on it reads.
  fileprivate var span: Int {
    switch self {
    case .rangeTotal(let count), .rangeProduct(let count), .rangeLowest(let count),
      .rangeHighest(let count), .rangeYearOfLowest(let count):
      max(count, 1)
    default: 1
    }
  }
}
