public import Modelling

/// Many variants of one scenario, computed side by side.
///
/// Variants stand in blocks of `width` beside each other, so that every instruction works through
/// a block at a time. Of a block only what its edits reach and its measures need is computed, and only
/// what these instructions touch is copied: variants that edit neighbouring inputs cost little.
public struct Batch: Sendable {
  /// How many variants are computed at a time.
  public static let width = 128

  private let program: Program
  private let base: [Double]
  private let reach: Reach

  /// Prepares variants of the scenario that a program was compiled from.
  public init(_ program: Program) {
    self.program = program
    reach = Reach(program)
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
    let cells = measures.map(cell)
    let needed = reach.steps(neededFor: measures.map { position(of: $0.line) })
    var rows: [[Double]] = []
    rows.reserveCapacity(variants.count)
    var start = 0
    while start < variants.count {
      let end = min(start + Batch.width, variants.count)
      rows += block(Array(variants[start..<end]), needed, cells)
      start = end
    }
    return rows
  }

  private func block(_ variants: [[Edit]], _ needed: [Int], _ cells: [Int]) -> [[Double]] {
    let lanes = variants.count
    let edited = Set(variants.joined().map { position(of: $0.input) })
    let steps = reach.steps(reachedBy: edited, among: needed).map { program.steps[$0] }
    let memory = UnsafeMutableBufferPointer<Double>.allocate(capacity: base.count * lanes)
    defer { memory.deallocate() }
    for cell in touched(by: steps, edited, cells) {
      memory[(cell * lanes)..<((cell + 1) * lanes)].initialize(repeating: base[cell])
    }
    for (lane, edits) in variants.enumerated() {
      for edit in edits { place(edit, lane, lanes, memory) }
    }
    for step in steps { step.run(on: memory, lanes: lanes) }
    return (0..<lanes).map { lane in cells.map { memory[$0 * lanes + lane] } }
  }

  /// The cells that anything of a block reads or writes.
  private func touched(by steps: [Program.Step], _ inputs: Set<Int>, _ cells: [Int]) -> [Int] {
    var isTouched = [Bool](repeating: false, count: base.count)
    for cell in cells { isTouched[cell] = true }
    for input in inputs {
      let row = program.layout.inputRows[input]
      for column in 0..<(row.isYearly ? program.layout.columns : 1) {
        isTouched[row.base + column] = true
      }
    }
    for step in steps { step.mark(&isTouched) }
    return isTouched.indices.filter { isTouched[$0] }
  }

  private func place(
    _ edit: Edit, _ lane: Int, _ lanes: Int, _ memory: UnsafeMutableBufferPointer<Double>
  ) {
    let position = position(of: edit.input)
    let row = program.layout.inputRows[position]
    let columns: [Int] =
      switch program.model.inputs[position].shape {
      case .constant: [0]
      case .level where !edit.isOfYearAlone: Array(1..<program.layout.columns)
      case .level, .series, .oneOff: [column(of: edit)]
      }
    for column in columns { memory[(row.base + column) * lanes + lane] = edit.value }
  }
}

extension Batch {
  private func position(of line: LineID) -> Int {
    guard let position = program.layout.linePositions[line] else {
      preconditionFailure("the model has no line '\(line)' to measure")
    }
    return position
  }

  private func position(of input: InputID) -> Int {
    guard let position = program.layout.inputPositions[input] else {
      preconditionFailure("the model has no input '\(input)' to change")
    }
    return position
  }

  private func cell(of measure: Measure) -> Int {
    let row = program.layout.lineRows[position(of: measure.line)]
    guard row.isYearly else { return row.base }
    precondition(
      (0..<program.layout.columns).contains(measure.column),
      "no column \(measure.column) of '\(measure.line)'")
    return row.base + measure.column
  }

  private func column(of edit: Edit) -> Int {
    guard let column = edit.column, (0..<program.layout.columns).contains(column) else {
      preconditionFailure("'\(edit.input)' has no column \(edit.column.map(String.init) ?? "")")
    }
    return column
  }
}
