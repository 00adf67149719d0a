import Modelling
import Scenarios

/// Clause 2: the length of the contract and what may be decided about it.
///
/// T = years + extension × [exercised]; an exercised break leaves MIN(T, year + notice − 1).
/// Charges count the firm years, whatever is exercised, because the price was agreed at signing.
/// years_left = T' − t, T' being the firm years, or MIN(firm, T) where a break may take some; each
/// term counts anew.
///
/// Hand case: five years and two of extension: 7 where it is exercised, else 5. Notice of one year
/// in year 3: MIN(5, 3 + 1 − 1) = 3, the contract ends with year 3, and years_left is 2, 1, 0.
struct Options {
  /// The length of the contract, its options as exercised.
  let length: Expression
  /// The years agreed at signing without any option.
  let firm: Expression

  /// Writes the length of the contract.
  static func write(into draft: inout Draft) -> Options {
    let keys = draft.parts.contract
    let firm = keys.years.value
    let agreed = keys.extension.map { $0.years.value * $0.exercised.value + firm } ?? firm
    guard let ending = keys.break else {
      let length = draft.constant(
        .contract(.term), "Length of the contract", .years,
        "The number of years for which the contract runs.", agreed)
      return Options(length: length, firm: keys.extension == nil ? length : firm)
    }
    return Options(
      length: writeBrokenLength(into: &draft, ending: ending, agreed: agreed), firm: firm)
  }

  /// The length that an exercised break leaves.
  private static func writeBrokenLength(
    into draft: inout Draft, ending: Clause<BreakKeys>, agreed: Expression
  ) -> Expression {
    let unbroken = draft.constant(
      .contract(.unbrokenTerm), "Length of the contract unless it is broken", .years,
      "The number of years for which the contract runs if nobody ends it early.", agreed)
    return draft.constant(
      .contract(.term), "Length of the contract", .years,
      "The number of years for which the contract runs; up to the end of notice where it is broken.",
      when(
        ending.exercised.value,
        minimum(unbroken, ending.year.value + ending.notice.value - 1), else: unbroken))
  }

  /// Writes the years of the firm term that are left, unless a break has taken them, after the
  /// years of the term that are gone; nil where nothing asks for them.
  func writeYearsLeft(into draft: inout Draft, gone: Expression) -> Expression? {
    guard draft.parts.asksForYearsLeft else { return nil }
    let counted = draft.parts.contract.break == nil ? firm : minimum(firm, length)
    return draft.yearly(
      .time(.yearsLeft), "Years of the contract left", .years, at: .endOfYear,
      "The length of the contract less the years gone; negative after its end.", base: .same,
      counted - gone)
  }
}

extension Clause where Keys == RootKeys {
  /// Whether anything goes ahead only while enough of the contract is left.
  fileprivate var asksForYearsLeft: Bool {
    self.shifts.contains { $0.value.needs != nil }
      || self.measures.contains { $0.value.needs != nil }
      || self.investments.contains { $0.value.needs != nil }
      || self.services.contains { $0.value.fixed?.needs != nil }
  }
}
