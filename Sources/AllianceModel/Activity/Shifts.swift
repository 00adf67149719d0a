import Modelling
import Scenarios

/// Clause 3: activity that leaves a service, and where it goes.
struct Shifts {
  /// Activity in the alliance by service.
  let activity: [String: Expression]
  /// Agreed activity less agreed shifts, plus what arrives, by service: a plan for payments.
  let planned: [String: Expression]
  /// Share of what is to leave that can leave, for services that activity leaves.
  let limits: [String: Expression]

  init(_ draft: inout Draft, _ term: Term, _ demand: Demand, _ ventures: Ventures) {
    let parts = draft.parts
    draft.section(
      "Shifts", "Takes shares, ramps and delivery from Inputs and activity as usual from above.")
    var delivered: [Moved] = []
    for shift in parts.shifts {
      delivered.append(Moved(shift, &draft, term, demand, ventures))
    }
    var limits: [String: Expression] = [:]
    for service in parts.services {
      let leaving = delivered.filter { $0.from == service.id }.map(\.delivered)
      guard !leaving.isEmpty, let usual = demand.usual[service.id] else { continue }
      let total = sum(of: leaving)
      limits[service.id] = draft.yearly(
        .service(service.id, .limit), "\(service.title): share that can leave", .share,
        "1, or less where more is to leave than there is.",
        about: Subject(party: service.value.provider.text, service: service.id),
        when(total.equals(0), 1, else: minimum(1, .binary(.divide, usual, total))))
    }
    self.limits = limits
    let moved = delivered.map { $0.limited(limits[$0.from] ?? 1, &draft) }
    activity = Shifts.activity(&draft, demand, moved)
    planned = Shifts.planned(&draft, demand, moved)
  }

  private static func activity(_ draft: inout Draft, _ demand: Demand, _ moved: [Moved])
    -> [String: Expression]
  {
    var activity: [String: Expression] = [:]
    draft.section("Activity in the alliance", "Takes activity as usual and what the shifts move.")
    for service in draft.parts.services {
      guard let usual = demand.usual[service.id] else { continue }
      let out = moved.filter { $0.from == service.id }.map { $0.volume * (1 - $0.backfill) }
      let arriving = moved.flatMap { $0.arriving(at: service.id) }
      activity[service.id] = draft.yearly(
        .service(service.id, .activity), "\(service.title): activity",
        service.value.activity.input.unit,
        "Activity as usual, less what leaves and is not refilled, plus what arrives.",
        about: Subject(party: service.value.provider.text, service: service.id), base: .same,
        usual - sum(of: out) + sum(of: arriving))
    }
    return activity
  }

  /// Only for services whose payment plans for what the alliance agreed.
  private static func planned(_ draft: inout Draft, _ demand: Demand, _ moved: [Moved])
    -> [String: Expression]
  {
    var planned: [String: Expression] = [:]
    for payment in draft.parts.payments {
      let rules = payment.value.usualRules + payment.value.allianceRules
      guard rules.contains(where: { $0.rule.plan == .alliance }),
        let service = draft.parts.services.first(where: { $0.id == payment.id }),
        let agreed = demand.agreed[service.id]
      else { continue }
      let out = moved.filter { $0.from == service.id }.map(\.agreed)
      let arriving = moved.flatMap { $0.arrivingAsAgreed(at: service.id) }
      planned[service.id] = draft.yearly(
        .agreed(service: service.id, .afterShifts),
        "\(service.title): agreed activity after shifts",
        service.value.activity.input.unit,
        "Agreed activity less agreed shifts, plus what arrives, not below 0; delivered in full, without shocks.",
        about: Subject(party: service.value.provider.text, service: service.id).agreed,
        base: .blank,
        positive(agreed - sum(of: out) + sum(of: arriving)))
    }
    return planned
  }
}

/// One shift: what is planned, what is delivered, what really moves.
private struct Moved {
  let from: String
  let delivered: Expression
  let agreed: Expression
  let backfill: Expression
  private(set) var volume: Expression
  private let id: String
  private let name: String
  private let destinations: [(service: String, units: Expression)]
  private let unit: Unit

