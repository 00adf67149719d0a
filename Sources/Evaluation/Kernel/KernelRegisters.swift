/// Decides which operations are needed and where their results stand.
///
/// A register is used again as soon as nobody reads it any more, so that the lanes of a block stay in the
/// processor's cache. The target of an operation is never one of its operands.
struct KernelRegisters {
  /// The operations that are needed, by register.
  private(set) var operations: [KernelOperation] = []
  /// How many registers are used.
  private(set) var count: Int
  /// The registers of what is kept.
  private(set) var kept: [Int] = []
  /// What is kept and is a number: its register and the number.
  private(set) var fixed: [(register: Int, number: Double)] = []

  /// The operation after which nobody reads a value; −1 for a value that nobody needs.
  private var lastReaders: [Int32]
  private var registers: [Int32]
  private var free: [Int32] = []
  private let givenCount: Int

  init(_ builder: KernelBuilder, keeping contents: [KernelBuilder.Content]) {
    givenCount = builder.givenCount
    count = givenCount
    let total = givenCount + builder.operations.count
    lastReaders = [Int32](repeating: -1, count: total)
    registers = [Int32](repeating: -1, count: total)
    for given in 0..<givenCount { registers[given] = Int32(given) }
    for case .value(let position) in contents { lastReaders[position] = .max }
    findReaders(builder.operations)
    for (order, operation) in builder.operations.enumerated()
    where lastReaders[givenCount + order] >= 0 {
      place(operation, at: order)
    }
    keep(contents)
  }

  /// One sweep from the last operation to the first: who is read by what is needed is needed.
  private mutating func findReaders(_ all: [KernelOperation]) {
    for place in all.indices.reversed() where lastReaders[givenCount + place] >= 0 {
      all[place].forEachOperand { operand in
        guard operand >= 0, lastReaders[Int(operand)] < 0 else { return }
        lastReaders[Int(operand)] = Int32(place)
      }
    }
  }

  private mutating func place(_ operation: KernelOperation, at place: Int) {
    var placed = operation.reading { $0 < 0 ? $0 : registers[Int($0)] }
    placed.target = free.popLast() ?? takeNew()
    registers[givenCount + place] = placed.target
    operations.append(placed)
    operation.forEachOperand { operand in
      guard operand >= givenCount, lastReaders[Int(operand)] == place else { return }
      lastReaders[Int(operand)] = -1
      free.append(registers[Int(operand)])
    }
  }

  private mutating func takeNew() -> Int32 {
    count += 1
    return Int32(count - 1)
  }

  private mutating func keep(_ contents: [KernelBuilder.Content]) {
    for content in contents {
      switch content {
      case .value(let position): kept.append(Int(registers[position]))
      case .number(let number):
        let register = Int(takeNew())
        fixed.append((register, number))
        kept.append(register)
      }
    }
  }
}
