import Modelling

/// Single years that other clauses ask for.
///
/// last = MIN(T, y − 1), y being the first year after an event has ended the contract; T where none
/// can. final_year = [t = last], year_after = [t = last + 1].
///
/// Hand case: T = 5 and y = 4: last is 3, year_after is 1 in year 4.
struct MarkedYears {
  /// The number of the last year of the contract.
  let final: Expression
  /// 1 in the first year of the appraisal.
  let firstYear: Expression
  /// 1 in the last year of the contract.
  let finalYear: Expression
  /// 1 in the year after it.
  let yearAfter: Expression
  /// 1 in the last year of the appraisal.
  let lastYear: Expression

  static func write(
    into draft: inout Draft, year: Expression, length: Expression, terminated: Expression?
  ) -> MarkedYears {
    let firstYear = draft.yearly(
      .time(.firstYear), "First year", .flag, "1 in the first year of the appraisal.",
      flag(year.equals(1)))
    let final = writeFinal(into: &draft, length: length, terminated: terminated)
    let finalYear = draft.yearly(
      .time(.finalYear), "Last year of the contract", .flag, "1 in the last year of the term.",
      flag(year.equals(final)))
    let yearAfter = draft.yearly(
      .time(.yearAfter), "Year after the contract", .flag, "1 in the first year after the term.",
      flag(year.equals(final + 1)))
    let horizon = draft.constant(
      .time(.horizon), "Years of the appraisal", .years, "The number of the last year shown.",
      .overYears(.highest, [.time(.year)], .afterBase))
    let lastYear = draft.yearly(
      .time(.lastYear), "Last year of the appraisal", .flag, "1 in the last year shown.",
      flag(year.equals(horizon)))
    return MarkedYears(
      final: final, firstYear: firstYear, finalYear: finalYear, yearAfter: yearAfter,
      lastYear: lastYear)
  }

  /// The number of the last year: the length itself, where no event can end the contract.
  private static func writeFinal(
    into draft: inout Draft, length: Expression, terminated: Expression?
  ) -> Expression {
    guard let terminated else { return length }
    return draft.constant(
      .contract(.lastYear), "Number of the last year of the contract", .year,
      "The number of the last year of the term, of the year before an event ends it where that is earlier.",
      minimum(length, terminated - 1))
  }
}
