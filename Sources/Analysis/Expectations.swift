public import AllianceModel
public import Evaluation

/// An expectation of the scenario that did not come true.
public struct UnmetExpectation: Sendable {
  /// What was expected.
  public let expectation: Expectation
  /// What came out.
  public let actual: Double
}

extension Alliance {
  /// The expectations that results do not meet, in the order of the scenario.
  public func unmet(in results: Results) -> [UnmetExpectation] {
    expectations.compactMap { expectation in
      let actual = results[expectation.line, expectation.column ?? 0]
      let distance = abs(actual - expectation.value)
      // Written so that something that is no number does not pass.
      guard distance <= expectation.tolerance else {
        return UnmetExpectation(expectation: expectation, actual: actual)
      }
      return nil
    }
  }
}
