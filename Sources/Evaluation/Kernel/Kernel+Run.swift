extension Kernel {
  /// Runs all operations over some lanes.
  func run(on memory: UnsafeMutablePointer<Double>, lanes: Int) {
    constants.withUnsafeBufferPointer { constants in
      // Where there is no constant nothing reads one.
      let numbers = constants.baseAddress ?? UnsafePointer(memory)
      operations.withUnsafeBufferPointer { operations in
        for operation in operations {
          operation.operation.hand(
            to: Block(operation: operation, memory: memory, constants: numbers, lanes: lanes))
        }
      }
    }
  }
}

/// Applies an operation to a block of variants; an operand that does not vary is read once.
private struct Block: Applying {
  let operation: KernelOperation
  let memory: UnsafeMutablePointer<Double>
  let constants: UnsafePointer<Double>
  let lanes: Int

  @inline(__always)
  private var out: UnsafeMutablePointer<Double> { memory + Int(operation.target) * Kernel.width }

  @inline(__always)
  private func row(_ operand: Int32) -> UnsafePointer<Double> {
    UnsafePointer(memory + Int(operand) * Kernel.width)
  }

  @inline(__always)
  private func number(_ operand: Int32) -> Double { constants[Int(~operand)] }

  @inline(__always)
  func one(_ meaning: (Double) -> Double) {
    let (out, a) = (out, row(operation.first))
    for lane in 0..<lanes { out[lane] = meaning(a[lane]) }
  }

  @inline(__always)
  func two(_ meaning: (Double, Double) -> Double) {
    let out = out
    if operation.first < 0 {
      let (a, b) = (number(operation.first), row(operation.second))
      for lane in 0..<lanes { out[lane] = meaning(a, b[lane]) }
    } else if operation.second < 0 {
      let (a, b) = (row(operation.first), number(operation.second))
      for lane in 0..<lanes { out[lane] = meaning(a[lane], b) }
    } else {
      let (a, b) = (row(operation.first), row(operation.second))
      for lane in 0..<lanes { out[lane] = meaning(a[lane], b[lane]) }
    }
  }

  @inline(__always)
  func three(_ meaning: (Double, Double, Double) -> Double) {
    // Only the choice between two reads three operands, and its condition varies.
    let (out, a) = (out, row(operation.first))
    if operation.second < 0, operation.third < 0 {
      let (b, c) = (number(operation.second), number(operation.third))
      for lane in 0..<lanes { out[lane] = meaning(a[lane], b, c) }
    } else if operation.second < 0 {
      let (b, c) = (number(operation.second), row(operation.third))
      for lane in 0..<lanes { out[lane] = meaning(a[lane], b, c[lane]) }
    } else if operation.third < 0 {
      let (b, c) = (row(operation.second), number(operation.third))
      for lane in 0..<lanes { out[lane] = meaning(a[lane], b[lane], c) }
    } else {
      let (b, c) = (row(operation.second), row(operation.third))
      for lane in 0..<lanes { out[lane] = meaning(a[lane], b[lane], c[lane]) }
    }
  }

  @inline(__always)
  private func value(_ operand: Int32, _ lane: Int) -> Double {
    operand < 0 ? number(operand) : row(operand)[lane]
  }

  @inline(__always)
  func four(_ meaning: (Double, Double, Double, Double) -> Double) {
    let out = out
    for lane in 0..<lanes {
      out[lane] = meaning(
        value(operation.first, lane), value(operation.second, lane),
        value(operation.third, lane), value(operation.fourth, lane))
    }
  }

  @inline(__always)
  func round(_ direction: Rounding.Direction) {
    let out = out
    guard operation.second < 0, operation.first >= 0 else {
      for lane in 0..<lanes {
        let rounding = Rounding(direction, decimals: value(operation.second, lane))
        out[lane] = rounding(value(operation.first, lane))
      }
      return
    }
    let a = row(operation.first)
    let rounding = Rounding(direction, decimals: number(operation.second))
    var unsure: UInt64 = 0
    for lane in 0..<lanes {
      let (result, isSure) = rounding.quick(a[lane])
      out[lane] = result
      unsure |= isSure ? 0 : 1
    }
    guard unsure != 0 else { return }
    for lane in 0..<lanes { out[lane] = rounding(a[lane]) }
  }
}
