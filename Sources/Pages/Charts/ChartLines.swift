import Layouts

/// Lines with a mark at each number; dashes and the shape of marks tell series apart besides colours.
struct ChartLines {
  private let drawing: ChartDrawing

  init(_ drawing: ChartDrawing) { self.drawing = drawing }

  /// The lines, the first series on top.
  var pieces: [HTML] {
    drawing.legend.entries.reversed().flatMap { entry in series(entry) }
  }

  private func series(_ entry: ChartLegend.Entry) -> [HTML] {
    let points = drawing.picture.numbers[entry.series].enumerated().map {
      (x: drawing.middle($0), y: drawing.y($1))
    }
    let path = points.map { "\(ChartFrame.text($0.x)),\(ChartFrame.text($0.y))" }
    let line = HTML(
      "polyline",
      [
        "points": path.joined(separator: " "), "fill": "none", "stroke": entry.colour,
        "stroke-width": "2.5", "stroke-linejoin": "round", "class": "line \(entry.name)",
      ]
    ).with("stroke-dasharray", "6 4", if: entry.isDashed)
    return [line] + points.map { entry.mark(at: $0.x, $0.y) }
  }
}
