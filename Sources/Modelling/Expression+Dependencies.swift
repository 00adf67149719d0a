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
    case .call(_, let operands): operands.forEach { $0.visit(show) }
    }
  }
}
