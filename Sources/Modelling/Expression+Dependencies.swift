/// How one line looks at another.
public enum Glance: Hashable, Sendable {
  /// In the same year.
  case sameYear
  /// The year before.
  case yearBefore
  /// At all years at once.
  case allYears
}

/// A line that an expression reads, and how.
public struct Dependency: Hashable, Sendable {
  /// The line that is read.
  public let line: LineID
  /// How it is read.
  public let glance: Glance
}

extension Expression {
  /// Every line the expression reads, in the order written, each as often as it stands there.
  public var dependencies: [Dependency] {
    var found: [Dependency] = []
    visit { part in
      switch part {
      case .line(let id): found.append(Dependency(line: id, glance: .sameYear))
      case .previous(let id): found.append(Dependency(line: id, glance: .yearBefore))
      case .overYears(_, let ids, _):
        found += ids.map { Dependency(line: $0, glance: .allYears) }
      default: break
      }
    }
    return found
  }

  /// Every input the expression reads, in the order written.
  public var inputs: [InputID] {
    var found: [InputID] = []
    visit { if case .input(let id) = $0 { found.append(id) } }
    return found
  }

  /// Shows every part of the tree to a visitor, the whole before its parts.
  public func visit(_ show: (Expression) -> Void) {
    show(self)
    switch self {
    case .number, .line, .previous, .input, .overYears: break
    case .negative(let operand): operand.visit(show)
    case .binary(_, let left, let right):
      left.visit(show)
      right.visit(show)
    case .call(_, let operands): for operand in operands { operand.visit(show) }
    }
  }

  /// The same tree with other expressions in the place of some inputs.
  public func replacing(_ inputs: [InputID: Expression]) -> Expression {
    switch self {
    case .number, .line, .previous, .overYears: self
    case .input(let id): inputs[id] ?? self
    case .negative(let operand): .negative(operand.replacing(inputs))
    case .binary(let operation, let left, let right):
      .binary(operation, left.replacing(inputs), right.replacing(inputs))
    case .call(let function, let operands):
      .call(function, operands.map { $0.replacing(inputs) })
    }
  }
}

extension Expression {
  /// The same tree with other lines in the place of some.
  public func replacing(lines: [LineID: LineID]) -> Expression {
    switch self {
    case .number, .input: self
    case .line(let id): .line(lines[id] ?? id)
    case .previous(let id): .previous(lines[id] ?? id)
    case .overYears(let operation, let ids, let span):
      .overYears(operation, ids.map { lines[$0] ?? $0 }, span)
    case .negative(let operand): .negative(operand.replacing(lines: lines))
    case .binary(let operation, let left, let right):
      .binary(operation, left.replacing(lines: lines), right.replacing(lines: lines))
    case .call(let function, let operands):
      .call(function, operands.map { $0.replacing(lines: lines) })
    }
  }
}

extension Formula {
  /// The same formula with each of its expressions made into another.
  public func replacing(each replaced: (Expression) -> Expression) -> Formula {
    switch self {
    case .constant(let expression): .constant(replaced(expression))
    case .yearly(.value(let opening), let each):
      .yearly(.value(replaced(opening)), each: replaced(each))
    case .yearly(let base, let each): .yearly(base, each: replaced(each))
    }
  }

  /// The same formula with other expressions in the place of some inputs.
  public func replacing(_ inputs: [InputID: Expression]) -> Formula {
    replacing { $0.replacing(inputs) }
  }
}

extension Line {
  /// The same line with other expressions in the place of some inputs.
  public func replacing(_ inputs: [InputID: Expression]) -> Line {
    Line(
      id: id, label: label, unit: unit, timing: timing, sentence: sentence,
      formula: formula.replacing(inputs), subject: subject, total: total)
  }
}
