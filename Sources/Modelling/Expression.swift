/// What a line says, as a tree: the one definition that is evaluated, printed and traced.
///
/// A tree speaks of one column at a time. `line` and `input` mean the same year, `previous` the cell
/// to the left; where a line or an input has one value for all years, both mean that value.
public indirect enum Expression: Hashable, Sendable {
  /// A number that is part of the rule itself, such as the 1 of `1 + growth`.
  case number(Double)
  /// Another line, in the same year.
  case line(LineID)
  /// Another line, the year before.
  case previous(LineID)
  /// An input of the scenario, in the same year.
  case input(InputID)
  /// The negative of an operand.
  case negative(Expression)
  /// Two operands and what joins them.
  case binary(BinaryOperator, Expression, Expression)
  /// One of Excel's functions.
  case call(Function, [Expression])
  /// A number drawn from all years of one line, or of two.
  case overYears(Aggregate, [LineID], Span)
}

/// What joins two operands.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A function with the name and the meaning that Excel gives it.
public enum Function: String, Hashable, Sendable, CaseIterable {
  case sum = "SUM"
  case minimum = "MIN"
  case maximum = "MAX"
  case absolute = "ABS"
  case round = "ROUND"
  case roundUp = "ROUNDUP"
  case roundDown = "ROUNDDOWN"
  case when = "IF"
  case and = "AND"
  case or = "OR"
  case not = "NOT"
  /// The level payment of an annuity: rate, periods, present value, future value.
  case payment = "PMT"

  /// How many operands the function takes.
  public var arity: ClosedRange<Int> {
    switch self {
    case .sum, .minimum, .maximum, .and, .or: 1...255
    case .absolute, .not: 1...1
    case .round, .roundUp, .roundDown: 2...2
    case .when: 3...3
    case .payment: 4...4
    }
  }
}

/// A number drawn from all years of a line.
public enum Aggregate: Hashable, Sendable {
  /// The sum of a line over the years.
  case total
  /// The sum of the products of two lines, year by year.
  case product
  /// The lowest value of a line.
  case lowest
  /// The highest value of a line.
  case highest
  /// The column of a line's lowest value, the first where several are alike.
  case yearOfLowest

  /// How many lines the aggregate reads.
  public var arity: Int { self == .product ? 2 : 1 }
}

/// Which columns an aggregate reads.
public enum Span: Hashable, Sendable {
  /// The base year and all years after it.
  case withBase
  /// The years after the base year.
  case afterBase

  /// The first column of the span.
  public var first: Int { self == .withBase ? 0 : 1 }
}
