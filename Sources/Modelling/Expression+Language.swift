// The words in which mechanisms are written: `saving = budget - outturn`.

extension Expression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A number that is part of the rule itself.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A number that is part of the rule itself.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension Expression {
  /// Adds two operands; adding 0 leaves the other as it is.
  public static func + (left: Expression, right: Expression) -> Expression {
    if left == 0 { return right }
    return right == 0 ? left : .binary(.add, left, right)
  }
  /// Takes the right operand from the left; taking away 0 leaves the left as it is.
  public static func - (left: Expression, right: Expression) -> Expression {
    if right == 0 { return left }
    return left == 0 ? -right : .binary(.subtract, left, right)
  }
  /// Multiplies two operands; 1 leaves the other as it is, 0 gives 0.
  public static func * (left: Expression, right: Expression) -> Expression {
    if left == 0 || right == 0 { return 0 }
    if left == 1 { return right }
    return right == 1 ? left : .binary(.multiply, left, right)
  }
  /// Divides; the rule must say elsewhere what a divisor of 0 gives (`ratio`).
  public static func / (left: Expression, right: Expression) -> Expression {
    right == 1 ? left : .binary(.divide, left, right)
  }
  /// Turns the sign round.
  public static prefix func - (operand: Expression) -> Expression {
    if case .negative(let inner) = operand { return inner }
    return operand == 0 ? 0 : .negative(operand)
  }

  /// 1 where two operands are equal, else 0.
  public func equals(_ other: Expression) -> Expression { .binary(.equal, self, other) }
  /// 1 where the left is at most the right, else 0.
  public func isAtMost(_ other: Expression) -> Expression { .binary(.lessOrEqual, self, other) }
  /// 1 where the left is at least the right, else 0.
  public func isAtLeast(_ other: Expression) -> Expression { .binary(.greaterOrEqual, self, other) }
  /// 1 where the left is below the right, else 0.
  public func isBelow(_ other: Expression) -> Expression { .binary(.less, self, other) }
  /// 1 where the left is above the right, else 0.
  public func isAbove(_ other: Expression) -> Expression { .binary(.greater, self, other) }

  /// The line that a plain reference names, nil for anything longer.
  public var lineID: LineID? {
    if case .line(let id) = self { return id }
    return nil
  }
}

/// The smallest of the operands.
public func minimum(_ operands: Expression...) -> Expression { .call(.minimum, operands) }
/// The largest of the operands.
public func maximum(_ operands: Expression...) -> Expression { .call(.maximum, operands) }
/// The operand where it is positive, else 0.
public func positive(_ operand: Expression) -> Expression { .call(.maximum, [0, operand]) }
/// The operand without its sign.
public func absolute(_ operand: Expression) -> Expression { .call(.absolute, [operand]) }
/// The next whole number away from zero, at Excel's 15 significant digits.
public func roundUp(_ operand: Expression) -> Expression { .call(.roundUp, [operand, 0]) }
/// 1 where all operands hold, else 0.
public func all(_ operands: Expression...) -> Expression { .call(.and, operands) }
/// One operand where the flag is not 0, the other where it is.
public func when(_ flag: Expression, _ then: Expression, else otherwise: Expression) -> Expression {
  .call(.when, [flag, then, otherwise])
}
/// 1 where a condition holds and 0 where not, as a number that can be multiplied.
public func flag(_ condition: Expression) -> Expression { .call(.when, [condition, 1, 0]) }
/// The operands added up: nothing gives 0, one gives itself.
public func sum(of operands: [Expression]) -> Expression {
  let terms = operands.filter { $0 != 0 }
  switch terms.count {
  case 0: return 0
  case 1: return terms[0]
  case 2: return terms[0] + terms[1]
  default: return .call(.sum, terms)
  }
}
/// A quotient that says what a divisor of 0 gives.
public func ratio(_ dividend: Expression, to divisor: Expression, whenZero: Expression = 0)
  -> Expression
{
  when(divisor.equals(0), whenZero, else: .binary(.divide, dividend, divisor))
}
/// The level payment that pays off a present value (source: Excel's PMT, payments at year end).
public func payment(
  rate: Expression, years: Expression, present: Expression, future: Expression = 0
) -> Expression { .call(.payment, [rate, years, present, future]) }

extension LineID {
  /// The sum of the line over the years.
  public func total(_ span: Span = .withBase) -> Expression { .overYears(.total, [self], span) }
  /// The sum of the line times another, year by year.
  public func product(with other: LineID, _ span: Span = .withBase) -> Expression {
    .overYears(.product, [self, other], span)
  }
}
