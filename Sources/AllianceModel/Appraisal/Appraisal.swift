import Modelling
import Scenarios

/// Clause 12: what the alliance is worth to each party and to all together.
struct Appraisal {
  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ system: SystemCosts,
    _ investments: Investments, _ estates: Estates, _ ledger: Ledger, _ positions: Positions
  ) {
    draft.section(
      "Appraisal by party",
      "Takes changes of surplus from above; real, discounted, base year and after.")
    let within = draft.yearly(
      .time(.within), "Base year or contract", .flag,
      "1 in the base year and while the contract runs.",
      base: .value(1), term.ownTerm)
    var worth: [Expression] = []
    for party in draft.parts.parties {
      guard let change = positions.change[party.id] else { continue }
      worth.append(
        Appraisal.party(party.id, change, positions, &draft, term, prices, within))
      Appraisal.cash(party.id, ledger, prices, &draft)
    }
    Appraisal.system(
      &draft, term, prices, system, investments, estates, positions, worth,
      turnover: ledger.turnover)
  }

  /// Present value of a party's change of surplus, and when it is worst.
  private static func party(
    _ party: String, _ change: Expression, _ positions: Positions, _ draft: inout Draft,
    _ term: Term,
    _ prices: Prices, _ within: Expression
  ) -> Expression {
    let name = draft.name(party)
    let about = Subject(party: party)
    draft.yearly(
      .party(party, .presentValue), "\(name): present value of the change", .presentPounds,
      "Change of surplus in base-year prices times the discount factor.", about: about, base: .same,
      prices.present(change))
    let npv = worth(of: .party(party), name, about, &draft)
    draft.yearly(
      .party(party, .changeInTerm), "\(name): change while the contract runs", .pounds,
      "The change of surplus in the years of the contract.", about: about, term.inTerm * change)
    draft.yearly(
      .party(party, .changeJudged), "\(name): change that the worst year is found by", .pounds,
      "The change of the year; after the contract the best of all years, so that it is never the worst.",
      about: about, total: Total.none,
      when(term.inTerm, change, else: .overYears(.highest, [.party(party, .change)], .afterBase)))
    let worst = draft.constant(
      .party(party, .worstChange), "\(name): worst year", .pounds,
      "The lowest change of surplus in a year of the contract.",
      about: about, .overYears(.lowest, [.party(party, .changeJudged)], .afterBase))
    // Years that differ by less than pennies are alike, and the first of them counts.
    draft.yearly(
      .party(party, .betterThanWorst), "\(name): better than the worst year", .flag,
      "1 in a year whose change lies above the worst by more than the tolerance of checks.",
      about: about,
      flag(
        .line(.party(party, .changeJudged)).isAbove(worst + draft.parts.appraisal.tolerance.value)))
    draft.constant(
      .party(party, .worstYear), "\(name): which year is worst", .year,
      "The number of the first year that is not better than the worst.",
      about: about, .overYears(.yearOfLowest, [.party(party, .betterThanWorst)], .afterBase))
    deficits(party, name, positions, &draft, term, about)
    draft.constant(
      .party(party, .wins), "\(name): wins", .flag,
      "1 where the party is not worse off over all years (win:win).",
      about: about, flag(npv.isAtLeast(-1)))
    return npv
  }

  private static func deficits(
    _ party: String, _ name: String, _ positions: Positions, _ draft: inout Draft, _ term: Term,
    _ about: Subject
  ) {
    guard let surplus = positions.surplus[.alliance]?[party],
      positions.underlyingMargin[.alliance]?[party] != nil
    else { return }
    draft.yearly(
      .party(party, .inDeficit), "\(name): in deficit", .flag,
      "1 in a year that ends with a deficit.",
      about: about,
      flag(surplus.isBelow(-draft.parts.appraisal.tolerance.value)))
    draft.constant(
      .party(party, .yearsInDeficit), "\(name): years in deficit", .years,
      "How many years end with a deficit.",
      about: about, .overYears(.total, [.party(party, .inDeficit)], .afterBase))
    draft.constant(
      .party(party, .lowestMargin), "\(name): lowest underlying margin", .rate,
      "The lowest underlying margin of any year.", about: about,
      .overYears(.lowest, [.party(party, .underlyingMargin)], .afterBase))
    falls(party, name, &draft, term, about)
  }

  /// How far the underlying surplus and its margin fall from one year to the next.
  ///
  /// The base year has no services: the first year is held against business as usual.
  private static func falls(
    _ party: String, _ name: String, _ draft: inout Draft, _ term: Term, _ about: Subject
  ) {
    guard !draft.parts.services.isEmpty else { return }
    for (key, step, fall, words, unit) in [
      (
        PartyLine.underlying, PartyLine.underlyingStep, PartyLine.worstFall, "underlying surplus",
        Unit.pounds
      ),
      (.underlyingMargin, .underlyingMarginStep, .worstMarginFall, "underlying margin", .rate),
    ] {
      let line = Expression.line(.party(party, key))
      let step = LineID.party(party, step)
      draft.yearly(
        step, "\(name): \(words), change on the year before", unit,
        "This year's less last year's; in the first year less that of the year as usual.",
        about: about, total: Total.none,
        when(
          term.firstYear, line - .line(.party(party, key, .usual)), else: line - previous(line)))
      draft.constant(
        .party(party, fall), "\(name): worst fall of \(words) from year to year", unit,
        "The lowest of these changes over all years; negative is a fall.", about: about,
        .overYears(.lowest, [step], .afterBase))
    }
  }

  /// The sum of present values, split into the term and what comes after; the running sum.
  static func worth(
    of whose: Appraised, _ name: String, _ about: Subject, _ draft: inout Draft
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
    let running = draft.rolling(
      .worth(of: whose, .cumulative), "\(name): cumulative present value", .presentPounds,
      at: .endOfYear,
      "Present values of the year and all before it.", about: about,
      opening: .line(values), then: { $0 + .line(values) })
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
    return npv
  }
}
