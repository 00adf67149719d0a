import Notation

extension Expression {
  /// The formula as people write it, with the fewest brackets: `previous(x) * (1 + growth)`.
  ///
  /// `Expression.parse` reads it back to the same tree as long as names are dotted words.
  public var text: String {
    switch self {
    case .number(let value): DecimalText.of(value)
    case .line(let id): id.text
    case .previous(let id): "previous(\(id))"
    case .input(let id): "input(\(id))"
    case .negative(let operand): "-" + operand.textAfterMinus
    case .binary(let operation, let left, let right): Self.text(operation, left, right)
    case .call(let function, let operands):
      function.rawValue + "(" + operands.map(\.text).joined(separator: ", ") + ")"
    case .overYears(let aggregate, let ids, let span):
      aggregate.typedName(span) + "(" + ids.map(\.text).joined(separator: ", ") + ")"
    }
  }

  private static func text(_ operation: BinaryOperator, _ left: Expression, _ right: Expression)
    -> String
  {
    let level = operation.level
    // A second comparison needs brackets; so does `^` on the left, which few read as Excel does.
    let isStrict = level == .comparison || level == .power
    let needsLeft = left.level.map { isStrict ? $0 <= level : $0 < level } ?? false
    let needsRight = right.level.map { $0 <= level } ?? false
    let isSignedBase = level == .power && left.startsWithSign
    return (needsLeft || isSignedBase ? "(\(left.text))" : left.text) + " \(operation.rawValue) "
      + (needsRight ? "(\(right.text))" : right.text)
  }

  /// How tightly the outermost operator binds, nil where there is none.
  private var level: BinaryOperator.Level? {
    if case .binary(let operation, _, _) = self { return operation.level }
    return nil
  }

  private var startsWithSign: Bool {
    switch self {
    case .negative: true
    case .number(let value): value < 0
    default: false
    }
  }

  /// An operand behind a minus; a number needs brackets there, or the minus would become part of it.
  private var textAfterMinus: String {
    switch self {
    case .binary: "(\(text))"
    case .number(let value) where value >= 0: "(\(text))"
    default: text
    }
  }
}
