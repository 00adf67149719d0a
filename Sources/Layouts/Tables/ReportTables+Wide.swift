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
      rows: cases.flatMap { source in
        source.alliance.model.lines.map { row($0, of: source) }
      })
  }

  private var years: Years { cases.first?.alliance.model.years ?? Years(base: 0, horizon: 0) }

  private var wideColumns: [CSVTable.Column] {
    let head: [CSVTable.Column] = [
      scenarioColumn, caseColumn,
      .init(name: "line", kind: .text, meaning: "The id of the line."),
      .init(name: "label", kind: .text, meaning: "The words of the line."),
      .init(name: "unit", kind: .text, meaning: "What the values count."),
      .init(name: "all_years", kind: .number, meaning: "The number that holds for all years."),
    ]
    return head
      + years.labels.map { label in
        let words = label.split(separator: "/").joined(separator: "_")
        return .init(name: "year_\(words)", kind: .number, meaning: "The value of \(label).")
      }
  }

  private func row(_ line: Line, of source: Case) -> [CSVField] {
    let head: [CSVField] = [
      .text(source.name),
      ReportTables.caseWord(isBusinessAsUsual: line.subject.isBusinessAsUsual),
      .text(line.id.text), .text(line.label), .text(line.unit.label),
    ]
    let values = source.results.values(of: line.id).map(CSVField.number)
    if line.isConstant { return head + values + years.labels.map { _ in .empty } }
    let isBlank = source.isBlankInBaseYear(line)
    let cells = isBlank ? [.empty] + values.dropFirst() : values
    let missing = max(0, years.count - cells.count)
    return head + [.empty] + cells.prefix(years.count)
      + [CSVField](repeating: .empty, count: missing)
  }
}
