import Analysis
import Modelling
import Reports

/// The ways from one scenario to another as charts of floating columns, with the cells they read.
struct CausesCharts {
  /// The cells that the charts read, a block for each.
  let rows: [[Cell]]
  /// The charts under their sentences.
  let charts: [ChartBlock]

  /// Draws the way of the party on whom the contract bears hardest, and of the system; `first` is the row
  /// at which the cells start.
  init(_ own: CausesReport, money: SheetMoney, from first: Int) {
    var rows: [[Cell]] = []
    var charts: [ChartBlock] = []
    for measure in own.drawn {
      let way = own.causes.waterfall(
        of: measure, from: own.letters.first, to: own.letters.other)
      let name = own.causes.measures[measure].name
      rows += [[.text("\(name): what the chart draws", .subtitle)], CausesCharts.header]
      charts.append(
        ChartBlock(
          sentence: CausesCharts.sentence(own.sentence(measure, naming: 1)),
          chart: CausesCharts.chart(name, own, way, at: first + rows.count, money)))
      rows += way.columns.map(CausesCharts.row) + [[]]
    }
    (self.rows, self.charts) = (rows, charts)
  }

  /// The series of a chart by the column of their cells.
  private static let series: [(name: String, colour: Int, stroke: Chart.Stroke)] = [
    ("Up to the column", 0, .invisible), ("Better", 0, .solid), ("Better", 0, .solid),
    ("Worse", 1, .solid), ("Worse", 1, .solid), ("Net present value", 2, .solid),
  ]

  private static let header: [Cell] = [
    "Step", "Up to the column", "Better", "Better, below nought", "Worse", "Worse, below nought",
    "Net present value",
  ].map { .text($0, .header, wraps: true) }

  private static func row(_ column: Waterfall.Column) -> [Cell] {
    let parts = [column.base] + column.rises + column.falls + [column.total]
    return [.text(column.name.capitalizedFirst, .label)] + parts.map { .number($0, .pounds) }
  }

  /// What the way comes to: true only while no input is edited.
  private static func sentence(_ words: String) -> LiveText {
    .when(
      Delivery.isUnedited, .literal(Words.clipped(words, to: 250)),
      else: "Inputs have been edited since: the columns below no longer hold.")
  }

  private static func chart(
    _ name: String, _ own: CausesReport, _ way: Waterfall, at row: Int, _ money: SheetMoney
  ) -> Chart {
    func cells(_ column: Int) -> SheetRange {
      SheetRange(
        sheet: CausesSheet.name,
        range: CellRange(
          CellAddress(row: row, column: column),
          CellAddress(row: row + way.columns.count - 1, column: column)))
    }
    return Chart(
      kind: .stackedColumns,
      title: Words.clipped("\(name): from \(own.letters.first) to \(own.letters.other)", to: 255),
      alternativeText: Words.clipped(
        "What each kind of change moves for \(name), from one scenario to the other. The figures stand in the cells it reads.",
        to: 255), horizontalTitle: "Kind of change",
      verticalTitle: "\(money.words) at today's value", format: money.format,
      series: series.enumerated().map { position, each in
        Chart.Series(
          name: each.name, colour: each.colour, categories: cells(0), values: cells(position + 1),
          stroke: each.stroke)
      }, anchor: CellAddress(row: 0, column: 0))
  }
}
