import Modelling

/// Random trees, the same for the same seed on every machine (SplitMix64).
struct FormulaTextGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A tree of raw cases, no deeper than `depth` operators.
  mutating func tree(depth: Int) -> Expression {
    guard depth > 0 else { return leaf() }
    switch Int.random(in: 0..<8, using: &self) {
    case 0: return leaf()
    case 1: return .negative(tree(depth: depth - 1))
    case 2...5:
      return .binary(
        pick(BinaryOperator.allCases, .add), tree(depth: depth - 1), tree(depth: depth - 1))
    default: return call(depth: depth)
    }
  }

  /// A tree of `+ - * /` over lines.
  mutating func arithmetic(depth: Int) -> Expression {
    guard depth > 0 else { return .line(LineID(pick(FormulaTextFixture.lines, "a"))) }
    return .binary(
      pick([.add, .subtract, .multiply, .divide], .add), arithmetic(depth: depth - 1),
      arithmetic(depth: depth - 1))
  }

  private mutating func call(depth: Int) -> Expression {
    let function = pick(Function.allCases, .sum)
    let most = min(function.arity.upperBound, 4)
    let count = Int.random(in: function.arity.lowerBound...most, using: &self)
    return .call(function, (0..<count).map { _ in tree(depth: depth - 2) })
  }

  private mutating func leaf() -> Expression {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: .number(Double(Int.random(in: -50...50, using: &self)))
    case 1: .number(Double.random(in: -1...1, using: &self))
    case 2: .number(Double(bitPattern: next() >> 2))
    case 3: .input(InputID(pick(FormulaTextFixture.inputs, "growth")))
    case 4: .previous(line())
    case 5: overYears()
    default: .line(line())
    }
  }

  private mutating func overYears() -> Expression {
    let aggregate = pick([Aggregate.total, .product, .lowest, .highest, .yearOfLowest], .total)
    return .overYears(
      aggregate, (0..<aggregate.arity).map { _ in line() },
      pick([.withBase, .afterBase], .withBase))
  }

  private mutating func line() -> LineID { LineID(pick(FormulaTextFixture.lines, "a")) }

  private mutating func pick<Element>(_ elements: [Element], _ fallback: Element) -> Element {
    elements.randomElement(using: &self) ?? fallback
  }
}
