import AllianceModel
import Modelling

extension ComparisonSection {
  /// What is compared, from top to bottom; a further measure is one more declaration.
  static let all = [
    terms, oneHorizon, inAll, ownTerm, shorterTerm, charges, renewal, lowestPoints, yearByYear,
  ]

  private static let terms = ComparisonSection(
    title: "Terms", introduction: "Takes the length of the contract and the discount factors.",
    measures: [
      .line(
        .term, "length", "How many years the contract runs, the first one where it is let again.",
        unit: .years, of: ComparisonSubject.contract
      ) { _ in [.contract(.lastYear), .contract(.term)] },
      .line(
        .inTerm, "in term", "1 in the years of the contract, else 0.", unit: .flag,
        timing: .duringYear,
        of: ComparisonSubject.contract
      ) { _ in [.time(.firstTerm), .time(.inTerm)] },
      .line(
        .covered, "contract runs", "1 in the years in which a contract runs, let again or not.",
        unit: .flag, timing: .duringYear, of: ComparisonSubject.contract
      ) { _ in [.time(.inTerm)] },
      ComparisonMeasure(
        name: .cover, label: "years of cover", unit: .years,
        sentence: "In how many years of the appraisal a contract runs.",
        subjects: ComparisonSubject.contract
      ) { $0.own(.covered).map { .constant($0.total(.afterBase)) } },
      .line(
        .reprocurement, "re-procurement", "What letting the contract again costs.",
        timing: .duringYear, of: ComparisonSubject.contract
      ) { _ in [.contract(.reprocurement)] },
      .line(
        .discountFactor, "discount factor", "What a pound of the year is worth today.",
        unit: .factor, timing: .duringYear,
        of: ComparisonSubject.contract
      ) { _ in [.appraisal(.discountFactor)] },
      ComparisonMeasure(
        name: .annuity, label: "discount factors of the term, added up", unit: .factor,
        sentence: "What a pound in each year of the contract is worth today.",
        subjects: ComparisonSubject.contract
      ) { scope in
        guard let inTerm = scope.own(.inTerm), let factor = scope.own(.discountFactor) else {
          return nil
        }
        return .constant(inTerm.product(with: factor))
      },
    ])

  private static let oneHorizon = ComparisonSection(
    title: "1. Net present value over one horizon: the headline",
    introduction:
      "Takes the appraisal of each scenario, over the same years for all; within the term and after it.",
    measures: [
      .line(
        .npv, "net present value", "What all years are worth today, against business as usual.",
        unit: .presentPounds,
        of: ComparisonSubject.systemAndParties
      ) { [$0.worth(.npv)] },
      .line(
        .npvWithinTerm, "of it within the term",
        "What the years of the contract are worth today.", unit: .presentPounds,
        of: ComparisonSubject.systemAndParties
      ) { [$0.worth(.npvWithinTerm)] },
      .line(
        .npvAfterTerm, "of it after the term",
        "What the years after the contract are worth today.", unit: .presentPounds,
        of: ComparisonSubject.systemAndParties
      ) { [$0.worth(.npvAfterTerm)] },
    ])

  private static let ownTerm = ComparisonSection(
    title: "2. Net present value over the own term, a year",
    introduction:
      "Takes what lies within the term. Equivalent annual value: only if the contract can be repeated on the same terms.",
    measures: [
      ComparisonMeasure(
        name: .npvPerTermYear, label: "net present value within the term, a year",
        unit: .presentPounds,
        sentence: "Net present value within the term divided by the years of the contract.",
        subjects: ComparisonSubject.systemAndParties
      ) { scope in
        guard let value = scope.own(.npvWithinTerm),
          let years = scope.own(.term, of: .theContract)
        else { return nil }
        return .constant(ratio(.line(value), to: .line(years)))
      },
      ComparisonMeasure(
        name: .equivalentAnnualValue,
        label: "equivalent annual value, if repeated",
        unit: .presentPounds,
        sentence:
          "The level sum a year that is worth the net present value within the term: only if the contract can be repeated on the same terms.",
        subjects: ComparisonSubject.systemAndParties
      ) { scope in
        guard let value = scope.own(.npvWithinTerm),
          let annuity = scope.own(.annuity, of: .theContract)
        else { return nil }
        return .constant(ratio(.line(value), to: .line(annuity)))
      },
    ])

  private static let lowestPoints = ComparisonSection(
    title: "Lowest points and win:win",
    introduction: "Takes the worst year, margins and payback of each party.",
    measures: [
      .line(
        .wins, "wins", "1 where the party is not worse off over all years (win:win).", unit: .flag,
        of: ComparisonSubject.parties
      ) { [$0.party(.wins)] },
      .line(
        .paybackYear, "first year paid back for good",
        "The year from which the running sum of present values stays at 0 or above.", unit: .year,
        of: ComparisonSubject.systemAndParties
      ) { [$0.worth(.paybackYear)] },
      .line(
        .lowestCumulative, "lowest running sum of present values",
        "How far the running sum falls at its lowest.", unit: .presentPounds,
        of: ComparisonSubject.systemAndParties
      ) { [$0.worth(.lowestCumulative)] },
      .line(
        .worstChange, "worst change in the term",
        "The lowest change of the surplus against business as usual.",
        of: ComparisonSubject.parties
      ) { [$0.party(.worstChange)] },
      .line(
        .yearsInDeficit, "years in deficit", "How many years end in a deficit.", unit: .count,
        of: ComparisonSubject.parties
      ) { [$0.party(.yearsInDeficit)] },
      .line(
        .lowestMargin, "lowest underlying margin",
        "The lowest underlying margin of any year.", unit: .percentOf("income"),
        of: ComparisonSubject.parties
      ) { [$0.party(.lowestMargin)] },
      .line(
        .worstFall, "worst fall of underlying surplus from year to year",
        "The lowest change on the year before, negative; none where there is no fall.",
        of: ComparisonSubject.parties
      ) { [$0.party(.worstFall)] }.wordedAtZero("none"),
      .line(
        .worstMarginFall, "worst fall of underlying margin from year to year",
        "The lowest change on the year before, negative; none where there is no fall.",
        unit: .percentagePoints, of: ComparisonSubject.parties
      ) { [$0.party(.worstMarginFall)] }.wordedAtZero("none"),
    ])

  private static let yearByYear = ComparisonSection(
    title: "Year by year", introduction: "Takes the change against business as usual.",
    measures: [
      .line(
        .change, "change of the year", "What the year brings against business as usual.",
        timing: .duringYear, of: ComparisonSubject.systemAndParties
      ) { [$0.change] },
      .line(
        .cumulative, "change to date",
        "What the years so far bring against business as usual, at today's value.",
        unit: .presentPounds, timing: .endOfYear, of: ComparisonSubject.systemAlone
      ) { [$0.worth(.cumulative)] },
    ])
}
