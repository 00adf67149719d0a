import AllianceModel
import Analysis
import Evaluation
import Modelling

extension ReportTables {
  /// A row for each scenario and line, a column for each year: for people.
  public var wide: CSVTable {
    CSVTable(
      name: "\(name)-wide", title: "Results, a column a year",
      summary: "One line of one scenario over all years.", columns: wideColumns,
      key: ["scenario", "line"],
      rows: cases.flatMap { own in own.alliance.model.lines.map { row($0, of: own) } })
  }

  private var years: Years { cases.first?.alliance.model.years ?? Years(base: 0, horizon: 0) }

  private var wideColumns: [CSVTable.Column] {
    let head: [CSVTable.Column] =
      Self.scenarioColumns + [
        Self.caseColumn, .init(name: "line", kind: .text, meaning: "The id of the line."),
        .init(name: "label", kind: .text, meaning: "The words of the line."),
        .init(name: "unit", kind: .text, meaning: "What the values count."), Self.currencyColumn,
      ] + Self.accountColumns + [
        .init(name: "all_years", kind: .number, meaning: "The number that holds for all years.")
      ]
    return head
      + years.labels.enumerated().map { year, label in
        let words = label.split(separator: "/").joined(separator: "_")
        return .init(
          name: "year_\(words)", kind: .number,
          meaning: "The value of \(label), the year to \(years.end(year)).")
      }
  }

  private func row(_ line: Line, of own: NamedCase) -> [CSVField] {
    let head: [CSVField] =
      own.scenario + [
        Self.caseWord(isBusinessAsUsual: line.subject.isBusinessAsUsual), .text(line.id.text),
        .text(line.label), .text(line.unit.label), Self.currency(of: line.unit),
      ] + own.accounts(line.id, isPayment: line.subject.counterparty != nil)
    let values = own.source.results.values(of: line.id).map(CSVField.number)
    if line.isConstant { return head + values + years.labels.map { _ in .empty } }
    let isBlank = own.source.isBlankInBaseYear(line)
    let cells = isBlank ? [.empty] + values.dropFirst() : values
    let missing = max(0, years.count - cells.count)
    return head + [.empty] + cells.prefix(years.count)
      + [CSVField](repeating: .empty, count: missing)
  }
}