  init(
    _ shift: Named<Clause<ShiftKeys>>, _ draft: inout Draft, _ term: Term, _ demand: Demand,
    _ ventures: Ventures
  ) {
    let keys = shift.value
    id = shift.id
    name = Titles.title(keys.name, shift.id)
    from = keys.from.text
    unit =
      draft.parts.services.first { $0.id == keys.from.text }?.value.activity.input.unit ?? .count
    let subject = Subject(service: from)
    let ramp = Growth.ramp(
      keys.ramp, (.shift(id, .ramp), .shift(id, .progress)), name, &draft, term, about: subject)
    let held = term.held(
      ramp, needs: keys.needs, .shift(id, .rampAgreed), "\(name): ramp that goes ahead", &draft,
      about: subject)
    let size = held * ventures.goes(keys.with?.text)
    let planned = draft.yearly(
      .shift(id, .planned), "\(name): planned", unit,
      "What is to leave once the ramp of the year is reached.",
      about: subject,
      (keys.volume?.value ?? (keys.share?.value ?? 0) * (demand.usual[from] ?? 0)) * size)
    let signed = Moved.signed(keys, id, name, &draft, term, about: subject) ?? held
    agreed =
      (keys.volume?.value ?? (keys.share?.value ?? 0) * (demand.agreed[from] ?? 0)) * signed
      * ventures.goes(keys.with?.text)
    let optimism = keys.optimism.map { 1 - $0.bias.value * (1 - $0.mitigation.value) }
    delivered = draft.yearly(
      .shift(id, .delivered), "\(name): delivered", unit, "What of the plan is really delivered.",
      about: subject,
      planned * (keys.delivery?.value ?? optimism ?? 1) * ventures.delivery * term.active
        * draft.capacity(into: keys.to.map(\.service.text)))
    volume = delivered
    backfill = keys.backfill?.value ?? 0
    destinations = keys.to.map { ($0.service.text, $0.units.value) }
  }

  /// The ramp as agreed at signing, where a shock changes the one that needs years; nil elsewhere.
  private static func signed(
    _ keys: Clause<ShiftKeys>, _ id: String, _ name: String, _ draft: inout Draft, _ term: Term,
    about subject: Subject
  ) -> Expression? {
    guard case .given(let ramp) = keys.ramp, keys.needs != nil, draft.isShocked(ramp) else {
      return nil
    }
    return term.held(
      ramp.value, needs: keys.needs, .agreedRamp(shift: id), "\(name): agreed ramp", &draft,
      about: subject.agreed)
  }

  func limited(_ limit: Expression, _ draft: inout Draft) -> Moved {
    var moved = self
    moved.volume = draft.yearly(
      .shift(id, .volume), "\(name): moved", unit, "What is delivered, no more than there is.",
      about: Subject(service: from), delivered * limit)
    return moved
  }

  func arriving(at service: String) -> [Expression] {
    destinations.filter { $0.service == service }.map { volume * $0.units }
  }

  func arrivingAsAgreed(at service: String) -> [Expression] {
    destinations.filter { $0.service == service }.map { agreed * $0.units }
  }
}

/// How things grow to their full size.
enum Growth {
  /// The share reached in a year: stated year by year, or a curve from a first year on.
  static func ramp(
    _ ramp: Ramp?, _ ids: (ramp: LineID, progress: LineID), _ name: String, _ draft: inout Draft,
    _ term: Term,
    about subject: Subject
  ) -> Expression {
    guard let ramp else { return 1 }
    switch ramp {
    case .given(let share): return share.value
    case .linear(let first, let years):
      return draft.yearly(
        ids.ramp, "\(name): ramp", .share, "In equal steps from the first year on, at most 1.",
        about: subject, progress(first, years, term))
    case .sCurve(let first, let years):
      let x = draft.yearly(
        ids.progress, "\(name): progress", .share,
        "Years gone of the years it takes, at most 1.",
        about: subject, progress(first, years, term))
      return draft.yearly(
        ids.ramp, "\(name): ramp", .share,
        "Slowly, then fast, then slowly: 3x² − 2x³ of the progress x.", about: subject,
        x * x * (1 + 2 * (1 - x)))
    }
  }

  private static func progress(_ first: Quantity, _ years: Quantity, _ term: Term) -> Expression {
    minimum(1, maximum(0, (term.year - first.value + 1) / years.value))
  }
}
