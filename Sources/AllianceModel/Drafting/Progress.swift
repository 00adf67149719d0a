import Modelling

/// How far a value has come on its way: 0 before the start, 1 from the end on.
///
/// The way is `length` long; a way of no length counts as not begun.
func progress(_ gone: Expression, of length: Expression) -> Expression {
  minimum(1, positive(ratio(gone, to: length)))
}

/// How many things there are, counted in the formula: `SUM(1,1,1)`.
func count(_ number: Int) -> Expression {
  number < 3
    ? .number(Double(number)) : .call(.sum, Array(repeating: 1, count: number))
}

/// The mean of some lines, each as heavy as any other.
func mean(of operands: [Expression]) -> Expression {
  sum(of: operands) / count(operands.count)
}

/// The lowest of some operands: one is itself.
func lowest(of operands: [Expression]) -> Expression {
  operands.count == 1 ? operands[0] : .call(.minimum, operands)
}

/// The highest of some operands: one is itself.
func highest(of operands: [Expression]) -> Expression {
  operands.count == 1 ? operands[0] : .call(.maximum, operands)
}
