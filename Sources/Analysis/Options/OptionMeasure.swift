import AllianceModel
import Evaluation
public import Modelling

/// What options can be measured by besides the lines of their models.
public enum OptionMeasure: String, Hashable, Sendable, CaseIterable {
  /// The overall score of the metrics in the last year of the contract.
  case outcomes
  /// How far what partnering needs is there in the first year.
  case readiness
  /// The lowest underlying margin of any provider in any year.
  case lowestMargin = "lowest_margin"
  /// The most that the pain to date of a provider comes to, in % of its reserves.
  case painToReserves = "pain_to_reserves"
  /// What running the contract costs in % of its value: the secretariat, a prime contractor's management and
  /// disputes.
  case governance
  /// The share of the stated numbers that say where they are from.
  case sourced

  /// What it is, in words.
  public var label: String {
    switch self {
    case .outcomes: "Score of outcomes in the last year of the contract"
    case .readiness: "Readiness in the first year"
    case .lowestMargin: "Lowest underlying margin of a provider"
    case .painToReserves: "Most pain to date in % of reserves"
    case .governance: "Cost of running the contract in % of its value"
    case .sourced: "Stated numbers that name a source"
    }
  }

  /// What it counts.
  public var unit: Unit {
    switch self {
    case .outcomes: .score
    case .readiness, .lowestMargin, .painToReserves, .governance, .sourced: .share
    }
  }

  /// Whether less is better.
  public var isLowBetter: Bool { self == .painToReserves || self == .governance }

  /// What a scenario must state to have it.
  public var need: String {
    switch self {
    case .outcomes: "'outcomes' with a metric"
    case .readiness: "'readiness'"
    case .lowestMargin: "providers with services"
    case .painToReserves: "'reserves' of a provider and 'gainshare'"
    case .governance: "a budget, given or by services"
    case .sourced: "a number"
    }
  }

  /// The measure of a case; nil where the scenario does not have it, and where no number says it: pain
  /// without any reserves.
  public func value(of source: Case) -> Double? {
    let results = source.results
    switch self {
    case .outcomes:
      guard !source.alliance.metrics.isEmpty, results.has(.score) else { return nil }
      return results[.score, OptionMeasure.lastYear(of: source)]
    case .readiness:
      return results.has(.readiness(.total)) ? results[.readiness(.total), 1] : nil
    case .lowestMargin:
      return source.alliance.parties.filter { !$0.isCommissioner }
        .map { LineID.party($0.id, .lowestMargin) }.filter(results.has).map { results[$0] }.min()
    case .painToReserves: return OptionMeasure.pain(in: source)
    case .governance: return OptionMeasure.governance(of: source)
    case .sourced:
      let stated = source.alliance.model.inputs.map(\.provenance).filter { $0.place != nil }
      guard !stated.isEmpty else { return nil }
      return Double(stated.filter { $0.source != nil }.count) / Double(stated.count)
    }
  }

  private static func lastYear(of source: Case) -> Int {
    let years = source.alliance.model.years
    return min(max(Int(source.results[.contract(.term)].rounded()), 1), years.horizon)
  }

  private static func pain(in source: Case) -> Double? {
    guard withoutReserves(in: source) == nil else { return nil }
    return borne(in: source).map { $0.reserves > 0 ? $0.pain / $0.reserves : 0 }.max()
  }

  /// The first provider that bears pain and states reserves of 0; nil where there is none.
  static func withoutReserves(in source: Case) -> Alliance.Party? {
    borne(in: source).first { $0.reserves <= 0 && $0.pain > 0 }?.party
  }

  /// The most pain to date of each party that states reserves.
  private static func borne(
    in source: Case
  ) -> [(party: Alliance.Party, pain: Double, reserves: Double)] {
    source.alliance.parties.compactMap { party in
      let line = LineID.party(party.id, .painToDate)
      guard source.results.has(line),
        let input = source.alliance.model.inputs.first(where: { $0.id == party.reserves }),
        let reserves = input.values.first
      else { return nil }
      return (party, source.results.values(of: line).max() ?? 0, reserves)
    }
  }

  /// Running cost of the years of the contract over its value.
  private static func governance(of source: Case) -> Double? {
    let results = source.results
    guard results.has(.contract(.value)), results[.contract(.value)] > 0 else { return nil }
    let lines =
      [LineID.secretariat(.running), .prime(.managementCost)]
      + source.alliance.parties.map { .party($0.id, .disputeCost) }
    let cost = lines.filter(results.has).flatMap { line in
      (1...lastYear(of: source)).map { results[line, $0] }
    }.reduce(0, +)
    return cost / results[.contract(.value)]
  }
}
