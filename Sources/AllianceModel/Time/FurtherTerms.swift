import Modelling
import Scenarios

/// Clause 2: the terms after the first, where the contract is let again on the same terms.
///
/// first_term = [t ≤ last]; year_of_term: opening 0; = IF(prev = T, 1, prev + 1);
/// new_term = in_term × [year_of_term = 1] × [t > 1].
///
/// Hand case: T = 3, seven years: year_of_term 1, 2, 3, 1, 2, 3, 1; new_term is 1 in years 4 and 7.
struct FurtherTerms {
  /// 1 while the first term runs.
  let ownTerm: Expression
  /// The number of the year in its term.
  let yearOfTerm: Expression
  /// 1 in the first year of each term but the first.
  let newTerm: Expression

  /// Writes the terms that follow each other; nil where the contract is not let again.
  static func write(
    into draft: inout Draft, after: AfterTerm, year: Expression, length: Expression,
    final: Expression, inTerm: Expression
  ) -> FurtherTerms? {
    guard after == .relet else { return nil }
    let ownTerm = draft.yearly(
      .time(.firstTerm), "First term", .flag, "1 in the years of the first term.",
      flag(year.isAtMost(final)))
    let yearOfTerm = draft.rolling(
      .time(.yearOfTerm), "Number of the year in its term", .year, at: .duringYear,
      "Counts the years of each term from 1.", opening: 0,
      then: { when($0.equals(length), 1, else: $0 + 1) })
    let newTerm = draft.yearly(
      .time(.newTerm), "New term", .flag, "1 in the first year of each term but the first.",
      inTerm * all(yearOfTerm.equals(1), year.isAbove(1)))
    return FurtherTerms(ownTerm: ownTerm, yearOfTerm: yearOfTerm, newTerm: newTerm)
  }
}
