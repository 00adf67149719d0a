public import Modelling

/// Many variants of one scenario, computed side by side.
///
/// Variants stand in blocks of `width` beside each other, so that every instruction works through
/// a block at a time; lines that no varied input reaches are computed once.
public struct Batch: Sendable {
  /// How many variants are computed at a time.
  public static let width = 128

  private let program: Program
  private let base: [Double]

  /// Prepares variants of the scenario that a program was compiled from.
  public init(_ program: Program) {
    self.program = program
    var memory = [Double](repeating: 0, count: program.layout.size)
    memory.withUnsafeMutableBufferPointer { memory in
      program.place(InputValues(program.model).values, in: memory, lanes: 1)
      for step in program.steps { step.run(on: memory, lanes: 1) }
    }
    base = memory
  }

  /// What a variant is asked for: a line in a column.
  public struct Measure: Hashable, Sendable {
    /// The line.
    public let line: LineID
    /// The column; any for a constant.
    public let column: Int

    /// Asks for a line in a column.
    public init(_ line: LineID, column: Int = 0) {
      self.line = line
      self.column = column
    }
  }

  /// Computes measures for variants, each a list of edits: one row for each variant.
  ///
  /// - Precondition: measures name lines, and edits inputs, of the model, in columns that they have.
  public func run(_ variants: [[Edit]], measuring measures: [Measure]) -> [[Double]] {
    let steps = needed(
      for: Set(measures.map(\.line)), among: reached(by: Set(variants.joined().map(\.input))))
    var rows: [[Double]] = []
    rows.reserveCapacity(variants.count)
    var start = 0
    while start < variants.count {
      let end = min(start + Batch.width, variants.count)
      rows += block(Array(variants[start..<end]), steps, measures)
      start = end
    }
    return rows
  }

  private func block(_ variants: [[Edit]], _ steps: [Program.Step], _ measures: [Measure])
    -> [[Double]]
  {
    let lanes = variants.count
    var memory = [Double](unsafeUninitializedCapacity: base.count * lanes) { buffer, count in
      for (cell, value) in base.enumerated() {
        for lane in 0..<lanes { buffer.initializeElement(at: cell * lanes + lane, to: value) }
      }
      count = base.count * lanes
    }
    for (lane, edits) in variants.enumerated() {
      for edit in edits { place(edit, lane, lanes, &memory) }
    }
    memory.withUnsafeMutableBufferPointer { memory in
      for step in steps { step.run(on: memory, lanes: lanes) }
    }
    let cells = measures.map(cell)
    return (0..<lanes).map { lane in cells.map { memory[$0 * lanes + lane] } }
  }

  private func cell(of measure: Measure) -> Int {
    guard let position = program.layout.linePositions[measure.line] else {
      preconditionFailure("the model has no line '\(measure.line)' to measure")
    }
    let row = program.layout.lineRows[position]
    guard row.isYearly else { return row.base }
    precondition(
      (0..<program.layout.columns).contains(measure.column),
      "no column \(measure.column) of '\(measure.line)'")
    return row.base + measure.column
  }

  private func place(_ edit: Edit, _ lane: Int, _ lanes: Int, _ memory: inout [Double]) {
    guard let position = program.layout.inputPositions[edit.input] else {
      preconditionFailure("the model has no input '\(edit.input)' to change")
    }
    let row = program.layout.inputRows[position]
    let columns: [Int] =
      switch program.model.inputs[position].shape {
      case .constant: [0]
      case .level: Array(1..<program.layout.columns)
      case .series, .oneOff: [column(of: edit)]
      }
    for column in columns { memory[(row.base + column) * lanes + lane] = edit.value }
  }

  private func column(of edit: Edit) -> Int {
    guard let column = edit.column, (0..<program.layout.columns).contains(column) else {
      preconditionFailure("'\(edit.input)' has no column \(edit.column.map(String.init) ?? "")")
    }
    return column
  }

  /// The steps that compute something which depends on one of the inputs.
  private func reached(by inputs: Set<InputID>) -> [Program.Step] {
    let lines = program.model.lines
    var reached: Set<LineID> = []
    return program.steps.filter { step in
      let isReached = step.lines.contains { position in
        lines[position].formula.expressions.contains { expression in
          expression.inputs.contains(where: inputs.contains)
            || expression.dependencies.contains { reached.contains($0.line) }
        }
      }
      if isReached { reached.formUnion(step.lines.map { lines[$0].id }) }
      return isReached
    }
  }

  /// The steps that something asked for depends on, in their order.
  ///
  /// Steps stand in the order of their dependencies, so that one sweep from the last to the first
  /// finds them; lines of one group may look at each other, and then stand in one step.
  private func needed(for measures: Set<LineID>, among steps: [Program.Step]) -> [Program.Step] {
    let lines = program.model.lines
    var needed = measures
    return steps.reversed().filter { step in
      guard step.lines.contains(where: { needed.contains(lines[$0].id) }) else { return false }
      for position in step.lines {
        for expression in lines[position].formula.expressions {
          needed.formUnion(expression.dependencies.map(\.line))
        }
      }
      return true
    }.reversed()
  }
}
