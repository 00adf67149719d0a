import Modelling
import Scenarios

/// A saving that is no shift.
enum Saving {
  static func declare(
    _ measure: Named<Clause<MeasureKeys>>, _ base: Expression, _ level: Expression,
    _ draft: inout Draft, _ term: Term, _ ventures: Ventures, _ about: Subject
  ) -> Expression {
    let keys = measure.value
    let name = Titles.title(keys.name, measure.id)
    let ramp = Growth.ramp(
      keys.ramp, (.measure(measure.id, .ramp), .measure(measure.id, .progress)), name, &draft, term,
      about: about)
    let held = term.held(
      ramp, needs: keys.needs, .measure(measure.id, .rampAgreed), "\(name): ramp that goes ahead",
      &draft,
      about: about)
    let size = keys.share.map { $0.value * base } ?? (keys.amount?.value ?? 0) * level
    return draft.yearly(
      .measure(measure.id, .saving), "\(name): saving", .pounds,
      "What the measure saves of the cost it names.",
      about: about,
      size * held * ventures.goes(keys.with?.text) * (keys.delivery?.value ?? 1)
        * ventures.delivery * term.active)
  }
}
