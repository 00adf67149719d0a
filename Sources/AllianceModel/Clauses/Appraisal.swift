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
      "time.within", "Base year or contract", .flag,
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
    let id = "party.\(party)"
    _ = draft.yearly(
      "\(id).present_value", "\(name): present value of the change", .presentPounds,
      "Change of surplus in base-year prices times the discount factor.", about: about, base: .same,
      prices.present(change))
    let npv = worth(of: id, name, "\(id).present_value", about, &draft)
    _ = draft.yearly(
      "\(id).change_in_term", "\(name): change while the contract runs", .pounds,
      "The change of surplus in the years of the contract.", about: about, term.inTerm * change)
    _ = draft.yearly(
      "\(id).change_judged", "\(name): change that the worst year is found by", .pounds,
      "The change of the year; after the contract the best of all years, so that it is never the worst.",
      about: about, total: Total.none,
      when(term.inTerm, change, else: .overYears(.highest, ["\(id).change"], .afterBase)))
    let worst = draft.constant(
      "\(id).worst_change", "\(name): worst year", .pounds,
      "The lowest change of surplus in a year of the contract.",
      about: about, .overYears(.lowest, ["\(id).change_judged"], .afterBase))
    // Years that differ by less than pennies are alike, and the first of them counts.
    _ = draft.yearly(
      "\(id).better_than_worst", "\(name): better than the worst year", .flag,
      "1 in a year whose change lies above the worst by more than the tolerance of checks.",
      about: about,
      flag(
        .line("\(id).change_judged").isAbove(worst + draft.parts.appraisal.tolerance.value)))
    _ = draft.constant(
      "\(id).worst_year", "\(name): which year is worst", .year,
      "The number of the first year that is not better than the worst.",
      about: about, .overYears(.yearOfLowest, ["\(id).better_than_worst"], .afterBase))
    deficits(party, name, positions, &draft, term, about)
    _ = draft.constant(
      "\(id).wins", "\(name): wins", .flag,
      "1 where the party is not worse off over all years (win:win).",
      about: about, flag(npv.isAtLeast(-1)))
    return npv
  }

  private static func deficits(
    _ party: String, _ name: String, _ positions: Positions, _ draft: inout Draft, _ term: Term,
    _ about: Subject
  ) {
    let id = "party.\(party)"
    guard let surplus = positions.surplus[.alliance]?[party],
      positions.underlyingMargin[.alliance]?[party] != nil
    else { return }
    _ = draft.yearly(
      "\(id).in_deficit", "\(name): in deficit", .flag, "1 in a year that ends with a deficit.",
      about: about,
      flag(surplus.isBelow(-draft.parts.appraisal.tolerance.value)))
    _ = draft.constant(
      "\(id).years_in_deficit", "\(name): years in deficit", .years,
      "How many years end with a deficit.",
      about: about, .overYears(.total, ["\(id).in_deficit"], .afterBase))
    _ = draft.constant(
      "\(id).lowest_margin", "\(name): lowest underlying margin", .rate,
      "The lowest underlying margin of any year.", about: about,
      .overYears(.lowest, ["\(id).underlying_margin"], .afterBase))
    falls(party, name, &draft, term, about)
  }

  /// How far the underlying surplus and its margin fall from one year to the next.
  ///
  /// The base year has no services: the first year is held against business as usual.
  private static func falls(
    _ party: String, _ name: String, _ draft: inout Draft, _ term: Term, _ about: Subject
  ) {
    guard !draft.parts.services.isEmpty else { return }
    let id = "party.\(party)"
    for (key, fall, words, unit) in [
      ("underlying", "worst_fall", "underlying surplus", Unit.pounds),
      ("underlying_margin", "worst_margin_fall", "underlying margin", Unit.rate),
    ] {
      let line = Expression.line("\(id).\(key)")
      let step = LineID("\(id).\(key)_step")
      _ = draft.yearly(
        step, "\(name): \(words), change on the year before", unit,
        "This year's less last year's; in the first year less that of the year as usual.",
        about: about, total: Total.none,
        when(
          term.firstYear, line - .line("bau.\(id).\(key)"), else: line - previous(line)))
      _ = draft.constant(
        "\(id).\(fall)", "\(name): worst fall of \(words) from year to year", unit,
        "The lowest of these changes over all years; negative is a fall.", about: about,
        .overYears(.lowest, [step], .afterBase))
    }
  }

  /// The sum of present values, split into the term and what comes after; the running sum.
  static func worth(
    of id: String, _ name: String, _ values: LineID, _ about: Subject, _ draft: inout Draft
  ) -> Expression {
    let npv = draft.constant(
      "\(id).npv", "\(name): net present value", .presentPounds,
      "The sum of present values over all years.",
      about: about, values.total())
    let inside = draft.constant(
      "\(id).npv_within_term", "\(name): net present value within the term", .presentPounds,
      "The part from the base year and the years of the contract.", about: about,
      values.product(with: "time.within"))
    _ = draft.constant(
      "\(id).npv_after_term", "\(name): net present value after the term", .presentPounds,
      "The part from the years after the contract.", about: about, npv - inside)
    let running = draft.rolling(
      "\(id).cumulative", "\(name): cumulative present value", .presentPounds, at: .endOfYear,
      "Present values of the year and all before it.", about: about,
      opening: .line(values), then: { $0 + .line(values) })
    _ = draft.constant(
      "\(id).lowest_cumulative", "\(name): lowest cumulative present value", .presentPounds,
      "How far the running sum falls at its lowest.", about: about,
      .overYears(.lowest, ["\(id).cumulative"], .withBase))
    _ = draft.yearly(
      "\(id).year_not_paid_back", "\(name): number of a year not paid back", .year, at: .endOfYear,
      "The number of the year where the running sum is below 0, else 0.", about: about,
      .line("time.year") * running.isBelow(-draft.parts.appraisal.tolerance.value))
    _ = draft.constant(
      "\(id).payback_year", "\(name): first year paid back for good", .year,
      "The year after the last with a negative running sum; beyond the last year where there is none.",
      about: about, .overYears(.highest, ["\(id).year_not_paid_back"], .afterBase) + 1)
    return npv
  }
}
