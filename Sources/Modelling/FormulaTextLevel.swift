extension BinaryOperator {
  /// How tightly operators bind, the loosest first.
  enum Level: Int, Comparable {
    case comparison, sum, product, power
    /// A sign before its operand binds tighter than `^`, as in Excel.
    case sign

    /// The next tighter level, nil for the tightest.
    var tighter: Level? { self == .sign ? nil : Level(rawValue: rawValue + 1) }

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// How tightly the operator binds.
  var level: Level {
    switch self {
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    case .power: .power
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
    }
  }
}
