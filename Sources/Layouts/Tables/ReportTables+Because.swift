import AllianceModel
import Analysis
import Modelling
import Reports
import Scenarios

extension ReportTables {
  /// A row for each scenario and each shift, measure, investment, space, support and benefit, and one for
  /// everything else, adding up to the net present social value; nil where none says why it should work.
  public var because: CSVTable? {
    let rows = report.cases.flatMap { own in
      own.chain.map { becauseRows($0, of: NamedCase(own.source)) } ?? []
    }
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-because", title: LogicChain.title,
      summary:
        "What one part of one scenario is worth, and why it should work; the values of a scenario add up to its net present social value.",
      columns: becauseColumns, key: ["scenario", "path"], rows: rows)
  }

  private var becauseColumns: [CSVTable.Column] {
    Self.scenarioColumns + [
      .init(
        name: "kind", kind: .text,
        meaning: "What it is: shift, measure, investment …; rest for everything else."),
      .init(
        name: "path", kind: .text,
        meaning: "Where the scenario file states it; everything_else for the rest."),
      .init(name: "name", kind: .text, meaning: "The name as people know it."),
      .init(name: "context", kind: .text, meaning: "What holds that the mechanism depends on."),
      .init(name: "mechanism", kind: .text, meaning: "What people do differently, and why."),
      .init(name: "outcome", kind: .text, meaning: "What changes because of that."),
      .init(name: "whose_need", kind: .text, meaning: "Whose need it meets."),
      .init(
        name: "evidence", kind: .text,
        meaning: "How good the evidence is: high, medium or low; empty where no chain is stated."),
      .init(name: "line", kind: .text, meaning: "The id of the line that holds the value."),
      Self.currencyColumn,
      .init(
        name: "value", kind: .number,
        meaning:
          "Present value in pounds of the base year; empty for what has no price or moves no money of all parties together."
      ),
    ]
  }

  private func becauseRows(_ chain: LogicChain, of named: NamedCase) -> [[CSVField]] {
    chain.rows.map { row in
      let (own, because) = (row.intervention, row.intervention.because)
      let words = [because?.context, because?.mechanism, because?.outcome, because?.whoseNeed]
      let head: [CSVField] =
        named.scenario + [
          .text(own.kind.rawValue), .text(own.path), .text(own.name),
        ]
      let tail = [
        ReportTables.field(because?.evidence.rawValue), ReportTables.field(own.worth?.text),
        Self.currency(of: .presentPounds), row.worth.map { .number($0.value) } ?? CSVField.empty,
      ]
      return head + words.map(ReportTables.field) + tail
    } + [
      named.scenario
        + [.text("rest"), .text("everything_else"), .text(LogicChain.everythingElseWords)]
        + [CSVField](repeating: .empty, count: 5)
        + [
          .text(chain.everythingElse.line.text), Self.currency(of: .presentPounds),
          .number(chain.everythingElse.value),
        ]
    ]
  }
}
