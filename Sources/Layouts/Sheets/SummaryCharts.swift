import AllianceModel
import Analysis
import Evaluation
import Modelling

/// The charts of Summary, each left out where a case lacks its lines: what sets cases apart first,
/// then how the first case works.
struct SummaryCharts {
  let tables: [SummaryTable]
  /// The rows in which the tables' first parties stand, from 0.
  let partyRows: [Int]
  let bridge: BridgeSheet?

  /// The charts, two beside each other, below a row.
  func charts(below row: Int) -> [Chart] {
    all.enumerated().map { position, chart in
      var placed = chart
      placed.anchor = CellAddress(
        row: row + 1 + position / 2 * 18, column: position.isMultiple(of: 2) ? 0 : 4)
      return placed
    }
  }

  private var all: [Chart] {
    let cases = tables.map(\.placed)
    let comparison = [
      CumulativeChart(cases: cases).chart, PartyValueChart(tables: tables, rows: partyRows).chart,
    ]
    guard let first = cases.first else { return [] }
    let provider = ProviderCharts(first)
    let parties = PartyCharts(first)
    let working = [
      provider?.incomeAndCost, provider?.gap, bridge?.chart, parties.underlying, parties.margins,
      SpendChart(first).chart, parties.shares, ActivityChart(first).chart,
    ]
    return (comparison + working).compactMap { $0 }
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

  /// Whether any year is other than 0.
  var hasValues: Bool { values.contains { $0 != 0 } }

  fileprivate var values: [Double] { placed.results.values(of: line) }

  fileprivate func series(from year: Int) -> Chart.Series? {
    guard let values = placed.range(line, from: year) else { return nil }
    let header = placed.axis.range(row: TimeAxis.headerRow, from: year)
    return .init(
      name: Words.clipped(name, to: 255),
      categories: SheetRange(sheet: placed.modelSheet, range: header), values: values,
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
    // A base year in which a line does not stand yet would bend the picture.
    let first = shown.contains { $0.values.first == 0 } ? 1 : 0
    let values = shown.flatMap { $0.values.dropFirst(first) }
    let money = AxisMoney(values)
    let start = kind == .lines ? AxisStart(values).value : nil
    let words = format == nil ? "\(money.words) \(vertical)" : vertical
    self.init(
      kind: kind, title: Words.clipped(title, to: 255),
      alternativeText: Words.clipped(alternativeText, to: 255), horizontalTitle: "Financial year",
      verticalTitle: start == nil ? words : "\(words) (axis not from 0)",
      format: format ?? money.format, series: shown.compactMap { $0.series(from: first) },
      anchor: CellAddress(row: 0, column: 0), size: Chart.usualSize)
    verticalStart = start
  }

  /// What fits beside another chart on a page across.
  static let usualSize = Size(width: 800, height: 340)
}

/// In which pounds an axis is written, so that its numbers are short.
struct AxisMoney {
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

/// Where an axis of lines starts that lie close together and far from nought.
///
/// Half their spread is left below them, so that edits of inputs stay in the picture.
struct AxisStart {
  /// A round number; nil where the axis starts at nought or below.
  let value: Double?

  init(_ values: [Double]) {
    guard let low = values.min(), let high = values.max(), low > high / 2 else {
      value = nil
      return
    }
    var step = 1.0
    while step * 10 < high { step *= 10 }
    let start = ((low - (high - low) / 2) / step * 10).rounded(.down) * step / 10
    value = start > 0 ? start : nil
  }
}
