public import Modelling

/// A program cut down to what some inputs reach and some measures need, for many variants of one scenario.
///
/// Whatever none of the varied inputs reaches was computed once, when the kernel was made, and stands in it
/// as a number; whatever no measure needs is left out. What is left is a flat list of operations over lanes:
/// one variant in each, `width` of them side by side. Variants are handed over, and measures taken, a block
/// at a time through `Lanes`, of which each thread has its own.
public struct Kernel: Sendable {
  /// How many variants are computed at a time at most.
  public static let width = 128

  /// Operations, their operands and targets by register.
  let operations: [KernelOperation]
  /// Numbers that operations read.
  let constants: [Double]
  /// How many registers there are; what is given from outside stands in the first ones.
  let registerCount: Int
  /// The register of each measure.
  let measureRegisters: [Int]
  /// What does not vary and is measured all the same: its register and the number.
  let fixed: [(register: Int, number: Double)]
  /// How many values are handed over for a variant.
  public let slotCount: Int

  /// How many measures are taken of a variant.
  public var measureCount: Int { measureRegisters.count }
  /// How many operations a variant takes.
  public var operationCount: Int { operations.count }

  /// Cuts a program down to some measures of variants that differ in some slots.
  ///
  /// - Precondition: slots are of inputs, and measures of lines, of the model, in columns that they have.
  public init(_ program: Program, varying slots: [Slot], measuring measures: [Batch.Measure]) {
    self.init(program, varying: slots.map(program.cells), measuring: measures)
  }

  /// Cuts a program down to some measures of variants that differ in some groups of cells.
  init(_ program: Program, varying groups: [[Int]], measuring measures: [Batch.Measure]) {
    var builder = KernelBuilder(program)
    for cells in groups { builder.give(cells) }
    builder.build()
    let contents = measures.map { builder.content(program.cell(of: $0)) }
    let registers = KernelRegisters(builder, keeping: contents)
    operations = registers.operations
    constants = builder.constants
    registerCount = registers.count
    measureRegisters = registers.kept
    fixed = registers.fixed
    slotCount = groups.count
  }
}

/// The memory in which one thread computes variants, a block of them at a time.
///
/// Values that were handed over stay until others are; measures hold until the next run.
public final class Lanes {
  private let kernel: Kernel
  private let memory: UnsafeMutablePointer<Double>

  /// Makes room for the variants of a kernel.
  public init(_ kernel: Kernel) {
    self.kernel = kernel
    memory = .allocate(capacity: kernel.registerCount * Kernel.width)
    memory.initialize(repeating: 0, count: kernel.registerCount * Kernel.width)
    for (register, number) in kernel.fixed {
      (memory + register * Kernel.width).update(repeating: number, count: Kernel.width)
    }
  }

  deinit { memory.deallocate() }

  /// Where the values of a slot are put, `Kernel.width` of them.
  public func values(ofSlot slot: Int) -> UnsafeMutablePointer<Double> {
    precondition(slot < kernel.slotCount, "the kernel has no slot \(slot)")
    return memory + slot * Kernel.width
  }

  /// Where a measure's values stand after a run, `Kernel.width` of them.
  public func values(ofMeasure measure: Int) -> UnsafePointer<Double> {
    UnsafePointer(memory + kernel.measureRegisters[measure] * Kernel.width)
  }

  /// Computes the first `count` variants of the block.
  public func run(_ count: Int = Kernel.width) {
    precondition(count <= Kernel.width, "a block holds \(Kernel.width) variants")
    // Whole vectors at a time: what stands in the lanes beyond is computed too and nobody looks at it.
    kernel.run(on: memory, lanes: min((count + 7) & ~7, Kernel.width))
  }
}
