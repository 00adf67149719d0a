import Layouts

/// The grid, its numbers, and the words along the other axis.
struct ChartAxes {
  private let drawing: ChartDrawing
  private var frame: ChartFrame { drawing.frame }
  private var picture: Picture { drawing.picture }

  init(_ drawing: ChartDrawing) { self.drawing = drawing }

  /// Numbers upwards, words along the bottom.
  var upright: [HTML] {
    let grid = drawing.scale.ticks.flatMap { tick -> [HTML] in
      let y = drawing.y(tick)
      return [
        line(frame.left, y, frame.right, y, isZero: tick == 0),
        drawing.words(
          drawing.scale.text(tick, picture.chart.format), frame.left - 6, y + 4, anchor: "end",
          class: "number"),
      ]
    }
    return grid + words
      + [
        drawing.words(
          picture.chart.horizontalTitle, (frame.left + frame.right) / 2, frame.height - 6,
          anchor: "middle", class: "unit")
      ]
  }

  /// Numbers across, words at the left.
  var across: [HTML] {
    let grid = drawing.scale.ticks.flatMap { tick -> [HTML] in
      let x = drawing.x(tick)
      return [
        line(x, frame.top, x, frame.bottom, isZero: tick == 0),
        drawing.words(
          drawing.scale.text(tick, picture.chart.format), x, frame.bottom + 16, anchor: "middle",
          class: "number"),
      ]
    }
    let slot = frame.plotHeight / Double(max(picture.categories.count, 1))
    return grid
      + picture.categories.enumerated().map { position, name in
        drawing.words(
          ChartFrame.wrapped(name, within: frame.left - 12, lines: 1).first ?? "", frame.left - 8,
          frame.top + (Double(position) + 0.5) * slot + 4, anchor: "end")
      }
  }

  /// The words along the bottom; of years so many that they do not touch.
  private var words: [HTML] {
    let slot = frame.plotWidth / Double(max(picture.categories.count, 1))
    let longest =
      picture.categories.map { $0.split(separator: " ").map(\.count).max() ?? 0 }.max() ?? 0
    let needed = Double(longest) * ChartFrame.letter * 0.56 + 6
    let each = max(1, Int((needed / slot).rounded(.up)))
    return picture.categories.enumerated().filter { $0.offset % each == 0 }.flatMap {
      position, name in
      ChartFrame.wrapped(name, within: max(slot * Double(each) - 6, 44)).enumerated().map {
        drawing.words(
          $1, drawing.middle(position), frame.bottom + 16 + Double($0) * ChartFrame.line,
          anchor: "middle")
      }
    }
  }

  private func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, isZero: Bool
  ) -> HTML {
    HTML(
      "line",
      [
        "x1": ChartFrame.text(x1), "y1": ChartFrame.text(y1), "x2": ChartFrame.text(x2),
        "y2": ChartFrame.text(y2), "stroke": "currentColor", "class": isZero ? "axis" : "grid",
        "stroke-opacity": isZero ? "0.8" : "0.18", "stroke-width": "1",
      ])
  }
}
