import AllianceModel
import Analysis
import Evaluation
import Modelling
public import Reports

/// A chart with the words and numbers of the cells that it draws, for whoever draws it without a workbook.
public struct Picture: Sendable {
  /// What is drawn and how.
  public let chart: Chart
  /// The sentence with its figures that stands above it.
  public let sentence: String
  /// The words along the axis.
  public let categories: [String]
  /// The numbers of each series, as many as there are words.
  public let numbers: [[Double]]

  /// Describes a picture; every series has as many numbers as there are words.
  public init(_ chart: Chart, sentence: String, categories: [String], numbers: [[Double]]) {
    self.chart = chart
    self.sentence = sentence
    self.categories = categories
    self.numbers = numbers
  }
}

/// The pictures of one case: the very charts that the workbook shows of it, and each party's year beside
/// business as usual.
public struct CasePictures {
  private let placed: PlacedCase

  /// Draws a case.
  public init(_ report: CaseReport) {
    placed = PlacedCase(report, InputRows([report.source.alliance]))
  }

  /// The charts of the Charts sheet that are about this case.
  public var ofContract: [Picture] {
    CaseCharts(placed, shown: WorkbookPages.shown(placed)).blocks.map(picture)
  }

  /// What is left of each party's year, with the alliance and as usual; a chart a party.
  public var ofParties: [Picture] {
    placed.alliance.parties.compactMap { party in PartyChart(placed, party).block }.map(picture)
  }

  private func picture(_ block: ChartBlock) -> Picture {
    let cells = PlacedCells(placed)
    return Picture(
      block.chart, sentence: block.sentence.value,
      categories: block.chart.series.first.map { cells.words($0.categories) } ?? [],
      numbers: block.chart.series.map { cells.numbers($0.values) })
  }
}

/// The cells of a Model sheet that charts read: one row of years.
private struct PlacedCells {
  private let placed: PlacedCase
  private let lines: [Int: LineID]

  init(_ placed: PlacedCase) {
    self.placed = placed
    lines = Dictionary(
      placed.modelRows.places.map { ($1.row, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The financial years of a range in the header row.
  func words(_ cells: SheetRange) -> [String] {
    columns(cells).map { placed.axis.years.label($0) }
  }

  /// The numbers of a range in the row of a line.
  func numbers(_ cells: SheetRange) -> [Double] {
    guard let line = lines[cells.range.first.row] else { return [] }
    return columns(cells).map { placed.results[line, $0] }
  }

  private func columns(_ cells: SheetRange) -> [Int] {
    (cells.range.first.column...cells.range.last.column).map { $0 - TimeAxis.base }
  }
}
