import AllianceModel
import Modelling

/// The charts of Summary, each left out where a case lacks its lines.
struct SummaryCharts {
  let cases: [PlacedCase]

  /// The charts, two beside each other, below a row.
  func charts(below row: Int) -> [Chart] {
    all.enumerated().map { position, chart in
      var placed = chart
      placed.anchor = CellAddress(
        row: row + 1 + position / 2 * 19, column: position.isMultiple(of: 2) ? 0 : 4)
      return placed
    }
  }

  private var all: [Chart] {
    var charts: [Chart] = []
    if let comparison = CumulativeChart(cases: cases).chart { charts.append(comparison) }
    for placed in cases.prefix(2) {
      let provider = ProviderCharts(placed)
      charts += [provider?.incomeAndCost, provider?.gap].compactMap { $0 }
      charts += [PartyCharts(placed).underlying, PartyCharts(placed).shares].compactMap { $0 }
      charts += [SpendChart(placed).chart].compactMap { $0 }
      charts += ActivityCharts(placed).charts
    }
    return charts
  }
}

/// A line of a case as a series of a chart.
struct ChartLine {
  let placed: PlacedCase
  let line: LineID
  let name: String
  var stroke: Chart.Stroke = .solid

  /// Whether the case has the line, year by year.
  var isThere: Bool { placed.range(line) != nil }

  fileprivate func series(from year: Int) -> Chart.Series? {
    guard let values = placed.range(line, from: year) else { return nil }
    let header = placed.axis.range(row: TimeAxis.headerRow, from: year)
    return .init(
      name: name, categories: SheetRange(sheet: placed.modelSheet, range: header), values: values,
      stroke: stroke)
  }
}

extension Chart {
  /// A chart over years of at most four lines; nil where none of them is there.
  init?(
    _ kind: Kind, _ title: String, alternativeText: String, vertical: String = "£ a year",
    format: NumberFormat = .millions, lines: [ChartLine]
  ) {
    let shown = lines.filter(\.isThere).prefix(4)
    guard !shown.isEmpty else { return nil }
    let startsBlank = shown.contains { $0.placed.isBlankInBaseYear($0.line) }
    self.init(
      kind: kind, title: title, alternativeText: alternativeText, horizontalTitle: "Financial year",
      verticalTitle: vertical, format: format,
      series: shown.compactMap { $0.series(from: startsBlank ? 1 : 0) },
      anchor: CellAddress(row: 0, column: 0))
  }
}
