public import Modelling

/// An alert that the parties know of and live with, and why.
public struct AcceptedAlert: Hashable, Sendable {
  /// The flag of the alert.
  public let line: LineID
  /// Why it is accepted.
  public let why: String

  /// Says why an alert is accepted.
  public init(line: LineID, why: String) {
    self.line = line
    self.why = why
  }

  /// Whether a reason is given: an alert that is accepted without one stays open.
  public var hasReason: Bool { !why.allSatisfy(\.isWhitespace) }
}

extension Findings {
  /// Alerts that are up and not accepted with a reason, in the order of the model.
  public func openAlerts(_ accepted: [AcceptedAlert]) -> [Finding] {
    let lines = Set(accepted.filter(\.hasReason).map(\.line))
    return checks(.alert).filter { !lines.contains($0.line) }
  }
}
