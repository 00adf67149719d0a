import AllianceModel
import Analysis
import Evaluation
import Modelling

extension ReportTables {
  /// What table and sheet of the soft landing are called.
  static let landingTitle = "Who bears the stranded cost, year by year"

  /// A row for each scenario, party with a soft landing, bearer and year; nil where no party has one.
  public var landing: CSVTable? {
    let rows = cases.flatMap { source in
      source.alliance.landed.flatMap { bearers($0, of: source) }
    }
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-stranded", title: ReportTables.landingTitle,
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

  private func bearers(_ landed: Landed, of source: Case) -> [[CSVField]] {
    let years = source.alliance.model.years
    return landed.lines.flatMap { line in
      (source.results.values(of: line.id) ?? []).enumerated().dropFirst().map { year, value in
        [
          .text(source.name), .text(line.id.text), .text(landed.party.id),
          .text(landed.key(line)), .text(landed.words(line)), .text(years.label(year)),
          .number(value),
        ]
      }
    }
  }
}
