import Modelling
import Scenarios

/// One service in one world, about to declare its cost lines.
struct Costing {
  let service: Named<Clause<ServiceKeys>>
  let view: View
  let activity: Expression
  let usualActivity: Expression
  let level: Expression
  let usual: ServiceCosts.Lines?
  let term: Term
  let ventures: Ventures
  /// The years for which the service runs on beside what replaces it, nil where none do.
  let doubleRunning: DoubleRunning?

  var keys: Clause<ServiceKeys> { service.value }
  /// The name of a line of the service in the world at hand.
  func line(_ key: ServiceLine) -> LineID { .service(service.id, key, view) }
  var about: Subject {
    Subject(isBusinessAsUsual: view.isUsual, party: keys.provider.text, service: service.id)
  }
  func label(_ words: String) -> String { "\(service.title): \(words)\(view.suffix)" }

  func declare(_ draft: inout Draft) -> ServiceCosts.Lines {
    let variable = draft.yearly(
      line(.variableCost), label("variable cost"), .pounds,
      "Activity times the cost of a unit, at the year's prices.", about: about,
      activity * keys.unitCost.value * level)
    let capacity = keys.blocks.map { Capacity(self, $0, &draft) }
    let overhead = keys.fixed.map { Overhead(self, $0, &draft) }
    let saved =
      view.isUsual ? 0 : measures(variable, capacity?.cost ?? 0, overhead?.cost ?? 0, &draft)
    let cost = draft.yearly(
      line(.cost), label("cost"), .pounds,
      "Variable, semi-fixed and fixed cost, less what measures save; without tax and one-off cost.",
      about: about, sum(of: [variable, capacity?.cost ?? 0, overhead?.cost ?? 0]) - saved)
    return ServiceCosts.Lines(
      variable: variable, semiFixed: capacity?.cost ?? 0, fixed: overhead?.cost ?? 0,
      held: capacity?.held, saved: saved, cost: cost, vat: Tax.declare(self, cost, &draft),
      exit: exit(capacity, overhead, &draft),
      opening: capacity?.opening ?? 0, reopening: capacity?.reopening ?? 0,
      agreedTakeout: overhead?.agreed)
  }

  private func exit(_ capacity: Capacity?, _ overhead: Overhead?, _ draft: inout Draft)
    -> Expression
  {
    let parts = sum(of: [capacity?.exit ?? 0, overhead?.exit ?? 0])
    let undone = overhead?.undone ?? 0
    guard parts != 0 || undone != 0 else { return 0 }
    return draft.yearly(
      line(.exitCost), label("exit cost"), .pounds,
      undone == 0
        ? "Closing blocks and taking out fixed cost, once, less staff who move to other work."
        : "Closing blocks and taking out fixed cost, once, less staff who move to other work; and fixed cost that comes back after the contract, in full.",
      about: about,
      parts * (1 - (keys.redeployed?.value ?? 0)) + undone)
  }

  /// What measures save of the service's cost, each counted before the others.
  private func measures(
    _ variable: Expression, _ semiFixed: Expression, _ fixed: Expression, _ draft: inout Draft
  ) -> Expression {
    let own = draft.parts.measures.filter { $0.value.service.text == service.id }
    return sum(
      of: own.map { measure in
        let base: Expression
        switch measure.value.cost {
        case .variable: base = variable
        case .semiFixed: base = semiFixed
        case .fixed: base = fixed
        }
        return Saving.declare(measure, base, level, &draft, term, ventures, about)
      })
  }
}
