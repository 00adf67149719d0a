import Modelling
import Scenarios

/// Clause 12: what a row of present values comes to, and when it is paid back.
///
/// net present value = Σ of all years; within the term = Σ of the base year and the years of the
/// contract, after it = the rest; cumulative = prev + the year's. Paid back for good is the year
/// after the last whose cumulative value is below −tolerance; a number beyond the last year means
/// not within the appraisal.
///
/// Hand case: −£100 in the base year, then £60, £60 and £10 in a contract of two years: £30, £20
/// within the term and £10 after it; cumulative −100, −40, 20, 30, paid back in year 2.
enum PresentWorth {
  /// Writes sums, running sum and payback of the present values of the system or a party.
  static func write(
    into draft: inout Draft, of whose: Appraised, named name: String, about: Subject
  ) -> Expression {
    let values = LineID.worth(of: whose, .presentValue)
    let npv = draft.constant(
      .worth(of: whose, .npv), "\(name): net present value", .presentPounds,
      "The sum of present values over all years.",
      about: about, values.total())
    let inside = draft.constant(
      .worth(of: whose, .npvWithinTerm), "\(name): net present value within the term",
      .presentPounds,
      "The part from the base year and the years of the contract.", about: about,
      values.product(with: .time(.within)))
    draft.constant(
      .worth(of: whose, .npvAfterTerm), "\(name): net present value after the term", .presentPounds,
      "The part from the years after the contract.", about: about, npv - inside)
    writePayback(into: &draft, of: whose, named: name, about: about)
    return npv
  }

  /// The running sum, its lowest value and the year from which it is never negative.
  private static func writePayback(
    into draft: inout Draft, of whose: Appraised, named name: String, about: Subject
  ) {
    let values = Expression.line(.worth(of: whose, .presentValue))
    let running = draft.rolling(
      .worth(of: whose, .cumulative), "\(name): cumulative present value", .presentPounds,
      at: .endOfYear,
      "Present values of the year and all before it.", about: about,
      opening: values, then: { $0 + values })
    draft.constant(
      .worth(of: whose, .lowestCumulative), "\(name): lowest cumulative present value",
      .presentPounds,
      "How far the running sum falls at its lowest.", about: about,
      .overYears(.lowest, [.worth(of: whose, .cumulative)], .withBase))
    draft.yearly(
      .worth(of: whose, .yearNotPaidBack), "\(name): number of a year not paid back", .year,
      at: .endOfYear,
      "The number of the year where the running sum is below 0, else 0.", about: about,
      .line(.time(.year)) * running.isBelow(-draft.parts.appraisal.tolerance.value))
    draft.constant(
      .worth(of: whose, .paybackYear), "\(name): first year paid back for good", .year,
      "The year after the last with a negative running sum; beyond the last year where there is none.",
      about: about, .overYears(.highest, [.worth(of: whose, .yearNotPaidBack)], .afterBase) + 1)
  }
}
