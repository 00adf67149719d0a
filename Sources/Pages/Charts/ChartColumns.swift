import Layouts

/// Columns side by side or on top of each other, and bars.
struct ChartColumns {
  private let drawing: ChartDrawing
  private var frame: ChartFrame { drawing.frame }
  private var count: Int { max(drawing.picture.categories.count, 1) }

  init(_ drawing: ChartDrawing) { self.drawing = drawing }

  /// Series side by side at each word.
  var sideBySide: [HTML] {
    let slot = frame.plotWidth / Double(count)
    let width = slot * 0.75 / Double(max(drawing.legend.entries.count, 1))
    return drawing.legend.entries.enumerated().flatMap { place, entry in
      drawing.picture.numbers[entry.series].enumerated().map { position, number in
        let left =
          frame.left + Double(position) * slot + slot * 0.125 + Double(place) * width
        return column(entry, left, width, from: 0, to: number)
      }
    }
  }

  /// Series on top of each other: what is positive upwards from 0, what is negative downwards.
  var stacked: [HTML] {
    let slot = frame.plotWidth / Double(count)
    let stacks = ChartStacks(drawing.picture)
    return drawing.legend.entries.flatMap { entry in
      stacks.spans[entry.series].enumerated().compactMap { position, span in
        span.from == span.to
          ? nil
          : column(
            entry, frame.left + Double(position) * slot + slot * 0.2, slot * 0.6, from: span.from,
            to: span.to)
      }
    }
  }

  /// Bars to both sides of 0, the first word on top; series lie over each other.
  var across: [HTML] {
    let slot = frame.plotHeight / Double(count)
    return drawing.legend.entries.flatMap { entry in
      drawing.picture.numbers[entry.series].enumerated().map { position, number in
        let (x1, x2) = (drawing.x(min(0, number)), drawing.x(max(0, number)))
        return block(
          entry, x1, frame.top + Double(position) * slot + slot * 0.2, x2 - x1, slot * 0.6)
      }
    }
  }

  private func column(
    _ entry: ChartLegend.Entry, _ left: Double, _ width: Double, from: Double, to: Double
  ) -> HTML {
    let (top, bottom) = (drawing.y(max(from, to)), drawing.y(min(from, to)))
    return block(entry, left, top, width, bottom - top)
  }

  private func block(
    _ entry: ChartLegend.Entry, _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) -> HTML {
    HTML(
      "rect",
      [
        "x": ChartFrame.text(x), "y": ChartFrame.text(y), "width": ChartFrame.text(width),
        "height": ChartFrame.text(height), "fill": entry.colour, "class": "block \(entry.name)",
      ])
  }
}

/// Where each part of a stack begins and ends.
struct ChartStacks {
  /// By series and place along the axis.
  let spans: [[(from: Double, to: Double)]]

  init(_ picture: Picture) {
    var up = [Double](repeating: 0, count: picture.categories.count)
    var down = up
    spans = picture.numbers.map { numbers in
      numbers.enumerated().map { position, number in
        let from = number < 0 ? down[position] : up[position]
        if number < 0 { down[position] += number } else { up[position] += number }
        return (from, from + number)
      }
    }
  }

  /// All ends, which the axis must hold.
  var ends: [Double] { spans.joined().flatMap { [$0.from, $0.to] } }
}
