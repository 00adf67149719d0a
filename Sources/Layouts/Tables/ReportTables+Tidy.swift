import AllianceModel
import Analysis
import Evaluation
import Modelling

extension ReportTables {
  /// A row for each scenario, line and year: for databases and ledgers.
  public var tidy: CSVTable {
    CSVTable(
      name: name, title: "Results by line and year",
      summary: "One number of one line in one year of one scenario.", columns: tidyColumns,
      rows: cases.flatMap { source in
        source.alliance.model.lines.flatMap { rows($0, of: source) }
      })
  }

  private var tidyColumns: [CSVTable.Column] {
    [
      scenarioColumn, caseColumn,
      .init(name: "line", kind: .text, meaning: "The id of the line."),
      .init(name: "label", kind: .text, meaning: "The words of the line."),
      .init(name: "party", kind: .text, meaning: "The party; of a payment, the payer."),
      .init(name: "counterparty", kind: .text, meaning: "The party that is paid."),
      .init(name: "service", kind: .text, meaning: "The service."),
      .init(
        name: "year", kind: .text,
        meaning: "The financial year, such as 2026/27; empty where one number holds for all."),
      .init(name: "unit", kind: .text, meaning: "What the value counts."),
      .init(
        name: "price_base", kind: .text,
        meaning: "nominal: pounds of the year; real: of the base year, and discounted."),
      .init(name: "recurrent", kind: .text, meaning: "Whether the money comes again: yes or no."),
      .init(name: "account", kind: .text, meaning: "The account of the ledger."),
      .init(
        name: "value", kind: .number,
        meaning: "The number: shares as 0.1, years as columns from 0, the base year."),
    ]
  }

  private func rows(_ line: Line, of source: Case) -> [[CSVField]] {
    let subject = line.subject
    let head: [CSVField] = [
      .text(source.name), ReportTables.caseWord(isBusinessAsUsual: subject.isBusinessAsUsual),
      .text(line.id.text), .text(line.label), ReportTables.field(subject.party),
      ReportTables.field(subject.counterparty), ReportTables.field(subject.service),
    ]
    let tail: [CSVField] = [
      .text(line.unit.label), ReportTables.field(line.unit.priceBase?.rawValue),
      ReportTables.field(subject.recurrentWord), ReportTables.field(accounts[line.id]),
    ]
    let values = source.results.values(of: line.id)
    if line.isConstant { return values.map { head + [.empty] + tail + [.number($0)] } }
    let first = source.isBlankInBaseYear(line) ? 1 : 0
    return values.enumerated().dropFirst(first).map { year, value in
      head + [.text(source.alliance.model.years.label(year))] + tail + [.number(value)]
    }
  }
}
