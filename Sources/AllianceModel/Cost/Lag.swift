import Modelling
import Scenarios

/// A value of up to three years ago, chosen by flags.
///
/// lagged_t = Σ flag_n × x_{t−n}, n = 0 … 3; flag_n is 1 where n − 1 < years ≤ n, so that part of a year
/// counts as a whole one, and more than two years count as three.
struct Lag {
  private let flags: [Expression]

  /// The flags of some years, declared under an id: `service.wards.lag` gives `service.wards.lag_0` ….
  init(
    _ years: Expression, _ id: LineID, _ label: String, _ sentence: String, _ draft: inout Draft,
    about subject: Subject
  ) {
    flags = (0...3).map { number in
      let isAbove = number == 0 ? 1 : years.isAbove(.number(Double(number - 1)))
      let isAtMost = number == 3 ? 1 : years.isAtMost(.number(Double(number)))
      return draft.constant(
        id.years(number), "\(label) of \(Lag.words(number))", .flag, sentence,
        about: subject, flag(isAbove * isAtMost))
    }
  }

  /// Flags that are declared already.
  init(declared id: LineID) {
    flags = (0...3).map { .line(id.years($0)) }
  }

  /// A line and what it was one, two and three years ago; before the base year it held what that holds.
  static func chain(
    of line: Expression, _ unit: Unit, _ id: LineID, _ label: String, _ draft: inout Draft,
    about subject: Subject
  ) -> [Expression] {
    var chain = [line]
    for back in 1...3 {
      let last = chain[back - 1]
      chain.append(
        draft.rolling(
          id.years(back), "\(label), \(words(back)) ago", unit, at: .duringYear,
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
