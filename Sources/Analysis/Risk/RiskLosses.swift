public import Probability

/// When somebody loses under a contract: in which box of what is uncertain most of the losses lie.
public struct RiskLoss: Sendable {
  /// The place of the case.
  public let source: Int
  /// The place of the subject.
  public let subject: Int
  /// What was found.
  public let finding: Finding
  /// The places of the inputs that a box counts.
  public let inputs: [Int]

  /// What can be said of when somebody loses.
  public enum Finding: Sendable {
    /// Never, in no trial that was looked at.
    case never
    /// In every trial that was looked at.
    case always
    /// In so few trials that nothing can be said.
    case few(Int)
    /// No box of few inputs holds half of the losses.
    case noPattern
    /// Mostly in a box.
    case box(ScenarioBox)
  }

  /// Of fewer losses than this no box is told: another seed would give another one.
  static let fewest = 100
  /// A box that holds less than this share of the losses is none.
  static let leastCoverage = 0.5
}

extension RiskSample {
  /// The losses of the system and of each party under each case.
  func losses(_ subjects: [RiskSubject]) -> [RiskLoss] {
    drawn.indices.flatMap { source in
      subjects.indices.compactMap { subject in
        guard subjects[subject].isAppraised else { return nil }
        let least = subjects[subject].leastTold
        return RiskLoss(
          source: source, subject: subject,
          finding: finding(worth[source][subject].map { $0 <= -least }, drawn[source].columns),
          inputs: drawn[source].inputs)
      }
    }
  }

  private func finding(_ losses: [Bool], _ columns: TrialColumns) -> RiskLoss.Finding {
    let count = losses.count { $0 }
    if count == 0 { return .never }
    if count == losses.count { return .always }
    if count < RiskLoss.fewest { return .few(count) }
    guard case .box(let box) = ScenarioSearch().finding(losses, columns),
      box.quality.coverage >= RiskLoss.leastCoverage
    else { return .noPattern }
    return .box(box)
  }
}
