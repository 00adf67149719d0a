import Modelling
import Scenarios

/// Clause 2: how long the contract runs, and which years it touches.
///
/// T, the length, is the firm years and an extension that is exercised, or what an exercised break
/// leaves of them (`Options`). In the term: [t ≤ T], or every year where the contract is let again;
/// always [t < terminated] where an event may end it early. Services work as agreed in the term,
/// and after it where they continue and nothing ended the contract early.
struct Term {
  /// The number of the year: 0 in the base year.
  let year: Expression
  /// The length of the contract in years, its options as exercised.
  let length: Expression
  /// The years agreed at signing without any option: what charges are spread over.
  let firm: Expression
  /// 1 while the contract runs, in every term of it.
  let inTerm: Expression
  /// 1 while the first term runs: all there is, unless the contract is let again.
  let ownTerm: Expression
  /// 1 in the years for which the contract was let, whatever ends it early.
  let isAgreed: Expression
  /// 1 while services work as the contract says: in the term, and after it where they continue.
  let active: Expression
  /// 1 in the first year of the appraisal.
  let firstYear: Expression
  /// 1 in the last year of the term, of the first one where the contract is let again.
  let finalYear: Expression
  /// 1 in the year after the term.
  let yearAfter: Expression
  /// 1 in the last year of the appraisal.
  let lastYear: Expression
  /// Years of the term that are left at the end of the year; nil where nothing asks for them.
  let yearsLeft: Expression?
  /// 1 in the first year of each further term; nil where the contract is not let again.
  let newTerm: Expression?
  /// The number of the first year without a contract because an event ended it; nil where none can.
  let terminated: Expression?
  /// The last year before all returns to business as usual; nil where nothing ends the contract so.
  let end: Expression?
  /// 1 in that year, 0 everywhere where there is none.
  let closing: Expression
  /// 1 while charges are owed: until that year where there is one, else for ever.
  let standing: Expression

  /// Writes the calendar of the contract.
  ///
  /// - Parameters:
  ///   - draft: the model that the calendar is written into.
  ///   - terminated: the number of the first year in which the contract no longer runs because an
  ///     event ended it, one line or input for all years, beyond the last year where the event does
  ///     not come about; nil where no event can end it. The activity, the payments, the charges, the
  ///     write-off and the underwriting of every clause follow from this one number.
  init(_ draft: inout Draft, terminated: Expression? = nil) {
    let parts = draft.parts
    draft.section(
      "Time", "Takes the length of the contract from Inputs; every flag below follows it.")
    let after = parts.contract.afterTerm ?? (parts.services.isEmpty ? .ends : .continues)
    let isRelet = after == .relet
    self.terminated = terminated
    let year = draft.rolling(
      .time(.year), "Number of the year", .year, at: .duringYear,
      "Counts the years from 0 in the base year.", opening: 0, then: { $0 + 1 })
    self.year = year
    let options = Options(&draft)
    let length = options.length
    (self.length, firm) = (length, options.firm)
    let runsOn = terminated.map { year.isBelow($0) }
    func whileItRuns(_ flagged: Expression?) -> Expression {
      let conditions = [flagged, runsOn].compactMap { $0 }
      return conditions.count > 1 ? .call(.and, conditions) : conditions.first ?? 1
    }
    isAgreed = isRelet ? 1 : year.isAtMost(length)
    inTerm = draft.yearly(
      .time(.inTerm), "Contract runs", .flag, "1 in the years of the contract.",
      isRelet && terminated == nil
        ? 1 : flag(whileItRuns(isRelet ? nil : year.isAtMost(length))))
    active =
      after == .continues
      ? draft.yearly(
        .time(.active), "Services work as agreed", .flag,
        "1 while the contract runs, and after it, because the services continue.",
        maximum(inTerm, flag(whileItRuns(year.isAbove(length)))))
      : inTerm
    firstYear = draft.yearly(
      .time(.firstYear), "First year", .flag, "1 in the first year of the appraisal.",
      flag(year.equals(1)))
    let final =
      terminated.map { first in
        draft.constant(
          .contract(.lastYear), "Number of the last year of the contract", .year,
          "The number of the last year of the term, of the year before an event ends it where that is earlier.",
          minimum(length, first - 1))
      } ?? length
    finalYear = draft.yearly(
      .time(.finalYear), "Last year of the contract", .flag, "1 in the last year of the term.",
      flag(year.equals(final)))
    yearAfter = draft.yearly(
      .time(.yearAfter), "Year after the contract", .flag, "1 in the first year after the term.",
      flag(year.equals(final + 1)))
    let horizon = draft.constant(
      .time(.horizon), "Years of the appraisal", .years, "The number of the last year shown.",
      .overYears(.highest, [.time(.year)], .afterBase))
    lastYear = draft.yearly(
      .time(.lastYear), "Last year of the appraisal", .flag, "1 in the last year shown.",
      flag(year.equals(horizon)))
    let terms = isRelet ? FurtherTerms(&draft, year, length, final, inTerm) : nil
    (ownTerm, newTerm) = (terms?.ownTerm ?? inTerm, terms?.newTerm)
    end = after == .ends ? final : terminated.map { $0 - 1 }
    (closing, standing) = Term.closing(&draft, after, year, terminated, inTerm, finalYear)
    yearsLeft = options.yearsLeft(&draft, after: terms?.yearOfTerm ?? year)
  }

  /// When all returns to business as usual, and until when charges are owed.
  private static func closing(
    _ draft: inout Draft, _ after: AfterTerm, _ year: Expression, _ terminated: Expression?,
    _ inTerm: Expression, _ finalYear: Expression
  ) -> (closing: Expression, standing: Expression) {
    if after == .ends { return (finalYear, inTerm) }
    guard let terminated else { return (0, 1) }
    let closing = draft.yearly(
      .time(.closing), "Year in which the contract is ended early", .flag,
      "1 in the last year before an event ends the contract.", flag(year.equals(terminated - 1)))
    let standing = draft.yearly(
      .time(.standing), "Contract not ended early", .flag,
      "1 until an event ends the contract: charges are owed.", flag(year.isBelow(terminated)))
    return (closing, standing)
  }
}
