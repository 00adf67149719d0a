import Modelling
import Scenarios

/// Clause 4: a saving that is no shift.
///
/// saving = (share × the cost it names, or amount × level) × ramp that goes ahead × [its investment
/// goes ahead] × delivery × readiness × active; each measure counts on the cost before the others.
///
/// Hand case: two measures of 10 % on a variable cost of £1,000, the second half delivered: £100
/// and £50, the cost is £850.
enum Saving {
  /// Writes what a measure saves in a year.
  ///
  /// - Parameters:
  ///   - draft: the model that the saving is written into.
  ///   - measure: the measure.
  ///   - base: the cost that the measure names.
  ///   - costing: the service whose cost it reduces.
  /// - Returns: the saving, in pounds.
  static func write(
    into draft: inout Draft, measure: Named<Clause<MeasureKeys>>, base: Expression, costing: Costing
  ) -> Expression {
    let keys = measure.value
    let name = Titles.title(keys.name, measure.id)
    let ramp = Growth.writeRamp(
      into: &draft, ramp: keys.ramp,
      lines: (.measure(measure.id, .ramp), .measure(measure.id, .progress)), name: name,
      term: costing.term, about: costing.about)
    let held = costing.term.writeHeld(
      into: &draft, path: ramp, needs: keys.needs, line: .measure(measure.id, .rampAgreed),
      label: "\(name): ramp that goes ahead", about: costing.about)
    return draft.yearly(
      .measure(measure.id, .saving), "\(name): saving", .pounds,
      "What the measure saves of the cost it names.", about: costing.seen,
      keys.size(of: base, at: costing.level) * held * costing.ventures.goes(keys.with?.text)
        * keys.delivered * costing.ventures.delivery * costing.term.active)
  }
}

extension Clause where Keys == MeasureKeys {
  /// What is saved in the end: a share of the cost it names, or a sum at the year's prices.
  fileprivate func size(of base: Expression, at level: Expression) -> Expression {
    if let share = self.share { return share.value * base }
    return self.amount.orNothing * level
  }

  /// The share of the plan that is delivered; all where nothing else is stated.
  fileprivate var delivered: Expression {
    guard let delivery = self.delivery else { return 1 }
    return delivery.value
  }
}
