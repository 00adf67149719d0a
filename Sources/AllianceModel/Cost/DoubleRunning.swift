import Modelling
import Scenarios

/// Clause 7: the old service runs on beside the new one until people trust what replaces it.
///
/// years_S = MAX over the shifts out of S. In the alliance a block of S that is not needed closes after
/// release_lag + years_S, at most three years together; take-out follows its path years_S later, and
/// before the first year of the path it is 0. What that costs stands in a line:
/// (held − needed) × block cost × idx.
///
/// Hand case: ten blocks of £1,000, 20 % leaves at once, lag 0, a year of double running: ten are held in
/// year 1 and eight from year 2; the line shows £2,000, then 0. A take-out of 10 %, 20 % becomes 0, 10 %, 20 %.
struct DoubleRunning {
  /// For how many years.
  private let years: Expression
  private let id: String
  private let title: String
  private let about: Subject

  /// Nil where no shift out of the service states any, or where the service has nothing to keep.
  init?(_ service: Named<Clause<ServiceKeys>>, _ draft: inout Draft) {
    let stated = draft.parts.shifts.filter { $0.value.from.text == service.id }
      .compactMap { $0.value.doubleRunning?.value }
    let keepsFixed = service.value.fixed?.takeout.isStated ?? false
    guard !stated.isEmpty, service.value.blocks != nil || keepsFixed else { return nil }
    id = service.id
    title = service.title
    about = Subject(party: service.value.provider.text, service: service.id)
    years = draft.constant(
      .service(service.id, .doubleRunning), "\(title): double running", .years,
      "The longest of the shifts out of the service.", about: about, highest(of: stated))
  }

  private func line(_ key: ServiceLine) -> LineID { .service(id, key) }

  /// How long a block stays after it is needed: the release lag and double running.
  func total(_ blocks: Clause<BlockKeys>, _ costing: Costing, _ draft: inout Draft) -> Expression {
    let total = draft.constant(
      line(.lagAndDoubleRunning), "\(title): release lag and double running", .years,
      "Years for which a block stays after it is needed.", about: about,
      blocks.releaseLag.value + years)
    draft.check(
      LineID.error(.lag(service: id)), "\(title): blocks stay three years at most", .error,
      "Release lag and double running together are no more years than the model looks back.",
      remedy: "Shorten the release lag or the double running: together they are at most 3 years.",
      at: blocks.place(of: \.releaseLag),
      isBroken: costing.term.firstYear * total.isAbove(count(3)))
    return total
  }

  /// The take-out as stated, so many years later.
  func heldBack(
    _ takeout: Expression, _ costing: Costing, _ draft: inout Draft
  ) -> Expression {
    let stated = draft.yearly(
      line(.takeoutStated), "\(title): take-out as stated", .share,
      "Share of fixed cost to be taken out, as the scenario states it.", about: about, takeout)
    let past = Lag.chain(
      of: stated, .share, line(.takeoutStated), "\(title): take-out as stated", &draft,
      about: about)
    let lag = Lag(
      years, line(.doubleRunning), "\(title): double running",
      "1 where take-out waits so many years.", &draft, about: about)
    return draft.yearly(
      line(.takeoutHeldBack), "\(title): take-out held back", .share,
      "The take-out as stated, as many years later as both services run.", about: about,
      lag.chosen(from: past))
  }

  /// What the blocks held beyond need cost, the release lag's among them.
  func declareCost(
    _ costing: Costing, _ spare: Expression, _ blocks: Clause<BlockKeys>, _ draft: inout Draft
  ) {
    draft.yearly(
      line(.doubleRunningCost), "\(title): cost of double running", .pounds,
      "Blocks held beyond those needed times the cost of a block, part of semi-fixed cost.",
      about: about, spare * blocks.cost.value * costing.level)
  }
}
