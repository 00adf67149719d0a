public import Reports

/// A state of the deal that the present one is held against.
public struct EarlierDeal: Sendable {
  /// What it is, after "than": `as drafted`, `agreed`.
  public let words: String
  /// What it came to.
  public let report: CaseReport

  /// Names a state of the deal.
  public init(_ words: String, _ report: CaseReport) {
    self.words = words
    self.report = report
  }
}
