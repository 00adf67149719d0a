import Layouts
import Pages

/// Pictures that tests draw.
enum Pictured {
  /// A chart of some series over some words.
  static func picture(
    _ kind: Chart.Kind, _ series: [(name: String, numbers: [Double])],
    categories: [String]? = nil, format: NumberFormat = .count
  ) -> Picture {
    let count = series.first?.numbers.count ?? 0
    let cells = SheetRange(
      sheet: "Model",
      range: CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 0)))
    let chart = Chart(
      kind: kind, title: "Spells", alternativeText: "Spells a year.", horizontalTitle: "Year",
      verticalTitle: "spells a year", format: format,
      series: series.map { Chart.Series(name: $0.name, categories: cells, values: cells) },
      anchor: CellAddress(row: 0, column: 0))
    return Picture(
      chart, sentence: "Fewer each year.",
      categories: categories ?? (0..<count).map { "20\(26 + $0)/\(27 + $0)" },
      numbers: series.map(\.numbers))
  }
}

extension HTML {
  /// The elements of a name within a piece.
  func all(_ name: String) -> [HTML] {
    switch self {
    case .text: []
    case .several(let pieces): pieces.flatMap { $0.all(name) }
    case .element(let own, _, let inner):
      (own == name ? [self] : []) + inner.flatMap { $0.all(name) }
    }
  }

  /// A property of an element.
  subscript(name: String) -> String? {
    guard case .element(_, let attributes, _) = self else { return nil }
    return attributes.first { $0.name == name }?.value
  }

  /// A property that is a number.
  func number(_ name: String) -> Double { self[name].flatMap(Double.init) ?? .nan }

  /// The words within a piece.
  var words: String {
    switch self {
    case .text(let words): words
    case .several(let pieces): pieces.map(\.words).joined()
    case .element(_, _, let inner): inner.map(\.words).joined()
    }
  }
}
