import Modelling
import Scenarios

/// Clause 2: how long the contract runs, and which years it touches.
///
/// T, the length, is the firm years and an extension that is exercised, or what an exercised break
/// leaves of them (`Options`). y is the first year without a contract because an event ended it.
/// in_term = [t ≤ T] × [t < y], and [t < y] alone where the contract is let again; where services
/// continue, active = MAX(in_term, [t > T] × [t < y]), else active = in_term. The contract's last
/// year is last = MIN(T, y − 1): final_year = [t = last], year_after = [t = last + 1].
/// Where all ends with the contract, closing = final_year and standing = in_term; else
/// closing = [t = y − 1] and standing = [t < y], 0 and 1 where no event can end it.
///
/// Hand case: five years, T = 3, services continue: in_term 1, 1, 1, 0, 0, active always 1. Where
/// an event ends the contract with y = 3, both are 1, 1, 0, 0, 0, and closing is 1 in year 2.
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
  ///     not come about; nil where no event can end it. The activity, the payments, the charges,
  ///     the write-off and the underwriting of every clause follow from this one number.
  /// - Returns: what every clause asks of the calendar.
  static func write(into draft: inout Draft, terminated: Expression?) -> Term {
    draft.section(
      "Time", "Takes the length of the contract from Inputs; every flag below follows it.")
    let after = draft.parts.afterTerm
    let year = draft.rolling(
      .time(.year), "Number of the year", .year, at: .duringYear,
      "Counts the years from 0 in the base year.", opening: 0, then: { $0 + 1 })
    let options = Options.write(into: &draft)
    let span = ContractYears(
      after: after, year: year, length: options.length, terminated: terminated)
    let inTerm = span.writeInTerm(into: &draft)
    let active = span.writeActive(into: &draft, inTerm: inTerm)
    let marks = MarkedYears.write(
      into: &draft, year: year, length: options.length, terminated: terminated)
    let further = FurtherTerms.write(
      into: &draft, after: after, year: year, length: options.length, final: marks.final,
      inTerm: inTerm)
    let ending = span.writeEnding(into: &draft, inTerm: inTerm, marks: marks)
    return Term(
      year: year, length: options.length, firm: options.firm, inTerm: inTerm,
      ownTerm: further?.ownTerm ?? inTerm, isAgreed: span.isAgreed, active: active,
      firstYear: marks.firstYear, finalYear: marks.finalYear, yearAfter: marks.yearAfter,
      lastYear: marks.lastYear,
      yearsLeft: options.writeYearsLeft(into: &draft, gone: further?.yearOfTerm ?? year),
      newTerm: further?.newTerm, terminated: terminated, end: ending.end,
      closing: ending.closing, standing: ending.standing)
  }

  /// 1 until an event ends the contract: always, where none can.
  var isNotTerminated: Expression {
    guard let terminated else { return 1 }
    return flag(year.isBelow(terminated))
  }
}

extension Clause where Keys == RootKeys {
  /// What follows the term: services go on by themselves, and a contract without services ends.
  fileprivate var afterTerm: AfterTerm {
    self.contract.afterTerm ?? (self.services.isEmpty ? .ends : .continues)
  }
}

/// The years in which the contract runs, about to be written.
private struct ContractYears {
  let after: AfterTerm
  let year: Expression
  let length: Expression
  let terminated: Expression?

  /// 1 in the years for which the contract was let, whatever ends it early.
  var isAgreed: Expression { after == .relet ? 1 : year.isAtMost(length) }

  func writeInTerm(into draft: inout Draft) -> Expression {
    draft.yearly(
      .time(.inTerm), "Contract runs", .flag, "1 in the years of the contract.",
      after == .relet && terminated == nil
        ? 1 : flag(unlessTerminated(after == .relet ? nil : isAgreed)))
  }

  func writeActive(into draft: inout Draft, inTerm: Expression) -> Expression {
    guard after == .continues else { return inTerm }
    return draft.yearly(
      .time(.active), "Services work as agreed", .flag,
      "1 while the contract runs, and after it, because the services continue.",
      maximum(inTerm, flag(unlessTerminated(year.isAbove(length)))))
  }

  /// When all returns to business as usual, and until when charges are owed.
  func writeEnding(into draft: inout Draft, inTerm: Expression, marks: MarkedYears) -> (
    end: Expression?, closing: Expression, standing: Expression
  ) {
    if after == .ends { return (marks.final, marks.finalYear, inTerm) }
    guard let terminated else { return (nil, 0, 1) }
    let closing = draft.yearly(
      .time(.closing), "Year in which the contract is ended early", .flag,
      "1 in the last year before an event ends the contract.", flag(year.equals(terminated - 1)))
    let standing = draft.yearly(
      .time(.standing), "Contract not ended early", .flag,
      "1 until an event ends the contract: charges are owed.", flag(year.isBelow(terminated)))
    return (terminated - 1, closing, standing)
  }

  /// A condition, where there is one, and that no event has ended the contract, where one can.
  private func unlessTerminated(_ condition: Expression?) -> Expression {
    let conditions = [condition, terminated.map { year.isBelow($0) }].compactMap { $0 }
    return conditions.count == 1 ? conditions[0] : .call(.and, conditions)
  }
}
