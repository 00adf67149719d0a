/// What trials drew for each input: one value per trial and input.
///
/// Inputs have their names elsewhere; here an input is the position of its column.
public struct TrialColumns: Sendable {
  /// How many trials there are.
  public let trials: Int
  /// How many inputs there are.
  public let count: Int
  /// The values, column by column: trial `t` of input `i` stands at `i * trials + t`.
  public let values: [Double]

  /// Takes values column by column.
  ///
  /// - Parameters:
  ///   - values: Finite numbers, `trials` of them for each input.
  ///   - trials: How many trials there are, one at least.
  public init(_ values: [Double], trials: Int) {
    precondition(
      trials > 0 && values.count.isMultiple(of: trials),
      "\(values.count) values are no whole columns of \(trials) trials")
    precondition(values.allSatisfy(\.isFinite), "what a trial drew must be a finite number")
    self.values = values
    self.trials = trials
    count = values.count / trials
  }

  /// What one trial drew for one input.
  public subscript(input: Int, trial: Int) -> Double { values[input * trials + trial] }

  /// What all trials drew for one input, in their order.
  public func column(_ input: Int) -> ArraySlice<Double> {
    precondition((0..<count).contains(input), "there is no input \(input) among \(count)")
    return values[(input * trials)..<((input + 1) * trials)]
  }
}
