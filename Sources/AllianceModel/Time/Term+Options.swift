import Modelling
import Scenarios

/// The length of the contract and what may be decided about it.
///
/// T = years + extension × [exercised]; an exercised break leaves MIN(T, year + notice − 1). Five
/// years and two of extension: 7 where it is exercised, else 5. Notice of one year in year 3: the
/// contract ends with year 3. Charges count the firm years, whatever is exercised.
struct Options {
  let length: Expression
  let firm: Expression
  private let asks: Bool

  init(_ draft: inout Draft) {
    let keys = draft.parts.contract
    asks = Options.areYearsAskedFor(draft.parts)
    let agreed =
      keys.extension.map { $0.years.value * $0.exercised.value + keys.years.value }
      ?? keys.years.value
    guard let ending = keys.break else {
      length = draft.constant(
        .contract(.term), "Length of the contract", .years,
        "The number of years for which the contract runs.", agreed)
      firm = keys.extension == nil ? length : keys.years.value
      return
    }
    let unbroken = draft.constant(
      .contract(.unbrokenTerm), "Length of the contract unless it is broken", .years,
      "The number of years for which the contract runs if nobody ends it early.", agreed)
    length = draft.constant(
      .contract(.term), "Length of the contract", .years,
      "The number of years for which the contract runs; up to the end of notice where it is broken.",
      when(
        ending.exercised.value,
        minimum(unbroken, ending.year.value + ending.notice.value - 1), else: unbroken))
    firm = keys.years.value
  }

  /// Years of the firm term that are left, unless a break has taken them; in each term anew.
  func yearsLeft(_ draft: inout Draft, after gone: Expression) -> Expression? {
    guard asks else { return nil }
    let counted = draft.parts.contract.break == nil ? firm : minimum(firm, length)
    return draft.yearly(
      .time(.yearsLeft), "Years of the contract left", .years, at: .endOfYear,
      "The length of the contract less the years gone; negative after its end.", base: .same,
      counted - gone)
  }

  private static func areYearsAskedFor(_ parts: Clause<RootKeys>) -> Bool {
    parts.shifts.contains { $0.value.needs != nil }
      || parts.measures.contains { $0.value.needs != nil }
      || parts.investments.contains { $0.value.needs != nil }
      || parts.services.contains { $0.value.fixed?.needs != nil }
  }
}

/// The terms after the first, where the contract is let again on the same terms.
struct FurtherTerms {
  /// 1 while the first term runs.
  let ownTerm: Expression
  /// The number of the year in its term.
  let yearOfTerm: Expression
  /// 1 in the first year of each term but the first.
  let newTerm: Expression

  /// `year_of_term`: 1, 2 … T, 1, 2 …; `new_term` = in_term × [year_of_term = 1] × [t > 1].
  init(
    _ draft: inout Draft, _ year: Expression, _ length: Expression, _ final: Expression,
    _ inTerm: Expression
  ) {
    ownTerm = draft.yearly(
      .time(.firstTerm), "First term", .flag, "1 in the years of the first term.",
      flag(year.isAtMost(final)))
    yearOfTerm = draft.rolling(
      .time(.yearOfTerm), "Number of the year in its term", .year, at: .duringYear,
      "Counts the years of each term from 1.", opening: 0,
      then: { when($0.equals(length), 1, else: $0 + 1) })
    newTerm = draft.yearly(
      .time(.newTerm), "New term", .flag, "1 in the first year of each term but the first.",
      inTerm * all(yearOfTerm.equals(1), year.isAbove(1)))
  }
}
