import Modelling
import Scenarios

/// One service in one world, about to write its cost lines.
struct Costing {
  let service: Named<Clause<ServiceKeys>>
  let view: View
  let activity: Expression
  let usualActivity: Expression
  let level: Expression
  /// What it costs as usual; nil where that is being written.
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
  /// About a cost that people can see in the alliance.
  var seen: Subject { view.isUsual ? about : about.observable }
  func label(_ words: String) -> String { "\(service.title): \(words)\(view.suffix)" }

  /// Writes all that the service costs in the world at hand.
  func write(into draft: inout Draft) -> ServiceCosts.Lines {
    let variable = draft.yearly(
      line(.variableCost), label("variable cost"), .pounds,
      "Activity times the cost of a unit, at the year's prices.", about: seen,
      activity * keys.unitCost.value * level)
    let capacity = Capacity.write(into: &draft, costing: self)
    let overhead = Overhead.write(into: &draft, costing: self)
    let saved = writeSavings(
      into: &draft, variable: variable, semiFixed: capacity.cost, fixed: overhead.cost)
    let cost = draft.yearly(
      line(.cost), label("cost"), .pounds,
      "Variable, semi-fixed and fixed cost, less what measures save; without tax and one-off cost.",
      about: about, sum(of: [variable, capacity.cost, overhead.cost]) - saved)
    return ServiceCosts.Lines(
      variable: variable, semiFixed: capacity.cost, fixed: overhead.cost, held: capacity.held,
      saved: saved, cost: cost, vat: Tax.write(into: &draft, costing: self, cost: cost),
      exit: writeExit(into: &draft, capacity: capacity, overhead: overhead),
      opening: capacity.opening, reopening: capacity.reopening, agreedTakeout: overhead.agreed)
  }

  /// What closing and taking out cost once, less staff who find other work, who make none of what
  /// comes back after the contract cheaper.
  private func writeExit(
    into draft: inout Draft, capacity: Capacity, overhead: Overhead
  ) -> Expression {
    let parts = sum(of: [capacity.exit, overhead.exit])
    guard parts != 0 || overhead.undone != 0 else { return 0 }
    return draft.yearly(
      line(.exitCost), label("exit cost"), .pounds,
      overhead.undone == 0
        ? "Closing blocks and taking out fixed cost, once, less staff who move to other work."
        : "Closing blocks and taking out fixed cost, once, less staff who move to other work; and fixed cost that comes back after the contract, in full.",
      about: seen,
      parts * (1 - keys.redeployed.orNothing) + overhead.undone)
  }

  /// What measures save of the service's cost in the alliance, each counted before the others.
  private func writeSavings(
    into draft: inout Draft, variable: Expression, semiFixed: Expression, fixed: Expression
  ) -> Expression {
    guard !view.isUsual else { return 0 }
    let own = draft.parts.measures.filter { $0.value.service.text == service.id }
    return sum(
      of: own.map { measure in
        let base =
          switch measure.value.cost {
          case .variable: variable
          case .semiFixed: semiFixed
          case .fixed: fixed
          }
        return Saving.write(into: &draft, measure: measure, base: base, costing: self)
      })
  }
}
