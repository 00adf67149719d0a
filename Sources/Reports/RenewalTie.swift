import AllianceModel
public import Analysis
import Evaluation
import Modelling

/// How likely renewal must be for a case to be worth what the first is, by subject.
public struct RenewalTie: Sendable {
  /// The letter of the case.
  public let letter: String
  /// The title of the case.
  public let title: String
  /// The title of the case that it is held against.
  public let firstTitle: String
  /// The system and the parties that lose something where a contract is not renewed.
  public let subjects: [CaseComparison.Tie]

  /// Told where a scenario says that somebody loses if the contract is not renewed.
  static func all(_ reports: [CaseReport], _ comparison: CaseComparison) -> [RenewalTie] {
    let isAsked = reports.contains {
      $0.source.alliance.investments.contains(where: \.hasExpectedLoss)
    }
    guard isAsked else { return [] }
    return reports.dropFirst().compactMap { other in
      let subjects = comparison.ties(of: other.letter)
      guard !subjects.isEmpty else { return nil }
      return RenewalTie(
        letter: other.letter, title: other.source.title, firstTitle: reports[0].source.title,
        subjects: subjects)
    }
  }
}
