import Modelling
import Scenarios

/// Clause 13: what changes from a year on, whoever reads it.
///
/// shocked = series + [from ≤ t ≤ to] × change, or series × multiple in those years. Every line that
/// reads the series reads the shocked one, as usual and in the alliance; lines of what was agreed at
/// signing (`agreed.…`, `budget.…`) read the series as it stood. Several shocks of one series follow
/// each other in the order of the file. A sum added to one-off sums falls once, in its year, unless
/// `to` says until when it comes again.
///
/// Hand case: growth 1 % a year, +2 % from the second year on: 1 %, 3 %, 3 %; times 0.5 in the third
/// year alone, after that: 1 %, 3 %, 1.5 %.
struct Shocks {
  init(_ draft: inout Draft, _ term: Term) {
    draft.section(
      "Shocks",
      "Takes series and their changes from Inputs; what reads a series reads it from here.")
    for event in draft.parts.events where event.value.kind == .shock {
      declare(event, &draft, term)
    }
  }

  private func declare(
    _ event: Named<Clause<EventKeys>>, _ draft: inout Draft, _ term: Term
  ) {
    let keys = event.value
    guard let series = keys.input, let from = keys.from else { return }
    let input = series.quantity.input
    let title = Titles.title(keys.name, event.id)
    let base: Opening = input.shape == .oneOff ? .same : .blank
    let begun = term.year.isAtLeast(from.value)
    let applies = draft.yearly(
      .shock(event.id, .applies), "\(title): holds", .flag,
      "1 in the years in which the shock changes its series.", base: base,
      flag(
        (keys.to ?? keys.onlyYear).map {
          all(keys.happens.value, begun, term.year.isAtMost($0.value))
        } ?? all(keys.happens.value, begun)))
    let before = draft.asShocked(input.id)
    let after =
      keys.times.map { when(applies, before * $0.value, else: before) }
      ?? before + applies * (keys.add?.value ?? 0)
    let line = draft.yearly(
      .shock(event.id, .series), "\(title): \(input.label)", input.unit,
      "The series with the change in the years of the shock.", base: base, after)
    draft.shock(input.id, line)
  }
}
