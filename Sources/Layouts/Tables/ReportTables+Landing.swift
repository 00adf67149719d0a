import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

extension ReportTables {
  /// A row for each scenario, party with a soft landing, bearer and year; nil where no party has one.
  public var landing: CSVTable? {
    let rows = report.cases.flatMap { own in
      own.landings.flatMap { bearers($0, of: own.source) }
    }
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-stranded", title: LandingReport.title,
      summary: "What one bears of the stranded cost of one party in one year of one scenario.",
      columns: [
        scenarioColumn,
        .init(name: "line", kind: .text, meaning: "The id of the line that holds the amount."),
        .init(name: "party", kind: .text, meaning: "The party whose cost is stranded."),
        .init(
          name: "bearer", kind: .text,
          meaning: "Who bears it: the others add up to 'total', what there is to bear."),
        .init(name: "label", kind: .text, meaning: "The words of the bearer."),
        .init(name: "year", kind: .text, meaning: "The financial year, such as 2026/27."),
        .init(name: "value", kind: .number, meaning: "The amount in pounds of the year."),
      ], rows: rows)
  }

  private func bearers(_ report: LandingReport, of source: Case) -> [[CSVField]] {
    let years = source.alliance.model.years
    return report.rows.flatMap { borne in
      borne.pounds.enumerated().dropFirst().map { year, value in
        [
          .text(source.name), .text(borne.line.text), .text(report.party.id),
          .text(borne.bearer.rawValue), .text(borne.bearer.heading), .text(years.label(year)),
          .number(value),
        ]
      }
    }
  }
}
