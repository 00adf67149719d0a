/// Which inputs are exchanged together, and the runs that this takes.
///
/// Two independent draws `A` and `B` of all inputs are evaluated, and for each factor `A` with
/// the inputs of that factor taken from `B`: `factors + 2` runs per trial.
public struct SobolDesign: Sendable {
  /// The inputs of each factor: one, or several that only count together.
  public let factors: [[Int]]

  /// Takes the inputs of each factor.
  ///
  /// - Parameter factors: Positions of inputs, none of them twice and no factor without any.
  ///   What is in no factor is drawn all the same, and its effect belongs to no factor's first
  ///   order.
  public init(factors: [[Int]]) {
    let inputs = factors.flatMap { $0 }
    precondition(Set(inputs).count == inputs.count, "an input belongs to one factor only")
    precondition(factors.allSatisfy { !$0.isEmpty }, "a factor without inputs has no effect")
    self.factors = factors
  }

  /// How many runs of the model so many trials take.
  ///
  /// - Parameter trials: How many pairs of draws there are.
  /// - Returns: `trials * (factors + 2)`.
  public func runs(trials: Int) -> Int { trials * (factors.count + 2) }

  /// The first draw with the inputs of one factor taken from the second.
  ///
  /// - Parameters:
  ///   - factor: The position of the factor.
  ///   - first: `A`, a value for each input.
  ///   - second: `B`, as many.
  /// - Returns: `A_B` of the factor.
  public func exchanged(_ factor: Int, _ first: [Double], _ second: [Double]) -> [Double] {
    var mixed = first
    for input in factors[factor] { mixed[input] = second[input] }
    return mixed
  }
}
