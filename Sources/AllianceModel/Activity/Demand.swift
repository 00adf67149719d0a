import Modelling
import Scenarios

/// Clause 3: activity as usual, and as agreed at signing.
///
/// usual_t = usual_{t − 1} × (1 + growth_t); agreed_t = agreed_{t − 1} × (1 + agreed growth_t);
/// both start from the activity of the base year. The agreed growth is that of the budget, else an
/// input of its own, filled with the growth as it stood: what demand does later moves usual alone.
///
/// Hand case: 1,000 in the base year, growth of 1 % and, by a shock, 3 % in the second year: usual
/// is 1,010 and 1,040.3, agreed 1,010 and 1,020.1.
struct Demand {
  /// Activity as usual by service.
  let usual: ByID<Expression>
  /// Activity agreed at signing by service: what budgets and plans count on.
  let agreed: ByID<Expression>
  /// Agreed growth by service.
  let agreedGrowth: ByID<Expression>

  /// Writes activity as usual and as agreed.
  static func write(into draft: inout Draft) -> Demand {
    draft.section(
      "Activity as usual",
      "Takes base activity and growth from Inputs: what happens without the alliance.")
    var usual = ByID<Expression>()
    var agreed = ByID<Expression>()
    var growths = ByID<Expression>()
    for service in draft.parts.services {
      let line = writeUsual(into: &draft, service: service)
      usual[service.id] = line
      if draft.parts.budget.passThrough.contains(.demand) { draft.letThrough(line) }
    }
    for service in draft.parts.services {
      let growth = agreedGrowth(into: &draft, service: service)
      growths[service.id] = growth
      agreed[service.id] = writeAgreed(into: &draft, service: service, growth: growth)
    }
    return Demand(usual: usual, agreed: agreed, agreedGrowth: growths)
  }

  private static func writeUsual(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>
  ) -> Expression {
    let keys = service.value
    return draft.rolling(
      .service(service.id, .activity, .usual), "\(service.title): activity, as usual",
      keys.activity.input.unit,
      at: .duringYear, "Last year's activity, grown by the year's growth.",
      about: Subject(isBusinessAsUsual: true, party: keys.provider.text, service: service.id),
      opening: keys.activity.value, then: { $0 * (1 + keys.growth.value) })
  }

  /// The growth that the budget states, else the service's own as it stood, an input of its own.
  private static func agreedGrowth(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>
  ) -> Expression {
    let stated = draft.parts.budget.growth.first { $0.id == service.id }?.value
    if let stated { return stated.value }
    return draft.agreement(
      .agreedGrowth(of: service.id), "\(service.title): agreed growth", from: service.value.growth)
  }

  private static func writeAgreed(
    into draft: inout Draft, service: Named<Clause<ServiceKeys>>, growth: Expression
  ) -> Expression {
    let keys = service.value
    return draft.rolling(
      .agreed(service: service.id, .activity), "\(service.title): agreed activity",
      keys.activity.input.unit, at: .duringYear,
      "Activity that the parties agreed at signing, which later demand does not move.",
      about: Subject(party: keys.provider.text, service: service.id).agreed,
      opening: keys.activity.value, then: { $0 * (1 + growth) })
  }
}
