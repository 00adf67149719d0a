public import Modelling

/// Variants of one scenario, each a list of edits, computed side by side.
///
/// What the edits reach and the measures need becomes a `Kernel`. Whoever has many variants of the same
/// inputs, and numbers by column, hands them to a kernel directly.
public struct Batch: Sendable {
  private let program: Program
  private let numbers: [Double]

  /// Prepares variants of the scenario that a program was compiled from.
  public init(_ program: Program) {
    self.program = program
    numbers = program.numbers(with: InputValues(program.model))
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
    let cells = EditedCells(variants, program)
    let kernel = Kernel(program, varying: cells.groups, measuring: measures)
    let lanes = Lanes(kernel)
    var rows: [[Double]] = []
    rows.reserveCapacity(variants.count)
    Kernel.forEachBlock(of: variants.indices) { block in
      for (slot, group) in cells.groups.enumerated() {
        lanes.values(ofSlot: slot).update(repeating: numbers[group[0]], count: Kernel.width)
      }
      for (lane, variant) in block.enumerated() {
        for edit in variants[variant] {
          for slot in cells.groups(of: edit) { lanes.values(ofSlot: slot)[lane] = edit.value }
        }
      }
      lanes.run(block.count)
      rows += block.indices.map { lane in
        measures.indices.map { lanes.values(ofMeasure: $0)[lane - block.lowerBound] }
      }
    }
    return rows
  }
}
