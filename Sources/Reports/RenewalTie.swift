import AllianceModel
import Analysis
import Evaluation
import Modelling

/// How likely renewal must be for a case to be worth what the first is, by subject.
public struct RenewalTie: Sendable {
  /// The title of the case.
  public let title: String
  /// The title of the case that it is held against.
  public let firstTitle: String
  /// The system and the parties that lose something where a contract is not renewed.
  public let subjects: [Subject]

  /// One who is worth the same in both cases at some likelihood.
  public struct Subject: Hashable, Sendable {
    /// The name as people know it.
    public let name: String
    /// The likelihood from 0 to 1; nil where there is none at which they tie.
    public let likelihood: Double?
  }

  /// Told where a scenario says that somebody loses if the contract is not renewed.
  static func all(_ reports: [CaseReport], _ comparison: CaseComparison) -> [RenewalTie] {
    let isAsked = reports.contains {
      $0.source.alliance.investments.contains(where: \.hasExpectedLoss)
    }
    guard isAsked else { return [] }
    return reports.dropFirst().compactMap { other in
      let subjects = comparison.ties(of: other.letter).map {
        Subject(name: $0.name, likelihood: $0.likelihood < 0 ? nil : $0.likelihood)
      }
      guard !subjects.isEmpty else { return nil }
      return RenewalTie(
        title: other.source.title, firstTitle: reports[0].source.title, subjects: subjects)
    }
  }
}
