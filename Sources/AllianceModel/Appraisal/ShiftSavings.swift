import Modelling
import Scenarios

/// Clause 12: what each shift saves, service by service, and what that is worth.
///
/// At a service, saved = (units that leave for good − units that arrive) × unit cost × level +
/// share × standing saved; standing saved = semi-fixed and fixed cost, closing and opening, as usual
/// − in the alliance; share = units that the shift moves out of the service or into it ÷ those of all
/// shifts, over all years, so that a cost that follows activity late, or at once for many units,
/// falls on shifts by their size. What all shifts save at a service is all that it saves before
/// measures and tax.
///
/// Hand case: two shifts of 75 and 25 units leave a service at £10 a unit, and a block of £600
/// closes: they save 750 + 75 % × 600 = £1,200 and 250 + 25 % × 600 = £400.
struct ShiftSavings {
  let costs: ServiceCosts
  /// What each shift moves out of a service for good, or into it, by service.
  private let movements: [String: [Movement]]
  /// The standing cost that each service saves; nothing for one without any.
  private var standing: [String: Expression] = [:]

  /// What one shift does to the activity of one service.
  private struct Movement {
    let shift: Moved
    let service: Named<Clause<ServiceKeys>>
    /// Units that leave and are not refilled; 0 where the shift goes there.
    let left: Expression

    /// Units that arrive in a year.
    var arriving: Expression { sum(of: shift.arriving(at: service.id)) }

    /// Units that leave or arrive over all years.
    var size: Expression {
      let volume = (shift.volume.lineID?.total(.afterBase)).orNothing
      return sum(
        of: [(left.lineID?.total(.afterBase)).orNothing]
          + shift.units(at: service.id).map { volume * $0 })
    }
  }

  /// Writes what each shift saves, and what that is worth.
  static func write(
    into draft: inout Draft, shifts: Shifts, costs: ServiceCosts, prices: Prices
  ) {
    guard !shifts.moved.isEmpty else { return }
    draft.section(
      "What each shift saves",
      "Takes what moves and what services cost from above; negative is cost that is added.")
    var savings = ShiftSavings(into: &draft, shifts: shifts, costs: costs)
    savings.writeStanding(into: &draft)
    for moved in shifts.moved { savings.write(into: &draft, moved: moved, prices: prices) }
  }

  private init(into draft: inout Draft, shifts: Shifts, costs: ServiceCosts) {
    self.costs = costs
    var movements: [String: [Movement]] = [:]
    for moved in shifts.moved {
      let left = moved.writeLeft(into: &draft)
      for service in draft.parts.services {
        let isFrom = service.id == moved.from
        guard isFrom || !moved.units(at: service.id).isEmpty else { continue }
        movements[service.id, default: []].append(
          Movement(shift: moved, service: service, left: isFrom ? left : 0))
      }
    }
    self.movements = movements
  }

  /// What each service that activity leaves or reaches saves of its standing cost, and how many
  /// units all shifts move there.
  private mutating func writeStanding(into draft: inout Draft) {
    for service in draft.parts.services {
      guard let moving = movements[service.id], let usual = costs[.usual, service.id],
        let alliance = costs[.alliance, service.id]
      else { continue }
      let saved =
        sum(of: [usual.standing, usual.once]) - sum(of: [alliance.standing, alliance.once])
      guard saved != 0 else { continue }
      let about = Subject(party: service.value.provider.text, service: service.id)
      standing[service.id] = draft.yearly(
        .service(service.id, .standingSaved), "\(service.title): standing cost saved", .pounds,
        "Semi-fixed and fixed cost, closing and opening, as usual less in the alliance.",
        about: about, saved)
      guard moving.count > 1 else { continue }
      draft.constant(
        .service(service.id, .moved), "\(service.title): units that shifts move",
        service.value.activity.input.unit,
        "What all shifts move out of the service for good, or into it, over all years.",
        about: about, sum(of: moving.map(\.size)))
    }
  }

  /// What a shift saves at each service, in all, and what that is worth.
  private func write(into draft: inout Draft, moved: Moved, prices: Prices) {
    let places = draft.parts.services.compactMap { service in
      movements[service.id]?.first { $0.shift.shift.id == moved.shift.id }
    }
    var saved: [Expression] = []
    for place in places { saved.append(write(into: &draft, at: place)) }
    let (id, name) = (moved.shift.id, moved.shift.title)
    let all = draft.yearly(
      .shift(id, .saving), "\(name): saving", .pounds,
      "What it saves where activity leaves, less what it adds where activity arrives.",
      about: moved.shift.about, sum(of: saved))
    Worth.write(
      into: &draft, total: .shift(id, .worth), byYear: .shift(id, .presentValue), named: name,
      about: moved.shift.about, prices.present(all))
  }

  /// What a shift saves at one service.
  private func write(into draft: inout Draft, at place: Movement) -> Expression {
    let (shift, service) = (place.shift.shift, place.service)
    let units = place.left - place.arriving
    let standing = standing[service.id].map { share(into: &draft, of: place) * $0 }
    return draft.yearly(
      .shift(shift.id, at: service.id, .saving),
      "\(shift.title): saved at \(service.title)", .pounds,
      "Cost of the units that leave, less that of units that arrive, and its share of standing cost.",
      about: Subject(party: service.value.provider.text, service: service.id),
      units * service.value.unitCost.value * costs.level(service.id) + standing.orNothing)
  }

  /// A shift's share of the standing cost that a service saves: all where it is the only one.
  private func share(into draft: inout Draft, of place: Movement) -> Expression {
    let (shift, service) = (place.shift.shift, place.service)
    let all = LineID.service(service.id, .moved)
    guard draft.hasLine(all) else { return 1 }
    return draft.constant(
      .shift(shift.id, at: service.id, .share),
      "\(shift.title): share of what moves at \(service.title)", .share,
      "Units that it moves there over those of all shifts.",
      about: Subject(party: service.value.provider.text, service: service.id),
      ratio(place.size, to: .line(all)))
  }
}

extension Moved {
  /// Writes what leaves for good, where some of it is refilled.
  fileprivate func writeLeft(into draft: inout Draft) -> Expression {
    guard notRefilled != volume else { return volume }
    return draft.yearly(
      .shift(shift.id, .left), "\(shift.title): leaves for good", shift.unit(in: draft),
      "What is moved and not refilled.", about: shift.about, notRefilled)
  }
}
