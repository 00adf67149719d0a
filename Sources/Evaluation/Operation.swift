import Foundation

/// What an instruction does with its operands, up to four numbers.
enum Operation: UInt8, Sendable {
  case copy, negate, absolute, not
  case add, subtract, multiply, divide, power
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  /// Strictly less, to the last digit: how the lowest of several is found.
  case below
  case minimum, maximum, and, or
  case round, roundUp, roundDown
  case select, payment

  /// How many operands it reads.
  var arity: Int {
    switch self {
    case .copy, .negate, .absolute, .not: 1
    case .select: 3
    case .payment: 4
    default: 2
    }
  }
}

/// Something that applies operations: to one number each, or to many side by side.
protocol Applying {
  func one(_ meaning: (Double) -> Double)
  func two(_ meaning: (Double, Double) -> Double)
  func three(_ meaning: (Double, Double, Double) -> Double)
  func four(_ meaning: (Double, Double, Double, Double) -> Double)
  func round(_ direction: Rounding.Direction)
}

extension Operation {
  /// Hands what the operation means to whoever applies it: the one place that says so.
  @inline(__always)
  func hand(to applier: some Applying) {
    switch self {
    case .copy: applier.one { a in a }
    case .negate: applier.one { a in -a }
    case .absolute: applier.one { a in abs(a) }
    case .not: applier.one { a in a == 0 ? 1 : 0 }
    case .add: applier.two { $0 + $1 }
    case .subtract: applier.two { $0 - $1 }
    case .multiply: applier.two { $0 * $1 }
    case .divide: applier.two { $0 / $1 }
    case .power: applier.two { pow($0, $1) }
    case .equal: applier.two { Arithmetic.areEqual($0, $1) ? 1 : 0 }
    case .notEqual: applier.two { Arithmetic.areEqual($0, $1) ? 0 : 1 }
    case .less: applier.two { $0 < $1 && !Arithmetic.areEqual($0, $1) ? 1 : 0 }
    case .lessOrEqual: applier.two { $0 <= $1 || Arithmetic.areEqual($0, $1) ? 1 : 0 }
    case .greater: applier.two { $0 > $1 && !Arithmetic.areEqual($0, $1) ? 1 : 0 }
    case .greaterOrEqual: applier.two { $0 >= $1 || Arithmetic.areEqual($0, $1) ? 1 : 0 }
    case .below: applier.two { $0 < $1 ? 1 : 0 }
    case .minimum: applier.two { $1 < $0 ? $1 : $0 }
    case .maximum: applier.two { $1 > $0 ? $1 : $0 }
    case .and: applier.two { $0 != 0 && $1 != 0 ? 1 : 0 }
    case .or: applier.two { $0 != 0 || $1 != 0 ? 1 : 0 }
    case .round: applier.round(.toNearest)
    case .roundUp: applier.round(.up)
    case .roundDown: applier.round(.down)
    case .select: applier.three { $0 != 0 ? $1 : $2 }
    case .payment:
      applier.four { Arithmetic.payment(rate: $0, periods: $1, present: $2, future: $3) }
    }
  }
}
