import Modelling
import Scenarios

/// Clause 11: what measures that go ahead cost once falls on who delivers the service.
///
/// one-off cost = stated × [the investment it is made with goes ahead] × [enough years are left] ×
/// [the contract stands]; the last in the years after the base year only.
///
/// Hand case: £500 in year 2 of a contract that an event has ended by then: 0.
enum OneOffCosts {
  /// Writes the one-off cost of each measure that states any.
  static func write(into draft: inout Draft, term: Term, ventures: Ventures) -> [Expression] {
    let services = ByID(
      Dictionary(uniqueKeysWithValues: draft.parts.services.map { ($0.id, $0) }))
    return draft.parts.measures.compactMap { measure in
      measure.value.oneOffCost.map { cost in
        let planned =
          cost.value * ventures.goes(measure.value.with?.text) * term.allows(measure.value.needs)
        return line(
          into: &draft, of: measure, service: services[measure.value.service.text],
          planned: planned, term: term)
      }
    }
  }

  /// What a measure costs once, and who bears it.
  private static func line(
    into draft: inout Draft, of measure: Named<Clause<MeasureKeys>>,
    service: Named<Clause<ServiceKeys>>, planned: Expression, term: Term
  ) -> Expression {
    let line = draft.yearly(
      .measure(measure.id, .oneOffCost),
      "\(Titles.title(measure.value.name, measure.id)): one-off cost", .pounds,
      "What the measure costs once, unless the contract has ended.",
      about: Subject(party: service.value.provider.text, recurrent: false).observable,
      base: term.standing == 1 ? .same : .value(planned), planned * term.standing)
    for (party, share) in draft.deliverers(of: service, .alliance) {
      draft.cost(.oneOff, of: party, .alliance, line * share)
    }
    return line
  }
}
