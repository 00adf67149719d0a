import AllianceModel
import Evaluation
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

  fileprivate var values: [Double] { placed.results.values(of: line) ?? [] }

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
    _ kind: Kind, _ title: String, alternativeText: String, vertical: String = "a year",
    format: NumberFormat? = nil, lines: [ChartLine]
  ) {
    let shown = lines.filter(\.isThere).prefix(4)
    guard shown.contains(where: { $0.values.contains { $0 != 0 } }) else { return nil }
    let money = AxisMoney(shown.flatMap { $0.values })
    // A base year in which a line does not stand yet would bend the picture.
    let startsLate = shown.contains { $0.values.first == 0 }
    self.init(
      kind: kind, title: Words.clipped(title, to: 255),
      alternativeText: Words.clipped(alternativeText, to: 255), horizontalTitle: "Financial year",
      verticalTitle: format == nil ? "\(money.words) \(vertical)" : vertical,
      format: format ?? money.format,
      series: shown.compactMap { $0.series(from: startsLate ? 1 : 0) },
      anchor: CellAddress(row: 0, column: 0), size: Size(width: 800, height: 340))
  }
}

/// In which pounds an axis is written, so that its numbers are short.
private struct AxisMoney {
  let words: String
  let format: NumberFormat

  init(_ values: [Double]) {
    let largest = values.map(\.magnitude).max() ?? 0
    switch largest {
    case 2_000_000...: (words, format) = ("£m", .millions)
    case 20_000...: (words, format) = ("£000", .thousands)
    default: (words, format) = ("£", .pounds)
    }
  }
}
