import Analysis
import Evaluation
import Modelling
import Reports

extension PublishedTable {
  /// The scenarios beside each other, and what each has more than the first.
  static func comparison(_ report: Report) -> PublishedTable {
    let letters = report.cases.map(\.letter)
    let first = letters.first ?? ""
    return PublishedTable(
      sheet: "Compared", name: "scenarios_side_by_side",
      title: "The scenarios side by side",
      remarks: report.cases.map { "\($0.letter) is \(Words.clipped($0.source.title, to: 120))." },
      columns: [
        .words("Group", width: 24), .words("Whose", width: 34, .system),
        .words("Measure", width: 44), .words("Unit", width: 20, .todaysValue),
      ] + letters.map { .number("Scenario \($0)") }
        + letters.dropFirst().map { .number("\($0) less \(first)", nil, .difference) },
      rows: (report.comparison?.matrix.groups ?? []).flatMap { group in
        group.rows.map { comparisonRow($0, of: group.title, report) }
      })
  }

  private static func comparisonRow(
    _ row: ComparisonMatrix.Row, of group: String, _ report: Report
  ) -> [PublishedCell] {
    let years = PublishedCases(all: report.cases).years
    let results = report.comparison?.results
    func cell(_ line: Line?, _ word: String?) -> PublishedCell {
      guard let line, let value = results?[line.id] else { return .notApplicable }
      if let word, value.magnitude < ComparisonMatrix.Row.nothing(line.unit) { return .text(word) }
      return .number(value, line.unit, years)
    }
    return [.text(group), .text(row.subject), .text(row.measure), .stated(unit(of: row))]
      + row.values.map { cell($0, row.wordAtZero) } + row.differences.map { cell($0, nil) }
  }

  /// What the numbers of a row count; what the differences count is said where it is another thing.
  private static func unit(of row: ComparisonMatrix.Row) -> String? {
    let units = [row.values, row.differences].map { $0.lazy.compactMap { $0?.unit }.first }
    guard let unit = units[0] ?? units[1] else { return nil }
    guard let other = units[1], other != unit, other == .percentagePoints else {
      return unit.publishedWords
    }
    return "\(unit.publishedWords); differences in \(other.publishedWords)"
  }
}
