import Notation

extension Expression {
  /// The formula as people write it, with the fewest brackets: `previous(x) * (1 + growth)`.
  ///
  /// `Expression.parse` reads it back to the same tree as long as names are dotted words.
  public var text: String { text { $0.typedName } }

  /// The same with other words for what is read: lines, inputs, and lines over all years.
  public func text(naming name: (Expression) -> String) -> String {
    switch self {
    case .number(let value): DecimalText.of(value)
    case .line, .previous, .input, .overYears: name(self)
    case .negative(let operand): "-" + operand.textAfterMinus(name)
    case .binary(let operation, let left, let right): Self.text(operation, left, right, name)
    case .call(let function, let operands):
      function.rawValue + "(" + operands.map { $0.text(naming: name) }.joined(separator: ", ") + ")"
    }
  }

  /// What is read, as people type it; nothing for what is put together.
  private var typedName: String {
    switch self {
    case .line(let id): id.text
    case .previous(let id): "previous(\(id))"
    case .input(let id): "input(\(id))"
    case .overYears(let aggregate, let ids, let span):
      aggregate.typedName(span) + "(" + ids.map(\.text).joined(separator: ", ") + ")"
    case .number, .negative, .binary, .call: ""
    }
  }

  private static func text(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression,
    _ name: (Expression) -> String
  ) -> String {
    let level = operation.level
    // A second comparison needs brackets; so does `^` on the left, which few read as Excel does.
    let isStrict = level == .comparison || level == .power
    let needsLeft = left.level.map { isStrict ? $0 <= level : $0 < level } ?? false
    let needsRight = right.level.map { $0 <= level } ?? false
    let isSignedBase = level == .power && left.startsWithSign
    let (first, second) = (left.text(naming: name), right.text(naming: name))
    return (needsLeft || isSignedBase ? "(\(first))" : first) + " \(operation.rawValue) "
      + (needsRight ? "(\(second))" : second)
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
  private func textAfterMinus(_ name: (Expression) -> String) -> String {
    let text = text(naming: name)
    return switch self {
    case .binary: "(\(text))"
    case .number(let value) where value >= 0: "(\(text))"
    default: text
    }
  }
}
