public import AllianceModel
public import Analysis
import Evaluation
public import Modelling

/// Who bears a party's stranded cost, year by year.
public struct LandingReport: Sendable {
  /// The party with a soft landing.
  public let party: Alliance.Party
  /// What there is to bear first, then who bears it; these add up to the first.
  public let rows: [Row]

  /// What one bears.
  public struct Row: Hashable, Sendable {
    /// Who bears it.
    public let bearer: Bearer
    /// The line that holds it.
    public let line: LineID
    /// Pounds by column, the base year first.
    public let pounds: [Double]
  }

  /// What sheet and table are called.
  public static let title = "Who bears the stranded cost, year by year"

  /// A report for each party of a case with a soft landing.
  public static func all(_ source: Case) -> [LandingReport] {
    source.alliance.landings.map { landing in
      LandingReport(
        party: landing.party,
        rows: landing.rows.map {
          Row(bearer: $0.bearer, line: $0.line, pounds: source.results.values(of: $0.line))
        })
    }
  }
}
