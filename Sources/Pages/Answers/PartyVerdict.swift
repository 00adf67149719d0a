public import AllianceModel
import Analysis
import Evaluation
import Modelling
public import Reports

/// What a contract comes to for one party, or for all together: the answer that people look for first.
public struct PartyVerdict: Hashable, Sendable {
  /// Whether a party gains from the contract.
  public enum Side: String, Sendable {
    /// By more than a pound at today's value.
    case better
    /// By more than a pound at today's value.
    case worse
    /// By a pound or less to either side.
    case same = "no change"

    /// What a net present value means; a pound or less is neither.
    public init(_ npv: Double) { self = npv > 1 ? .better : npv < -1 ? .worse : .same }
  }

  /// Whose verdict it is.
  public let whose: Appraised
  /// The name as people know it.
  public let name: String
  /// Whether it gains.
  public let side: Side
  /// The net present value over all years.
  public let npv: Figure
  /// The lowest change of its surplus against business as usual; nil for the system.
  public let lowestChange: Figure?
  /// The financial year of it.
  public let yearOfLowest: String?
  /// The lowest underlying margin; providers alone have one.
  public let lowestMargin: Figure?
  /// The lowest margin that it can bear, as a share; nil where none is stated.
  public let marginFloor: Double?
  /// Whether its margin is below that in any year.
  public let isBelowFloor: Bool

  /// The verdict on every party of a case in the order of its file, the system last.
  public static func all(_ report: CaseReport) -> [PartyVerdict] {
    let headline = report.headline
    return (headline.parties + [headline.system]).map { PartyVerdict($0, of: report) }
  }

  private init(_ row: HeadlineRow, of report: CaseReport) {
    whose = row.whose
    name = row.name
    npv = row.npv
    side = Side(row.npv.value)
    lowestChange = row.lowestChange
    yearOfLowest = row.yearOfLowestChange.flatMap { report.headline.years.labelIfInside($0.value) }
    lowestMargin = row.lowestMargin
    guard case .party(let id) = row.whose else {
      (marginFloor, isBelowFloor) = (nil, false)
      return
    }
    let results = report.source.results
    let flag = LineID.marginFloor(id)
    marginFloor = PartyVerdict.floor(of: id, report)
    isBelowFloor = results.has(flag) && results.values(of: flag).contains { $0 != 0 }
  }

  /// The floor of a party: the one number stated, or that of the year in which the margin is lowest.
  private static func floor(of party: String, _ report: CaseReport) -> Double? {
    let alliance = report.source.alliance
    guard let path = alliance.parties.first(where: { $0.id == party })?.marginFloor,
      let input = alliance.model.inputs.first(where: { $0.id == path })
    else { return nil }
    guard input.values.count > 1 else { return input.values.first }
    let margins = report.source.results.values(of: .party(party, .underlyingMargin))
    let lowest = margins.indices.dropFirst().min { margins[$0] < margins[$1] } ?? 0
    return input.values.indices.contains(lowest) ? input.values[lowest] : nil
  }
}
