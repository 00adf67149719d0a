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
    let lines = row.values + row.differences
    let unit = lines.compactMap(\.self).first?.unit.publishedWords
    return [.text(group), .text(row.subject), .text(row.measure), .stated(unit)]
      + lines.map { line in
        guard let line, let results = report.comparison?.results else { return .notApplicable }
        return .number(results[line.id], line.unit, years)
      }
  }
}
