import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

extension ReportTables {
  /// A row for each scenario, party with a soft landing, bearer and year; nil where no party has one.
  public var landing: CSVTable? {
    let rows = report.cases.flatMap { own in
      let named = NamedCase(own.source)
      return own.landings.flatMap { bearers($0, of: named) }
    }
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-stranded", title: LandingReport.title,
      summary: "What one bears of the stranded cost of one party in one year of one scenario.",
      columns: landingColumns, key: ["scenario", "line", "year"], rows: rows)
  }

  private var landingColumns: [CSVTable.Column] {
    Self.scenarioColumns + [
      .init(name: "line", kind: .text, meaning: "The id of the line that holds the amount."),
      .init(name: "party", kind: .text, meaning: "The party whose cost is stranded."),
      .init(name: "party_name", kind: .text, meaning: "The name of that party."),
      .init(
        name: "bearer", kind: .text,
        meaning: "Who bears it: the others add up to 'total', what there is to bear."),
      .init(name: "label", kind: .text, meaning: "The words of the bearer."),
    ] + Self.yearColumns + Self.accountColumns.prefix(2) + [
      Self.currencyColumn,
      .init(name: "value", kind: .number, meaning: "The amount in pounds of the year."),
    ]
  }

  private func bearers(_ report: LandingReport, of own: NamedCase) -> [[CSVField]] {
    report.rows.flatMap { borne in
      let head: [CSVField] =
        own.scenario + [.text(borne.line.text), .text(report.party.id), .text(report.party.name)]
        + [.text(borne.bearer.rawValue), .text(borne.bearer.heading)]
      let account = own.accounts(borne.line, isPayment: false).prefix(2)
      return borne.pounds.enumerated().dropFirst().map { year, value in
        head + own.year(year) + account + [Self.currency(of: .pounds), .number(value)]
      }
    }
  }
}
