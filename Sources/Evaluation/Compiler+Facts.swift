import Modelling

extension Compiler {
  static func operation(_ joiner: BinaryOperator) -> Operation {
    switch joiner {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }

  /// The numbers that stand in a tree, and the 1 that an aggregate's column needs.
  static func numbers(_ tree: Expression) -> [Double] {
    var found: [Double] = [1]
    tree.visit { if case .number(let number) = $0 { found.append(number) } }
    return found
  }

  /// How many scratch cells a tree can need at the most: one for each part.
  static func depth(_ tree: Expression) -> Int {
    var parts = 1
    tree.visit { _ in parts += 1 }
    return parts
  }
}
