public import AllianceModel
import Analysis
import Evaluation
public import GlidepathKit
public import Modelling

/// Plan against delivered for the years that are over, and the forecast of the years left against the plan.
///
/// The plan is a run of its own: what the parties agreed. How it stands now are the lines of the case: in
/// years that are over what was delivered, or what follows from it; after them what is now expected
/// (`DeliveryStatus`). Variance = now − plan, for payments, cost and activity alike: above 0 is more than
/// planned. Totals are over the years of the contract. Budget, outturn and saving are those of the contract,
/// 0 outside its years, so that budget − outturn = saving in every column and in the total.
public struct DeliveryReport: Sendable {
  /// What sheet and table are called.
  public static let title = "Plan and delivered"

  /// What the plan says of itself: its file and its fingerprint.
  public let plan: Alliance.Facts
  /// How the scenario states the plan.
  public let statement: AgreedPlan.Statement
  /// The columns.
  public let years: Years
  /// 1 in columns that are delivered.
  public let delivered: [Double]
  /// 1 in columns of the contract.
  public let inTerm: [Double]
  /// Services whose activity, payment or cost was delivered, each with what is paid and what it costs.
  public let services: [PriceAndVolume]
  /// All other lines that the table of what was delivered states.
  public let others: [PlannedLine]
  /// Budget, outturn, saving, and what each party shares and is left with.
  public let forecast: [PlannedLine]

  /// Holds a case against its plan; nil where it does not say what was delivered.
  init?(_ source: Case) {
    guard let agreed = source.plan else { return nil }
    plan = agreed.alliance.facts
    statement = agreed.statement
    years = source.alliance.model.years
    delivered = source.results.values(of: .time(.delivered))
    let inTerm = source.results.values(of: .time(.inTerm))
    self.inTerm = inTerm
    let lines = PlannedLines(source, agreed)
    let services = source.alliance.services.flatMap { lines.pricesAndVolumes(of: $0, inTerm) }
    self.services = services
    let shown = Set(services.flatMap { [$0.activity.line, $0.money.line] })
    others = source.alliance.delivered.filter { !shown.contains($0) }.compactMap(lines.line)
    forecast =
      DeliveryReport.ofContract.compactMap(lines.lineOfTerm)
      + DeliveryReport.ofParties(source.alliance).compactMap(lines.line)
  }

  /// The lines by which the contract is judged, and which end with it.
  private static let ofContract: [LineID] = [.budget(.total), .outturn(.total), .pool(.saving)]

  /// What each party shares and is left with.
  private static func ofParties(_ alliance: Alliance) -> [LineID] {
    alliance.parties.filter { !$0.isCommissioner }.map { .party($0.id, .gainshare) }
      + alliance.parties.map { alliance.remainder(of: $0).line(.whole, of: $0.id) }
  }

  /// A line by which the contract is judged; nil where it has none.
  public func line(_ line: LineID) -> PlannedLine? { forecast.first { $0.line == line } }

  /// What the number of a line is in a column after the base year.
  public func status(of line: PlannedLine, in column: Int) -> DeliveryStatus {
    guard delivered[column] == 1 else { return .forecast }
    return line.isStated ? .delivered : .follows
  }

  /// The sum over the years of the contract of numbers by column.
  public func total(_ values: [Double]) -> Double {
    zip(inTerm, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The columns that are delivered.
  public var deliveredColumns: [Int] { delivered.indices.filter { delivered[$0] == 1 } }
  /// The columns of the contract.
  public var columnsInTerm: [Int] { inTerm.indices.filter { inTerm[$0] == 1 } }
}

/// Finds lines that the plan and the case have alike.
private struct PlannedLines {
  private let source: Case
  private let plan: AgreedPlan
  private let lines: [LineID: Line]
  private let stated: Set<LineID>

  init(_ source: Case, _ plan: AgreedPlan) {
    self.source = source
    self.plan = plan
    lines = Dictionary(
      source.alliance.model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    stated = Set(source.alliance.delivered)
  }

  /// A line in both; nil where one has none.
  func line(_ id: LineID) -> PlannedLine? {
    guard let line = lines[id], plan.results.has(id) else { return nil }
    return PlannedLine(
      line: id, label: line.label, unit: line.unit, plan: plan.results.values(of: id),
      now: source.results.values(of: id), isStated: stated.contains(id))
  }

  /// A line in both, in the years of the contract alone: of the plan those that were planned.
  func lineOfTerm(_ id: LineID) -> PlannedLine? {
    guard let line = line(id) else { return nil }
    func within(_ values: [Double], _ results: Results) -> [Double] {
      zip(values, results.values(of: .time(.inTerm))).map { $0 * $1 }
    }
    return PlannedLine(
      line: id, label: line.label, unit: line.unit, plan: within(line.plan, plan.results),
      now: within(line.now, source.results), isStated: line.isStated, isOfTerm: true)
  }

  /// What is paid for a service and what it costs with its activity, where any of it was delivered.
  func pricesAndVolumes(of service: Alliance.Service, _ inTerm: [Double]) -> [PriceAndVolume] {
    let money = [service.payment, .service(service.id, .variableCost)].compactMap(\.self)
    let all = [service.activity] + money
    guard all.contains(where: source.alliance.delivered.contains),
      let activity = line(service.activity)
    else { return [] }
    return money.compactMap(line).map {
      PriceAndVolume(service: service, activity: activity, money: $0, inTerm: inTerm)
    }
  }
}
