/// What no answer of the model says, so that nobody reads it into one.
///
/// The About sheet of the workbook and the board paper show the same sentences.
public enum ModelLimits {
  /// What the sentences are called.
  public static let title = "What the model does not do"

  /// What is said beside the model of how likely a result is.
  public enum Likelihood: Hashable, Sendable {
    /// Nothing.
    case unsaid
    /// What one input at a time does, on the sheet Assumptions.
    case oneInputAtATime
    /// What thousands of futures gave.
    case futures
  }

  /// The limits, a sentence each.
  ///
  /// - Parameter likelihood: what is said of how likely a result is.
  /// - Returns: the sentences in their order.
  public static func sentences(likelihood: Likelihood) -> [String] {
    [
      "It does not forecast demand, prices or outcomes: they are inputs.", words(likelihood),
      "It does not replace the contract: where they differ, the contract holds.",
      "It does not pay anybody: settlement needs audited activity and cost.",
    ]
  }

  private static func words(_ likelihood: Likelihood) -> String {
    switch likelihood {
    case .unsaid: "It does not say how likely a result is."
    case .oneInputAtATime:
      "It does not say how likely a result is; Assumptions shows what one input at a time does."
    case .futures:
      "It does not say how likely a result is beyond the ranges that the inputs state: chances hold for futures drawn from them."
    }
  }
}
