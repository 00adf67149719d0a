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
      columns: flowColumns, key: ["scenario", "line", "year"],
      rows: report.cases.flatMap { own in
        let named = NamedCase(own.source)
        return own.flows.rows.flatMap { rows($0, of: named) }
      })
  }

  private var flowColumns: [CSVTable.Column] {
    Self.scenarioColumns + [
      Self.caseColumn,
      .init(name: "line", kind: .text, meaning: "The id of the line that holds the amount."),
      .init(name: "payer", kind: .text, meaning: "Who pays; outside for one who is no party."),
      .init(name: "payer_name", kind: .text, meaning: "The name of who pays."),
      .init(name: "payee", kind: .text, meaning: "Who is paid."),
      .init(name: "payee_name", kind: .text, meaning: "The name of who is paid."),
      .init(name: "kind", kind: .text, meaning: "What is paid for."),
      .init(name: "kind_name", kind: .text, meaning: "What is paid for, in words."),
      .init(name: "recurrent", kind: .text, meaning: "Whether it comes again: yes or no."),
    ] + Self.yearColumns + Self.accountColumns + [
      Self.currencyColumn,
      .init(name: "value", kind: .number, meaning: "The amount in pounds of the year."),
    ]
  }

  private func rows(_ row: FlowReport.Row, of own: NamedCase) -> [[CSVField]] {
    let flow = row.flow
    let head: [CSVField] =
      own.scenario + [
        Self.caseWord(isBusinessAsUsual: flow.isBusinessAsUsual), .text(flow.line.text),
      ] + own.party(flow.payer) + own.party(flow.payee) + [
        .text(flow.kind.rawValue), .text(flow.kind.words), .text(flow.isRecurrent ? "yes" : "no"),
      ]
    let accounts = own.accounts(flow.line, isPayment: true)
    return row.pounds.enumerated().map { year, value in
      head + own.year(year) + accounts + [Self.currency(of: .pounds), .number(value)]
    }
  }
}
