import AllianceModel
import Analysis
import Evaluation
import Modelling
public import Reports

/// Money by party and year: what is left of each year in the alliance, as usual, and the difference.
public struct YearTable {
  private let report: CaseReport
  private let title: String
  private let style: FigureStyle

  /// Lays out the years of a case; its title is that of the case unless said otherwise.
  public init(
    _ report: CaseReport, titled title: String? = nil, figures style: FigureStyle = .words
  ) {
    self.title = title ?? report.source.title
    self.report = report
    self.style = style
  }

  private var years: Years { report.headline.years }
  private var columns: Range<Int> { 1..<years.count }

  /// The table, a group of rows for each party.
  public var table: HTML {
    let head =
      [HTML("td"), HTML("td")] + columns.map { HTML("th", ["scope": "col"], years.label($0)) }
    let parties = report.source.alliance.parties
    return HTML(
      "table", ["class": "years"],
      [
        HTML(
          "caption", title.isEmpty ? "Money by party and year" : "\(title): money by party and year"
        ),
        HTML("thead", [HTML("tr", head)]),
      ] + parties.map { HTML("tbody", rows(of: $0)) })
  }

  private func rows(of party: Alliance.Party) -> [HTML] {
    let left = report.source.alliance.remainder(of: party)
    let words = left.words(.whole)
    let (own, usual) = (
      left.line(.whole, of: party.id), left.line(.whole, of: party.id, .usual)
    )
    let name = HTML(
      "th", ["scope": "rowgroup", "rowspan": "3"],
      [
        .text(party.name), HTML("span", ["class": "aside"], words),
      ])
    return [
      HTML("tr", [name] + row("with the alliance", own, party.name)),
      HTML("tr", row("as usual", usual, party.name)),
      HTML("tr", ["class": "difference"], difference(own, usual)),
    ]
  }

  private func row(_ words: String, _ line: LineID, _ party: String) -> [HTML] {
    let values = values(of: line)
    return [HTML("th", ["scope": "row"], words)]
      + columns.map { column in
        HTML(
          "td",
          values.map { values in
            [
              style.figure(
                MoneyText.of(values[column]), line, column: column,
                about: "\(party), \(words), \(years.label(column))")
            ]
          } ?? [])
      }
  }

  private func difference(_ own: LineID, _ usual: LineID) -> [HTML] {
    let (own, usual) = (values(of: own), values(of: usual))
    return [HTML("th", ["scope": "row"], "difference")]
      + columns.map { column in
        guard let own, let usual else { return HTML("td") }
        return HTML("td", MoneyText.of(own[column] - usual[column]))
      }
  }

  /// The years of a line; nil where the case lacks it.
  private func values(of line: LineID) -> [Double]? {
    let results = report.source.results
    return results.has(line) ? results.values(of: line) : nil
  }
}
