import Foundation

extension Program.Step {
  /// Runs the instructions column by column over `lanes` variants that stand side by side.
  func run(on memory: UnsafeMutableBufferPointer<Double>, lanes: Int) {
    guard let start = memory.baseAddress else { return }
    instructions.withUnsafeBufferPointer { instructions in
      for column in columns {
        for instruction in instructions { instruction.run(start, column, lanes) }
      }
    }
  }
}

extension Instruction {
  @inline(__always)
  fileprivate func run(_ memory: UnsafeMutablePointer<Double>, _ column: Int, _ lanes: Int) {
    let out = memory + target.cell(column) * lanes
    let a = UnsafePointer(memory + first.cell(column) * lanes)
    let b = UnsafePointer(memory + second.cell(column) * lanes)
    switch operation {
    case .copy: out.update(from: a, count: lanes)
    case .negate: for i in 0..<lanes { out[i] = -a[i] }
    case .absolute: for i in 0..<lanes { out[i] = abs(a[i]) }
    case .not: for i in 0..<lanes { out[i] = a[i] == 0 ? 1 : 0 }
    case .add: for i in 0..<lanes { out[i] = a[i] + b[i] }
    case .subtract: for i in 0..<lanes { out[i] = a[i] - b[i] }
    case .multiply: for i in 0..<lanes { out[i] = a[i] * b[i] }
    case .divide: for i in 0..<lanes { out[i] = a[i] / b[i] }
    case .power: for i in 0..<lanes { out[i] = pow(a[i], b[i]) }
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      compare(a, b, lanes, out)
    case .minimum: for i in 0..<lanes { out[i] = b[i] < a[i] ? b[i] : a[i] }
    case .maximum: for i in 0..<lanes { out[i] = b[i] > a[i] ? b[i] : a[i] }
    case .and: for i in 0..<lanes { out[i] = a[i] != 0 && b[i] != 0 ? 1 : 0 }
    case .or: for i in 0..<lanes { out[i] = a[i] != 0 || b[i] != 0 ? 1 : 0 }
    case .round: for i in 0..<lanes { out[i] = Arithmetic.round(a[i], b[i]) }
    case .roundUp: for i in 0..<lanes { out[i] = Arithmetic.roundUp(a[i], b[i]) }
    case .roundDown: for i in 0..<lanes { out[i] = Arithmetic.roundDown(a[i], b[i]) }
    case .select:
      let c = UnsafePointer(memory + third.cell(column) * lanes)
      for i in 0..<lanes { out[i] = a[i] != 0 ? b[i] : c[i] }
    case .payment:
      let c = UnsafePointer(memory + third.cell(column) * lanes)
      let d = UnsafePointer(memory + fourth.cell(column) * lanes)
      for i in 0..<lanes {
        out[i] = Arithmetic.payment(rate: a[i], periods: b[i], present: c[i], future: d[i])
      }
    case .rangeTotal, .rangeProduct, .rangeLowest, .rangeHighest, .rangeYearOfLowest:
      runOverYears(a, b, lanes, out)
    }
  }

  /// Compares at 15 significant digits.
  @inline(__always)
  private func compare(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ lanes: Int,
    _ out: UnsafeMutablePointer<Double>
  ) {
    switch operation {
    case .equal: for i in 0..<lanes { out[i] = Arithmetic.areEqual(a[i], b[i]) ? 1 : 0 }
    case .notEqual: for i in 0..<lanes { out[i] = Arithmetic.areEqual(a[i], b[i]) ? 0 : 1 }
    case .less:
      for i in 0..<lanes { out[i] = a[i] < b[i] && !Arithmetic.areEqual(a[i], b[i]) ? 1 : 0 }
    case .lessOrEqual:
      for i in 0..<lanes { out[i] = a[i] <= b[i] || Arithmetic.areEqual(a[i], b[i]) ? 1 : 0 }
    case .greater:
      for i in 0..<lanes { out[i] = a[i] > b[i] && !Arithmetic.areEqual(a[i], b[i]) ? 1 : 0 }
    case .greaterOrEqual:
      for i in 0..<lanes { out[i] = a[i] >= b[i] || Arithmetic.areEqual(a[i], b[i]) ? 1 : 0 }
    default: break
    }
  }

  /// Draws the cells of all years together.
  @inline(__always)
  private func runOverYears(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ lanes: Int,
    _ out: UnsafeMutablePointer<Double>
  ) {
    switch operation {
    case .rangeTotal(let count): fold(a, count, lanes, out, from: 0) { $0 + $1 }
    case .rangeLowest(let count): fold(a, count, lanes, out, from: .infinity) { $1 < $0 ? $1 : $0 }
    case .rangeHighest(let count):
      fold(a, count, lanes, out, from: -.infinity) { $1 > $0 ? $1 : $0 }
    case .rangeProduct(let count):
      for i in 0..<lanes {
        var sum = 0.0
        for column in 0..<count { sum += a[column * lanes + i] * b[column * lanes + i] }
        out[i] = sum
      }
    case .rangeYearOfLowest(let count):
      for i in 0..<lanes {
        var found = 0
        for column in 1..<max(count, 1) where a[column * lanes + i] < a[found * lanes + i] {
          found = column
        }
        out[i] = Double(found)
      }
    default: break
    }
  }

  @inline(__always)
  private func fold(
    _ cells: UnsafePointer<Double>, _ count: Int, _ lanes: Int, _ out: UnsafeMutablePointer<Double>,
    from start: Double, _ combine: (Double, Double) -> Double
  ) {
    for lane in 0..<lanes {
      var value = start
      for column in 0..<count { value = combine(value, cells[column * lanes + lane]) }
      out[lane] = value
    }
  }
}
