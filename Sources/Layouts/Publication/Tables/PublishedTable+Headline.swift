import AllianceModel
import Modelling
import Reports

extension PublishedTable {
  /// What each party and the system come to.
  static func headline(_ cases: PublishedCases) -> PublishedTable {
    let money = "£ at today's value"
    return PublishedTable(
      sheet: "Headline", name: "headline_by_party",
      title: "What the contract is worth to each party",
      columns: cases.columns + [
        .words("Whose", width: 34, .system),
        .number("Net present value", money, .todaysValue),
        .number("Within the term", money, .withinTerm),
        .number("After the term", money, .afterTerm),
        .number("Lowest change in a year", "£", .lowestChange, .poundsOfYear),
        .words("Year of the lowest change", width: 16, .financialYear),
        .number("Lowest underlying margin", "%", .margin),
        .number("Years in deficit as usual", nil, .deficit, .usual),
        .number("Years in deficit", nil, .deficit), .words("Paid back from", width: 16, .payback),
      ], rows: cases.rows(headlineRows))
  }

  private static func headlineRows(_ own: CaseReport) -> [[PublishedCell]] {
    let headline = own.headline
    let years = headline.years
    func row(_ row: HeadlineRow) -> [PublishedCell] {
      let figures =
        row.worth + [
          row.lowestChange, row.yearOfLowestChange, row.lowestMargin, row.yearsInDeficitAsUsual,
          row.yearsInDeficit, row.paybackYear,
        ]
      return [.text(row.name)] + figures.map { .figure($0, years) }
    }
    let between = headline.between.map { amounts in
      [.text(CaseHeadline.betweenWords)] + amounts.map { .number($0, .presentPounds, years) }
        + [PublishedCell](repeating: .notApplicable, count: 6)
    }
    return headline.parties.map(row) + [between].compactMap(\.self) + [row(headline.system)]
  }

  /// The same by head of the population.
  static func perHead(_ cases: PublishedCases) -> PublishedTable {
    let money = "£ at today's value"
    return PublishedTable(
      sheet: "PerHead", name: "headline_per_head",
      title: "What the contract is worth per head of the population",
      columns: cases.columns + [
        .words("Whose", width: 34, .system), .number("Population", "people"),
        .number("Net present value per head", money, .perHead, .todaysValue),
        .number("Within the term per head", money, .withinTerm),
        .number("After the term per head", money, .afterTerm),
        .number("Lowest change in a year per head", "£", .lowestChange),
      ],
      rows: cases.rows { own in
        (own.headline.perHead?.rows ?? []).map { row in
          [.text(row.name), .figure(own.headline.perHead?.population, cases.years)]
            + (row.worth + [row.lowestChange]).map { .figure($0, cases.years) }
        }
      })
  }
}
