import Modelling

/// How tightly a part of an Excel formula binds.
enum Precedence: Int, Comparable {
  case comparison, sum, product, power, sign, atom

  init(_ joiner: BinaryOperator) {
    switch joiner {
    case .add, .subtract: self = .sum
    case .multiply, .divide: self = .product
    case .power: self = .power
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: self = .comparison
    }
  }

  /// The next tighter one: what the right operand must have, as all operators work from the left.
  var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .atom }

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension Expression {
  /// Whether Excel gives TRUE or FALSE for it rather than a number.
  var isCondition: Bool {
    switch self {
    case .binary(let joiner, _, _): Precedence(joiner) == .comparison
    case .call(let function, _): function == .and || function == .or || function == .not
    default: false
    }
  }

  /// The operand of a minus sign, or the size of a negative number; nil for all else.
  var withoutMinus: Expression? {
    switch self {
    case .negative(let operand): operand
    case .number(let value) where value < 0: .number(-value)
    default: nil
    }
  }

  /// Whether it is the negative of a product that may go without brackets.
  ///
  /// The sign goes to the first factor, which changes no digit unless that factor is a power.
  var isNegativeProduct: Bool {
    guard case .negative(var first) = self, first.isProduct else { return false }
    while first.isProduct, case .binary(_, let left, _) = first { first = left }
    if case .binary(.power, _, _) = first { return false }
    return first.withoutMinus == nil
  }

  private var isProduct: Bool {
    if case .binary(let joiner, _, _) = self { return Precedence(joiner) == .product }
    return false
  }
}

extension Function {
  /// Whether so many operands are more easily read in ranges than in the order given.
  func isGathered(_ operands: Int) -> Bool {
    self == .sum || (self == .minimum || self == .maximum) && operands > 3
  }

  /// Whether a condition may stand as an operand just as it is.
  func wantsCondition(at position: Int) -> Bool {
    switch self {
    case .and, .or, .not: true
    case .when: position == 0
    default: false
    }
  }
}
