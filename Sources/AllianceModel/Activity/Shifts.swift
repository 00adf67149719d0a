import Modelling
import Scenarios

/// Clause 3: activity that leaves a service, and where it goes.
///
/// limit = MIN(1, activity as usual ÷ Σ delivered out of the service), 1 where nothing is to leave;
/// moved = delivered × limit. activity = usual − Σ moved out × (1 − backfill) + Σ moved in × units.
/// A plan for what was agreed is MAX(0, agreed − Σ agreed out + Σ agreed in × units).
///
/// Hand case: 100 as usual; two shifts of 80 and 40 leave: limit 100 ÷ 120, moved 66.67 and 33.33.
/// A quarter of the first is refilled: activity 100 − 50 − 33.33 = 16.67.
struct Shifts {
  /// Activity in the alliance by service.
  let activity: ByID<Expression>
  /// Agreed activity less agreed shifts, plus what arrives, by service: a plan for payments.
  let planned: ByID<Expression>
  /// Share of what is to leave that can leave, for services that activity leaves.
  let limits: ByID<Expression>
  /// What each shift moves, in the order of the file.
  let moved: [Moved]

  /// Writes what moves between services, and the activity that this leaves them.
  static func write(
    into draft: inout Draft, term: Term, demand: Demand, ventures: Ventures
  ) -> Shifts {
    draft.section(
      "Shifts", "Takes shares, ramps and delivery from Inputs and activity as usual from above.")
    var delivered: [Moved] = []
    for shift in draft.parts.shifts {
      delivered.append(
        .write(into: &draft, shift: shift, term: term, demand: demand, ventures: ventures))
    }
    let limits = writeLimits(into: &draft, demand: demand, delivered: delivered)
    var moved: [Moved] = []
    for shift in delivered {
      moved.append(shift.writeLimited(into: &draft, limit: limits[shift.from]))
    }
    let activity = writeActivity(into: &draft, demand: demand, moved: moved)
    let planned = writePlanned(into: &draft, demand: demand, moved: moved)
    return Shifts(activity: activity, planned: planned, limits: limits, moved: moved)
  }

  /// How much of what is to leave a service can leave it.
  private static func writeLimits(
    into draft: inout Draft, demand: Demand, delivered: [Moved]
  ) -> ByID<Expression> {
    var limits = ByID<Expression>()
    for service in draft.parts.services {
      let leaving = delivered.filter { $0.from == service.id }.map(\.delivered)
      guard !leaving.isEmpty else { continue }
      let total = sum(of: leaving)
      limits[service.id] = draft.yearly(
        .service(service.id, .limit), "\(service.title): share that can leave", .share,
        "1, or less where more is to leave than there is.",
        about: Subject(party: service.value.provider.text, service: service.id),
        when(
          total.equals(0), 1,
          else: minimum(1, .binary(.divide, demand.usual[service.id], total))))
    }
    return limits
  }

  private static func writeActivity(
    into draft: inout Draft, demand: Demand, moved: [Moved]
  ) -> ByID<Expression> {
    var activity = ByID<Expression>()
    draft.section("Activity in the alliance", "Takes activity as usual and what the shifts move.")
    for service in draft.parts.services {
      let out = moved.filter { $0.from == service.id }.map(\.notRefilled)
      let arriving = moved.flatMap { $0.arriving(at: service.id) }
      activity[service.id] = draft.yearly(
        .service(service.id, .activity), "\(service.title): activity",
        service.value.activity.input.unit,
        "Activity as usual, less what leaves and is not refilled, plus what arrives.",
        about: Subject(party: service.value.provider.text, service: service.id).observable,
        base: .same,
        demand.usual[service.id] - sum(of: out) + sum(of: arriving))
    }
    return activity
  }

  /// Only for services whose payment plans for what the alliance agreed.
  private static func writePlanned(
    into draft: inout Draft, demand: Demand, moved: [Moved]
  ) -> ByID<Expression> {
    var planned = ByID<Expression>()
    for payment in draft.parts.payments where payment.value.plansForTheAlliance {
      let service = draft.service(payment.id)
      let out = moved.filter { $0.from == payment.id }.map(\.agreed)
      let arriving = moved.flatMap { $0.arrivingAsAgreed(at: payment.id) }
      planned[payment.id] = draft.yearly(
        .agreed(service: payment.id, .afterShifts),
        "\(service.title): agreed activity after shifts",
        service.value.activity.input.unit,
        "Agreed activity less agreed shifts, plus what arrives, not below 0; delivered in full, without shocks.",
        about: Subject(party: service.value.provider.text, service: payment.id).agreed,
        base: .blank,
        positive(demand.agreed[payment.id] - sum(of: out) + sum(of: arriving)))
    }
    return planned
  }
}

extension Clause where Keys == PaymentKeys {
  /// Whether any of its rules plans for agreed activity after agreed shifts.
  fileprivate var plansForTheAlliance: Bool {
    (self.usualRules + self.allianceRules).contains { $0.rule.plan == .alliance }
  }
}
