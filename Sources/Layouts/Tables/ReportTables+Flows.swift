import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

extension ReportTables {
  /// A row for each scenario, flow of money and year.
  public var flows: CSVTable {
    CSVTable(
      name: "\(name)-flows", title: "Flows of money by year",
      summary: "What one party pays another for one thing in one year of one scenario.",
      columns: flowColumns,
      rows: report.cases.flatMap { own in own.flows.rows.flatMap { rows($0, of: own.source) } })
  }

  private var flowColumns: [CSVTable.Column] {
    [
      scenarioColumn, caseColumn,
      .init(name: "line", kind: .text, meaning: "The id of the line that holds the amount."),
      .init(name: "payer", kind: .text, meaning: "Who pays; outside for one who is no party."),
      .init(name: "payee", kind: .text, meaning: "Who is paid."),
      .init(name: "kind", kind: .text, meaning: "What is paid for."),
      .init(name: "recurrent", kind: .text, meaning: "Whether it comes again: yes or no."),
      .init(name: "year", kind: .text, meaning: "The financial year, such as 2026/27."),
      .init(name: "account", kind: .text, meaning: "The account of the ledger."),
      .init(name: "value", kind: .number, meaning: "The amount in pounds of the year."),
    ]
  }

  private func rows(_ row: FlowReport.Row, of source: Case) -> [[CSVField]] {
    let flow = row.flow
    return row.pounds.enumerated().map { year, value in
      [
        .text(source.name), ReportTables.caseWord(isBusinessAsUsual: flow.isBusinessAsUsual),
        .text(flow.line.text), .text(flow.payer), .text(flow.payee), .text(flow.kind.rawValue),
        .text(flow.isRecurrent ? "yes" : "no"), .text(source.alliance.model.years.label(year)),
        ReportTables.field(accounts[flow.line]), .number(value),
      ]
    }
  }
}
