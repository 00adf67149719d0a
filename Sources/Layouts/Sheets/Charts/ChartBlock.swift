import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// A chart and the sentence with its figures that stands in the cell above it, live.
struct ChartBlock {
  /// The sentence.
  let sentence: LiveText
  /// The chart.
  let chart: Chart

  /// How many rows a chart with its sentence and the room below takes.
  static let height = 19
}

extension [ChartBlock] {
  /// The rows under charts that stand two beside each other, and the charts in their places.
  func laidOut(
    from row: Int, columns: (left: Int, right: Int), widths: [Int]
  ) -> (rows: [[Cell]], charts: [Chart]) {
    var rows: [[Cell]] = []
    var charts: [Chart] = []
    for start in stride(from: 0, to: count, by: 2) {
      let pair = self[start..<Swift.min(start + 2, count)]
      var sentences = [Cell](repeating: .blank, count: columns.right + 1)
      for (block, column) in zip(pair, [columns.left, columns.right]) {
        let sentence = block.sentence.cell(.label)
        sentences[column] = Delivery.isAbout(block.sentence) ? sentence.aboutDelivery : sentence
        var chart = block.chart
        chart.size = Chart.Size(width: widths[column == columns.left ? 0 : 1], height: 290)
        chart.anchor = CellAddress(row: row + rows.count + 1, column: column)
        charts.append(chart)
      }
      rows.append(sentences)
      rows += [[Cell]](repeating: [], count: ChartBlock.height - 1)
    }
    return (rows, charts)
  }
}

/// A row of years as a series of a chart.
struct ChartRow {
  /// The words of the legend where no cell holds them.
  let name: String
  /// The cell that holds them; nil where the words are fixed.
  var nameCell: SheetRange?
  /// The place of its colour.
  let colour: Int
  /// The cells of the years.
  let values: SheetRange
  /// What they hold.
  let numbers: [Double]
  var stroke: Chart.Stroke = .solid
}

extension ChartRow {
  /// A line of a case; nil where the case lacks it or it has one value for all years.
  init?(
    _ placed: PlacedCase, _ line: LineID, _ name: String, colour: Int,
    _ stroke: Chart.Stroke = .solid
  ) {
    guard let range = placed.range(line, from: 1) else { return nil }
    self.init(
      name: name, colour: colour, values: range,
      numbers: Array(placed.results.values(of: line).dropFirst()), stroke: stroke)
  }

  /// What all years come to.
  var total: LiveNumber { LiveNumber("SUM(\(values.formula))", numbers.reduce(0, +)) }
  /// The lowest year.
  var lowest: LiveNumber { LiveNumber("MIN(\(values.formula))", numbers.min() ?? 0) }
}

extension Chart {
  /// A chart over the years after the base year; nil where there is nothing to draw.
  init?(
    _ kind: Kind, _ title: String, _ rows: [ChartRow], years: SheetRange, unit: String? = nil,
    format: NumberFormat? = nil, about: String
  ) {
    guard !rows.isEmpty else { return nil }
    let money = SheetMoney(rows.flatMap(\.numbers))
    self.init(
      kind: kind, title: Words.clipped(title, to: 255),
      alternativeText: Words.clipped("\(about) The figures stand in the cells it reads.", to: 255),
      horizontalTitle: "Financial year", verticalTitle: unit ?? "\(money.words) a year",
      format: format ?? money.format,
      series: rows.map { row in
        Series(
          name: Words.clipped(row.name, to: 255), nameCell: row.nameCell, colour: row.colour,
          categories: years, values: row.values, stroke: row.stroke)
      }, anchor: CellAddress(row: 0, column: 0))
  }
}
