import Modelling
import Scenarios

/// Clause 3: one shift: what is planned, what is delivered, what really moves.
///
/// planned = (volume, or share × activity as usual) × ramp that goes ahead × [its investment goes
/// ahead]; delivered = planned × delivery × readiness × active × what is left of the capacity it
/// goes to; moved = delivered × the share that can leave (`Shifts`). agreed is planned with agreed
/// activity and the ramp as agreed at signing, delivered in full.
///
/// Hand case: 15 % of 1,000 at a ramp of 50 %, 80 % delivered: 75 are planned and 60 delivered.
/// With optimism of 30 % and half of it mitigated, delivery is 1 − 0.3 × 0.5 = 85 %.
struct Moved {
  /// What it moves, and where to.
  let shift: Named<Clause<ShiftKeys>>
  /// What it delivers, whether or not there is as much.
  let delivered: Expression
  /// What was agreed at signing to move.
  let agreed: Expression
  /// What really leaves.
  let volume: Expression
  /// The service that activity leaves; kept, because every service asks every shift.
  let from: String
  /// The services where it arrives, with the units for each that leaves.
  private let to: [(service: String, units: Expression)]

  /// What stays away: what leaves and is not refilled.
  var notRefilled: Expression { volume * (1 - shift.value.backfill.orNothing) }

  private init(
    shift: Named<Clause<ShiftKeys>>, delivered: Expression, agreed: Expression, volume: Expression
  ) {
    self.shift = shift
    self.delivered = delivered
    self.agreed = agreed
    self.volume = volume
    from = shift.value.from.text
    to = shift.value.to.map { ($0.service.text, $0.units.value) }
  }

  /// Writes what a shift plans and delivers.
  static func write(
    into draft: inout Draft, shift: Named<Clause<ShiftKeys>>, term: Term, demand: Demand,
    ventures: Ventures
  ) -> Moved {
    let keys = shift.value
    let held = writeRamp(into: &draft, shift: shift, term: term)
    let planned = draft.yearly(
      .shift(shift.id, .planned), "\(shift.title): planned", shift.unit(in: draft),
      "What is to leave once the ramp of the year is reached.", about: shift.about,
      keys.size(of: demand.usual[keys.from.text]) * (held * ventures.goes(keys.with?.text)))
    let signed = writeSignedRamp(into: &draft, shift: shift, term: term) ?? held
    let agreed =
      keys.size(of: demand.agreed[keys.from.text]) * signed * ventures.goes(keys.with?.text)
    let delivered = draft.yearly(
      .shift(shift.id, .delivered), "\(shift.title): delivered", shift.unit(in: draft),
      "What of the plan is really delivered.", about: shift.about,
      planned * keys.delivered * ventures.delivery * term.active
        * draft.capacity(into: keys.to.map(\.service.text)))
    return Moved(shift: shift, delivered: delivered, agreed: agreed, volume: delivered)
  }

  /// The ramp that goes ahead, as far as enough of the contract is left.
  private static func writeRamp(
    into draft: inout Draft, shift: Named<Clause<ShiftKeys>>, term: Term
  ) -> Expression {
    let ramp = Growth.writeRamp(
      into: &draft, ramp: shift.value.ramp,
      lines: (.shift(shift.id, .ramp), .shift(shift.id, .progress)), name: shift.title, term: term,
      about: shift.about)
    return term.writeHeld(
      into: &draft, path: ramp, needs: shift.value.needs, line: .shift(shift.id, .rampAgreed),
      label: "\(shift.title): ramp that goes ahead", about: shift.about)
  }

  /// The ramp as agreed at signing, where a shock changes the one that needs years; nil elsewhere.
  private static func writeSignedRamp(
    into draft: inout Draft, shift: Named<Clause<ShiftKeys>>, term: Term
  ) -> Expression? {
    guard case .given(let ramp) = shift.value.ramp, shift.value.needs != nil, draft.isShocked(ramp)
    else { return nil }
    return term.writeHeld(
      into: &draft, path: ramp.value, needs: shift.value.needs, line: .agreedRamp(shift: shift.id),
      label: "\(shift.title): agreed ramp", about: shift.about.agreed)
  }

  /// Writes what really moves: what is delivered, as far as there is as much.
  func writeLimited(into draft: inout Draft, limit: Expression) -> Moved {
    let volume = draft.yearly(
      .shift(shift.id, .volume), "\(shift.title): moved", shift.unit(in: draft),
      "What is delivered, no more than there is.", about: shift.about.observable,
      delivered * limit)
    return Moved(shift: shift, delivered: delivered, agreed: agreed, volume: volume)
  }

  /// What arrives at a service.
  func arriving(at service: String) -> [Expression] { units(at: service).map { volume * $0 } }

  /// What was agreed at signing to arrive at a service.
  func arrivingAsAgreed(at service: String) -> [Expression] {
    units(at: service).map { agreed * $0 }
  }

  /// How many units arrive at a service for each that leaves.
  func units(at service: String) -> [Expression] {
    to.filter { $0.service == service }.map(\.units)
  }
}

extension Named where Value == Clause<ShiftKeys> {
  /// The name as people know it.
  var title: String { Titles.title(value.name, id) }
  /// The service that it is about.
  var about: Subject { Subject(service: value.from.text) }

  /// What is counted: the unit of the service that activity leaves.
  func unit(in draft: Draft) -> Unit {
    draft.service(value.from.text).value.activity.input.unit
  }
}

extension Clause where Keys == ShiftKeys {
  /// How much is to leave in the end: a volume, or a share of the activity.
  fileprivate func size(of activity: Expression) -> Expression {
    if let volume = self.volume { return volume.value }
    return self.share.orNothing * activity
  }

  /// The share of the plan that is delivered: as stated, or what optimism leaves of it; else all.
  fileprivate var delivered: Expression {
    if let delivery = self.delivery { return delivery.value }
    guard let optimism = self.optimism else { return 1 }
    return 1 - optimism.bias.value * (1 - optimism.mitigation.value)
  }
}
