import Modelling
import Scenarios

/// Clause 2: how long the contract runs, and which years it touches.
struct Term {
  /// The number of the year: 0 in the base year.
  let year: Expression
  /// The length of the contract in years.
  let length: Expression
  /// 1 while the contract runs.
  let inTerm: Expression
  /// 1 while services work as the contract says: in the term, and after it where they continue.
  let active: Expression
  /// 1 in the first year of the appraisal.
  let firstYear: Expression
  /// 1 in the last year of the term.
  let finalYear: Expression
  /// 1 in the year after the term.
  let yearAfter: Expression
  /// 1 in the last year of the appraisal.
  let lastYear: Expression
  /// Years of the term that are left at the end of the year; nil where nothing asks for them.
  let yearsLeft: Expression?
  /// What happens after the term.
  let after: AfterTerm

  init(_ draft: inout Draft) {
    let parts = draft.parts
    draft.section(
      "Time", "Takes the length of the contract from Inputs; every flag below follows it.")
    after = parts.contract.afterTerm ?? (parts.services.isEmpty ? .ends : .continues)
    year = draft.rolling(
      "time.year", "Number of the year", .year, at: .duringYear,
      "Counts the years from 0 in the base year.", opening: 0, then: { $0 + 1 })
    length = draft.constant(
      "contract.term", "Length of the contract", .years,
      "The number of years for which the contract runs.", parts.contract.years.value)
    inTerm = draft.yearly(
      "time.in_term", "Contract runs", .flag, "1 in the years of the contract.",
      flag(year.isAtMost(length)))
    active =
      after == .ends
      ? inTerm
      : draft.yearly(
        "time.active", "Services work as agreed", .flag,
        "1 while the contract runs, and after it, because the services continue.",
        maximum(inTerm, flag(year.isAbove(length))))
    firstYear = draft.yearly(
      "time.first_year", "First year", .flag, "1 in the first year of the appraisal.",
      flag(year.equals(1)))
    finalYear = draft.yearly(
      "time.final_year", "Last year of the contract", .flag, "1 in the last year of the term.",
      flag(year.equals(length)))
    yearAfter = draft.yearly(
      "time.year_after", "Year after the contract", .flag, "1 in the first year after the term.",
      flag(year.equals(length + 1)))
    let horizon = draft.constant(
      "time.horizon", "Years of the appraisal", .years, "The number of the last year shown.",
      .overYears(.highest, ["time.year"], .afterBase))
    lastYear = draft.yearly(
      "time.last_year", "Last year of the appraisal", .flag, "1 in the last year shown.",
      flag(year.equals(horizon)))
    yearsLeft =
      Term.isAskedForYearsLeft(parts)
      ? draft.yearly(
        "time.years_left", "Years of the contract left", .years, at: .endOfYear,
        "The length of the contract less the years gone; negative after its end.", base: .same,
        length - year)
      : nil
  }

  private static func isAskedForYearsLeft(_ parts: Clause<RootKeys>) -> Bool {
    parts.shifts.contains { $0.value.needs != nil }
      || parts.measures.contains { $0.value.needs != nil }
      || parts.investments.contains { $0.value.needs != nil }
      || parts.services.contains { $0.value.fixed?.needs != nil }
  }

  /// 1 in years in which as much of the contract is left as something needs, in the base year too.
  func allows(_ needs: Quantity?) -> Expression {
    guard let needs, let yearsLeft else { return 1 }
    return flag(yearsLeft.isAtLeast(needs.value))
  }

  /// A path that goes on only in years in which enough of the contract is left.
  ///
  /// agreed: opening 0; = prev + (path − prev(path)) × [years left ≥ needs] (model text, §3).
  func held(
    _ path: Expression, needs: Quantity?, _ id: String, _ label: String, _ draft: inout Draft,
    about subject: Subject
  ) -> Expression {
    guard let needs, let yearsLeft else { return path }
    let stated = draft.yearly(
      "\(id)_stated", "\(label), as stated", .share,
      "What the scenario states, whatever is left of the contract.",
      about: subject, path)
    let goes = draft.yearly(
      "\(id)_goes", "\(label): may grow", .flag,
      "1 where as many years of the contract are left as it needs.", about: subject,
      flag(yearsLeft.isAtLeast(needs.value)))
    return draft.rolling(
      LineID(id), label, .share, at: .duringYear,
      "What was reached the year before, and what is added in the year where it may grow.",
      about: subject, opening: 0, then: { $0 + (stated - previous(stated)) * goes })
  }
}
