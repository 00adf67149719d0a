public import Probability

/// When somebody loses under a contract: in which box of what is uncertain most of the losses lie.
public struct RiskLoss: Sendable {
  /// The place of the case.
  public let source: Int
  /// The place of the subject.
  public let subject: Int
  /// What was found; its inputs are those of `inputs`.
  public let finding: ScenarioFinding
  /// The places of the inputs that the finding counts.
  public let inputs: [Int]
}

extension RiskSample {
  /// The losses of the system and of each party under each case.
  func losses(_ subjects: [RiskSubject]) -> [RiskLoss] {
    drawn.indices.flatMap { source in
      subjects.indices.compactMap { subject in
        guard subjects[subject].isAppraised else { return nil }
        let least = subjects[subject].leastTold
        let finding = ScenarioSearch().finding(
          worth[source][subject].map { $0 <= -least }, drawn[source].columns)
        return RiskLoss(
          source: source, subject: subject, finding: finding, inputs: drawn[source].inputs)
      }
    }
  }
}
