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
      key: ["scenario", "line", "year"],
      rows: cases.flatMap { own in own.alliance.model.lines.flatMap { rows($0, of: own) } })
  }

  private var tidyColumns: [CSVTable.Column] {
    Self.scenarioColumns + [
      Self.caseColumn, .init(name: "line", kind: .text, meaning: "The id of the line."),
      .init(name: "label", kind: .text, meaning: "The words of the line."),
      .init(name: "party", kind: .text, meaning: "The party; of a payment, the payer."),
      .init(name: "party_name", kind: .text, meaning: "The name of that party."),
      .init(name: "counterparty", kind: .text, meaning: "The party that is paid."),
      .init(name: "counterparty_name", kind: .text, meaning: "The name of that party."),
      .init(name: "service", kind: .text, meaning: "The service."),
      .init(name: "service_name", kind: .text, meaning: "The name of the service."),
      .init(
        name: "year", kind: .text,
        meaning: "The financial year, such as 2026/27; all where one number holds for all."),
      .init(
        name: "period_end", kind: .date,
        meaning: "The last day of the year; empty where one number holds for all."),
      .init(name: "unit", kind: .text, meaning: "What the value counts."), Self.currencyColumn,
      .init(
        name: "price_base", kind: .text,
        meaning: "nominal: pounds of the year; real: of the base year, and discounted."),
      .init(name: "recurrent", kind: .text, meaning: "Whether the money comes again: yes or no."),
    ] + Self.accountColumns + [
      .init(
        name: "value", kind: .number,
        meaning: "The number: shares as 0.1, years as columns from 0, the base year.")
    ]
  }

  private func rows(_ line: Line, of own: NamedCase) -> [[CSVField]] {
    let subject = line.subject
    let head: [CSVField] =
      own.scenario + [
        Self.caseWord(isBusinessAsUsual: subject.isBusinessAsUsual), .text(line.id.text),
        .text(line.label),
      ] + own.party(subject.party) + own.party(subject.counterparty) + own.service(subject.service)
    let tail: [CSVField] =
      [
        .text(line.unit.label), Self.currency(of: line.unit),
        Self.field(line.unit.priceBase?.rawValue), Self.field(subject.recurrentWord),
      ] + own.accounts(line.id, isPayment: subject.counterparty != nil)
    let values = own.source.results.values(of: line.id)
    if line.isConstant { return values.map { head + Self.allYears + tail + [.number($0)] } }
    let first = own.source.isBlankInBaseYear(line) ? 1 : 0
    return values.enumerated().dropFirst(first).map { year, value in
      head + own.year(year) + tail + [.number(value)]
    }
  }
}
