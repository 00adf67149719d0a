import AllianceModel
import Analysis
import Evaluation
import Modelling

/// What a case changes against the first, party by party.
///
/// Where contracts of different length hold something that needs years of them, the net present values
/// stand there twice: as they are, and as if nothing needed any. The second is what length alone moves
/// between the parties.
public struct HeadlineDifference: Sendable {
  /// The title of the case, and of the one that it is held against.
  public let title: String
  /// The first case's title.
  public let firstTitle: String
  /// Whether anything in either case needs years of the contract.
  public let hasNeeds: Bool
  /// A row for each party of the case, the system last; parties that the first case lacks count from
  /// nought.
  public let rows: [Row]

  /// What a party or the system has more.
  public struct Row: Hashable, Sendable {
    /// The name as people know it.
    public let name: String
    /// Pounds more of net present value, within the term, after the term.
    public let worth: [Double]
    /// Pounds more of the lowest change of all years; nil for the system.
    public let lowestChange: Double?
    /// The same as `worth` if nothing needed years of the contract; nil where that is the same.
    public let worthWithoutNeeds: [Double]?
  }

  /// What the contract's length alone moves, in a sentence; nil where nothing needs years of it.
  ///
  /// It comes of a run of both cases in which nothing needs any, so that all that asks for years goes
  /// ahead in both; no sheet can work it out again.
  public var lengthAlone: String? {
    guard hasNeeds else { return nil }
    let moved = rows.filter { $0.lowestChange != nil }.compactMap { row in
      row.worthWithoutNeeds?.first.map { "\(row.name) \($0 < -0.5 ? "" : "+")\(MoneyText.of($0))" }
    }
    return moved.isEmpty
      ? "Length alone moves nothing: both contracts last as long."
      : "Length alone moves \(moved.joined(separator: ", "))."
  }

  init(_ source: Case, against first: Case) {
    hasNeeds = !(source.alliance.needs + first.alliance.needs).isEmpty
    title = source.title
    firstTitle = first.title
    let whose =
      source.alliance.parties.map { ($0.name, Appraised.party($0.id)) } + [("System", .system)]
    let freed = HeadlineDifference.withoutNeeds(source, first)
    rows = whose.map { name, whose in
      func more(_ own: Results, _ base: Results) -> [Double] {
        HeadlineRow.worth.map {
          HeadlineDifference.more(.worth(of: whose, $0), own, base)
        }
      }
      return Row(
        name: name, worth: more(source.results, first.results),
        lowestChange: HeadlineDifference.lowestChange(whose, source.results, first.results),
        worthWithoutNeeds: freed.map { more($0.source, $0.first) })
    }
  }

  private static func lowestChange(_ whose: Appraised, _ own: Results, _ base: Results) -> Double? {
    guard case .party(let id) = whose else { return nil }
    let line = LineID.party(id, .lowestChange)
    return own.has(line) ? more(line, own, base) : nil
  }

  private static func more(_ line: LineID, _ own: Results, _ base: Results) -> Double {
    own[line] - (base.has(line) ? base[line] : 0)
  }

  /// Both cases without any need for years, nil where neither needs any or they last as long.
  private static func withoutNeeds(_ source: Case, _ first: Case)
    -> (source: Results, first: Results)?
  {
    let term = LineID.contract(.term)
    guard source.results[term] != first.results[term] else { return nil }
    let runs = (source.runWithoutNeeds(), first.runWithoutNeeds())
    guard runs.0 != nil || runs.1 != nil else { return nil }
    return (runs.0 ?? source.results, runs.1 ?? first.results)
  }
}
