import Modelling
import Scenarios

/// Clause 7: the old service runs on beside the new one until people trust what replaces it.
///
/// years_S = MAX over the shifts out of S. In the alliance a block of S that is not needed closes
/// after release_lag + years_S, at most three years together; take-out follows its path years_S
/// later, and before the first year of the path it is 0. What that costs stands in a line:
/// (held − needed) × block cost × idx, the release lag's blocks among them. Part of a year counts as
/// a whole one; `needs` is judged in the year in which the take-out then comes.
///
/// Hand case: ten blocks of £1,000, 20 % leaves at once, lag 0, a year of double running: ten are
/// held in year 1 and eight from year 2; the line shows £2,000, then 0. A take-out of 10 %, 20 %
/// becomes 0, 10 %, 20 %.
struct DoubleRunning {
  /// For how many years.
  private let years: Expression
  private let service: Named<Clause<ServiceKeys>>

  /// Writes for how long a service runs on; nil where no shift out of it states any years, or where
  /// it has nothing to keep.
  static func write(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>
  ) -> DoubleRunning? {
    let stated = (draft.sought.shifts[service.id] ?? [])
      .compactMap { $0.value.doubleRunning?.value }
    let keepsFixed = service.value.fixed.map { $0.takeout.isStated } == true
    guard !stated.isEmpty, service.value.blocks != nil || keepsFixed else { return nil }
    let years = draft.constant(
      .service(service.id, .doubleRunning), "\(service.title): double running", .years,
      "The longest of the shifts out of the service.",
      about: Subject(party: service.value.provider.text, service: service.id), highest(of: stated))
    return DoubleRunning(years: years, service: service)
  }

  private var title: String { service.title }
  private var about: Subject { Subject(party: service.value.provider.text, service: service.id) }
  private func line(_ key: ServiceLine) -> LineID { .service(service.id, key) }

  /// Writes how long a block stays after it is needed: the release lag and double running.
  func writeTotal(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>
  ) -> Expression {
    let total = draft.constant(
      line(.lagAndDoubleRunning), "\(title): release lag and double running", .years,
      "Years for which a block stays after it is needed.", about: about,
      blocks.releaseLag.value + years)
    draft.check(
      LineID.error(.lag(service: service.id)), "\(title): blocks stay three years at most", .error,
      "Release lag and double running together are no more years than the model looks back.",
      remedy: "Shorten the release lag or the double running: together they are at most 3 years.",
      at: blocks.place(of: \.releaseLag),
      isBroken: costing.term.firstYear * total.isAbove(count(3)))
    return total
  }

  /// Writes the take-out as stated, so many years later.
  func writeHeldBack(into draft: inout Draft, takeout: Expression) -> Expression {
    let stated = draft.yearly(
      line(.takeoutStated), "\(title): take-out as stated", .share,
      "Share of fixed cost to be taken out, as the scenario states it.", about: about, takeout)
    let past = Lag.writeChain(
      into: &draft, of: stated, unit: .share, line: line(.takeoutStated),
      label: "\(title): take-out as stated", about: about)
    let lag = Lag.write(
      into: &draft, years: years, line: line(.doubleRunning), label: "\(title): double running",
      sentence: "1 where take-out waits so many years.", about: about)
    return draft.yearly(
      line(.takeoutHeldBack), "\(title): take-out held back", .share,
      "The take-out as stated, as many years later as both services run.", about: about,
      lag.chosen(from: past))
  }

  /// Writes what the blocks held beyond need cost, the release lag's among them.
  func writeCost(
    into draft: inout Draft, costing: Costing, blocks: Clause<BlockKeys>, spare: Expression
  ) {
    draft.yearly(
      line(.doubleRunningCost), "\(title): cost of double running", .pounds,
      "Blocks held beyond those needed times the cost of a block, part of semi-fixed cost.",
      about: about, spare * blocks.cost.value * costing.level)
  }
}
