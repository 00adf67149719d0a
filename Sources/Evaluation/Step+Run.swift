import Modelling

extension Program.Step {
  /// Runs the instructions column by column.
  func run(on memory: UnsafeMutableBufferPointer<Double>) {
    guard let start = memory.baseAddress else { return }
    instructions.withUnsafeBufferPointer { instructions in
      for column in columns {
        for instruction in instructions { instruction.run(start, column) }
      }
    }
  }
}

extension Instruction {
  @inline(__always)
  fileprivate func run(_ memory: UnsafeMutablePointer<Double>, _ column: Int) {
    let out = memory + target.cell(column)
    switch action {
    case .operation(let operation):
      operation.hand(
        to: Scalars(
          out: out, a: memory[first.cell(column)], b: memory[second.cell(column)],
          c: memory[third.cell(column)], d: memory[fourth.cell(column)]))
    case .overYears(let aggregate, let count):
      let a = UnsafeBufferPointer(start: memory + first.cell(column), count: count)
      let b = UnsafeBufferPointer(start: memory + second.cell(column), count: count)
      out.pointee = aggregate.value(a, b)
    }
  }
}

/// Applies an operation to one number each.
struct Scalars: Applying {
  let out: UnsafeMutablePointer<Double>
  let a: Double
  let b: Double
  let c: Double
  let d: Double

  @inline(__always)
  func one(_ meaning: (Double) -> Double) { out.pointee = meaning(a) }
  @inline(__always)
  func two(_ meaning: (Double, Double) -> Double) { out.pointee = meaning(a, b) }
  @inline(__always)
  func three(_ meaning: (Double, Double, Double) -> Double) { out.pointee = meaning(a, b, c) }
  @inline(__always)
  func four(_ meaning: (Double, Double, Double, Double) -> Double) {
    out.pointee = meaning(a, b, c, d)
  }
  @inline(__always)
  func round(_ direction: Rounding.Direction) {
    out.pointee = Rounding(direction, decimals: b)(a)
  }
}

extension Operation {
  /// What it makes of one number each.
  func value(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    var result = 0.0
    withUnsafeMutablePointer(to: &result) { hand(to: Scalars(out: $0, a: a, b: b, c: c, d: d)) }
    return result
  }
}

extension Aggregate {
  /// What it draws from the cells of all years of a line, or of two.
  fileprivate func value(
    _ a: UnsafeBufferPointer<Double>, _ b: UnsafeBufferPointer<Double>
  ) -> Double {
    switch self {
    case .total: a.reduce(start, +)
    case .product: zip(a, b).reduce(start) { $0 + $1.0 * $1.1 }
    case .lowest: a.reduce(start) { $1 < $0 ? $1 : $0 }
    case .highest: a.reduce(start) { $1 > $0 ? $1 : $0 }
    case .yearOfLowest: Double(a.indices.reduce(0) { a[$1] < a[$0] ? $1 : $0 })
    }
  }

  /// What it comes to over no year at all.
  var start: Double {
    switch self {
    case .total, .product, .yearOfLowest: 0
    case .lowest: .infinity
    case .highest: -.infinity
    }
  }
}
