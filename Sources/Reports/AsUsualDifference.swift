public import AllianceModel
import Analysis
import Evaluation
public import Modelling

/// What parties have as usual and in all, in a case and in the first: where business as usual itself
/// differs, what the alliance changes says nothing of what a party really pays.
public struct AsUsualDifference: Sendable {
  /// The letter of the case.
  public let letter: String
  /// The title of the case, and of the one that it is held against.
  public let title: String
  /// The first case's title.
  public let firstTitle: String
  /// A row for each party of both.
  public let rows: [Row]

  /// What one party has, at today's value from the first year on: surplus, or what it pays where it is
  /// below nought.
  public struct Row: Hashable, Sendable {
    /// Who it is.
    public let party: Alliance.Party
    /// As usual, in the first case and in this.
    public let asUsual: [Double]
    /// In the alliance, in the first case and in this.
    public let inAlliance: [Double]
    /// What this case has more: as usual, against business as usual, and in all.
    public let more: [More]

    /// A line of the comparison and what it comes to.
    public struct More: Hashable, Sendable {
      /// The line.
      public let line: LineID
      /// Pounds at today's value.
      public let pounds: Double
    }

    /// Whether business as usual of the party differs.
    public var differs: Bool { more[0].pounds.magnitude >= AsUsualDifference.least }
  }

  /// The least difference in pounds that is told.
  public static let least = 0.5

  /// Whether business as usual differs for anybody.
  public var differs: Bool { rows.contains(where: \.differs) }

  /// Holds what each party has in a case against the first.
  init(_ other: CaseReport, against first: CaseReport, _ comparison: CaseComparison) {
    (letter, title, firstTitle) = (other.letter, other.source.title, first.source.title)
    let results = comparison.results
    rows = other.source.alliance.parties.compactMap { party in
      let whose = Compared.appraised(.party(party.id))
      func values(_ line: ComparedLine) -> [Double]? {
        let lines = [first, other].map { LineID.compared($0.letter, whose, line) }
        return lines.allSatisfy(results.has) ? lines.map { results[$0] } : nil
      }
      let more = [ComparedLine.worthAsUsual, .npv, .worthInAlliance].compactMap { line in
        let id = LineID.more(other.letter, than: first.letter, whose, line)
        return results.has(id) ? Row.More(line: id, pounds: results[id]) : nil
      }
      guard let usual = values(.worthAsUsual), let all = values(.worthInAlliance),
        more.count == 3
      else { return nil }
      return Row(party: party, asUsual: usual, inAlliance: all, more: more)
    }
  }
}
