import Modelling
import Scenarios

/// Clause 13: what changes from a year on, whoever reads it.
///
/// shocked = series + [from ≤ t ≤ to] × change, or series × multiple in those years. Every line
/// that reads the series reads the shocked one, as usual and in the alliance; lines of what was
/// agreed at signing (`agreed.…`, `budget.…`) read the series as it stood. Several shocks of one
/// series follow each other in the order of the file. A sum added to one-off sums falls once, in
/// its year, unless `to` says until when it comes again. Inputs under `budget` cannot be named, and
/// a shock that carries its series out of bounds is refused.
///
/// Hand case: growth 1 % a year, +2 % from the second year on: 1 %, 3 %, 3 %; times 0.5 in the
/// third year alone, after that: 1 %, 3 %, 1.5 %.
enum Shocks {
  /// Writes when each shock holds, and its series with the change.
  static func write(into draft: inout Draft, term: Term) {
    draft.section(
      "Shocks",
      "Takes series and their changes from Inputs; what reads a series reads it from here.")
    for shock in draft.parts.events.compactMap(Shock.init) {
      writeSeries(into: &draft, of: shock, term: term)
    }
  }

  /// When a shock holds, and its series from then on.
  private static func writeSeries(into draft: inout Draft, of shock: Shock, term: Term) {
    let (keys, input) = (shock.keys, shock.input)
    let applies = draft.yearly(
      .shock(shock.id, .applies), "\(shock.title): holds", .flag,
      "1 in the years in which the shock changes its series.", base: shock.base,
      flag(shock.holds(in: term.year)))
    let before = draft.asShocked(input.id)
    let after =
      keys.times.map { when(applies, before * $0.value, else: before) }
      ?? before + applies * keys.add.orNothing
    let line = draft.yearly(
      .shock(shock.id, .series), "\(shock.title): \(input.label)", input.unit,
      "The series with the change in the years of the shock.", base: shock.base, after)
    draft.shock(input.id, line)
  }
}

/// One shock of the scenario: which series changes, and from when.
private struct Shock {
  let id: String
  let keys: Clause<EventKeys>
  /// The series that changes.
  let input: Input
  /// The first year of the change.
  let from: Quantity

  /// Reads an event; nil for one that is no shock.
  init?(_ event: Named<Clause<EventKeys>>) {
    guard event.value.kind == .shock, let series = event.value.input, let from = event.value.from
    else { return nil }
    id = event.id
    keys = event.value
    input = series.quantity.input
    self.from = from
  }

  /// The name as people know it.
  var title: String { Titles.title(keys.name, id) }

  /// One-off sums may fall in the base year.
  var base: Opening { input.shape == .oneOff ? .same : .blank }

  /// Whether it holds in a year: from its first on, up to its last where it has one.
  func holds(in year: Expression) -> Expression {
    let (happens, begun) = (keys.happens.value, year.isAtLeast(from.value))
    guard let last = keys.to ?? keys.onlyYear else { return all(happens, begun) }
    return all(happens, begun, year.isAtMost(last.value))
  }
}
