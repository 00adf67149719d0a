import Foundation
import Layouts

/// The names of series with the marks that tell them apart, in as many rows as it takes.
struct ChartLegend {
  /// A series that is seen.
  struct Entry {
    /// Its place in the chart.
    let series: Int
    /// Its words.
    let words: String
    /// The class by which a style sheet knows it: `series-1`.
    let name: String
    /// Its colour: `#12436D`.
    let colour: String
    /// Whether its line is dashed.
    let isDashed: Bool
    /// The place of its colour, which decides the shape of its marks.
    let place: Int
  }

  /// The series that are seen, each once by name.
  let entries: [Entry]
  private let places: [(x: Double, y: Double)]
  private let isOfLines: Bool

  /// How high the rows are.
  let height: Double

  private static let row = 18.0

  init(_ picture: Picture, width: Double) {
    let chart = picture.chart
    let colours = chart.colours
    entries = chart.series.indices.filter { chart.series[$0].stroke != .invisible }.map { series in
      Entry(
        series: series, words: chart.series[series].name, name: "series-\(colours[series] + 1)",
        colour: "#" + String(format: "%06X", SeriesColours.all[colours[series]]),
        isDashed: chart.series[series].stroke == .dashed, place: colours[series])
    }
    isOfLines = chart.kind == .lines
    var (x, y) = (8.0, 36.0)
    var places: [(Double, Double)] = []
    var told: Set<String> = []
    for entry in entries where told.insert(entry.words).inserted {
      let size = 36 + ChartFrame.width(of: entry.words) + 14
      if x > 8, x + size > width { (x, y) = (8, y + ChartLegend.row) }
      places.append((x, y))
      x += size
    }
    self.places = places.map { (x: $0.0, y: $0.1) }
    height = places.isEmpty ? 0 : y - 36 + ChartLegend.row + 6
  }

  /// The rows.
  var pieces: [HTML] {
    var told: Set<String> = []
    let shown = entries.filter { told.insert($0.words).inserted }
    return zip(shown, places).flatMap { entry, place in
      sample(entry, place.x, place.y)
        + [
          HTML(
            "text",
            [
              "x": ChartFrame.text(place.x + 34), "y": ChartFrame.text(place.y),
              "fill": "currentColor", "class": "words",
            ], entry.words)
        ]
    }
  }

  private func sample(_ entry: Entry, _ x: Double, _ y: Double) -> [HTML] {
    guard isOfLines else {
      return [
        HTML(
          "rect",
          [
            "x": ChartFrame.text(x + 8), "y": ChartFrame.text(y - 10), "width": "18",
            "height": "11", "fill": entry.colour, "class": "block \(entry.name)",
          ])
      ]
    }
    let line = HTML(
      "line",
      [
        "x1": ChartFrame.text(x), "y1": ChartFrame.text(y - 4), "x2": ChartFrame.text(x + 28),
        "y2": ChartFrame.text(y - 4), "stroke": entry.colour, "stroke-width": "2.5",
        "class": "line \(entry.name)",
      ]
    ).with("stroke-dasharray", "6 4", if: entry.isDashed)
    return [line, entry.mark(at: x + 14, y - 4)]
  }
}

extension ChartLegend.Entry {
  /// The mark of a number: a disc, a square, a triangle or a diamond by colour.
  func mark(at x: Double, _ y: Double) -> HTML {
    let corners: [(Double, Double)]
    switch place % 4 {
    case 0:
      return HTML(
        "circle",
        [
          "cx": ChartFrame.text(x), "cy": ChartFrame.text(y), "r": "3.5", "fill": colour,
          "class": "mark \(name)",
        ])
    case 1: corners = [(-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)]
    case 2: corners = [(0, -4.4), (4.2, 3.2), (-4.2, 3.2)]
    default: corners = [(0, -4.6), (4.6, 0), (0, 4.6), (-4.6, 0)]
    }
    let points = corners.map { "\(ChartFrame.text(x + $0.0)),\(ChartFrame.text(y + $0.1))" }
    return HTML(
      "polygon",
      ["points": points.joined(separator: " "), "fill": colour, "class": "mark \(name)"])
  }
}
