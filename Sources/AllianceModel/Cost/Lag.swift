import Modelling
import Scenarios

/// A value of up to three years ago, chosen by flags.
///
/// lagged_t = Σ flag_n × x_{t−n}, n = 0 … 3; flag_n is 1 where n − 1 < years ≤ n, so that part of a
/// year counts as a whole one, and more than two years count as three.
///
/// Hand case: 5, 6, 7, 8 from the base year on, lagged by two years (1½ counts alike): flag_2 alone
/// is 1, year 3 has the 6 of year 1, and year 1 the 5 of the base year, before which nothing
/// changed.
struct Lag {
  private let flags: [Expression]

  /// Writes the flags of some years under an id: `service.wards.lag` gives `service.wards.lag_0` ….
  static func write(
    into draft: inout Draft, years: Expression, line: LineID, label: String, sentence: String,
    about subject: Subject
  ) -> Lag {
    Lag(
      flags: (0...3).map { number in
        let isAbove = number == 0 ? 1 : years.isAbove(.number(Double(number - 1)))
        let isAtMost = number == 3 ? 1 : years.isAtMost(.number(Double(number)))
        return draft.constant(
          line.years(number), "\(label) of \(words(number))", .flag, sentence,
          about: subject, flag(isAbove * isAtMost))
      })
  }

  /// Flags that are written already.
  static func written(as line: LineID) -> Lag {
    Lag(flags: (0...3).map { .line(line.years($0)) })
  }

  /// A line, and what it was one, two and three years ago; before the base year as in it.
  static func writeChain(
    into draft: inout Draft, of present: Expression, unit: Unit, line: LineID, label: String,
    about subject: Subject
  ) -> [Expression] {
    var chain = [present]
    for back in 1...3 {
      let last = chain[back - 1]
      chain.append(
        draft.rolling(
          line.years(back), "\(label), \(words(back)) ago", unit, at: .duringYear,
          "The line above, one year before.", about: subject, opening: last,
          then: { _ in previous(last) }))
    }
    return chain
  }

  /// The one of a chain that is as old as the flags say.
  func chosen(from chain: [Expression]) -> Expression {
    sum(of: zip(chain, flags).map { $0 * $1 })
  }

  private static func words(_ years: Int) -> String { "\(years) year\(years == 1 ? "" : "s")" }
}
