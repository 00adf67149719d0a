public import Layouts

/// A picture as SVG: one drawing for page, paper and screen reader.
///
/// It has no style of its own but presentation attributes and classes, so that a page with a strict policy shows
/// it and its style sheet decides on light and dark: words and axes are drawn in the colour of the text around,
/// series in the house's colours with a class each, `series-1` to `series-6`.
public struct ChartDrawing {
  let picture: Picture
  let scale: ChartScale
  let frame: ChartFrame
  let legend: ChartLegend
  private let id: String

  /// Draws a picture.
  ///
  /// - Parameters:
  ///   - picture: what is drawn.
  ///   - id: what the drawing's own ids begin with, unique on the page.
  ///   - width: how wide it is drawn; words keep their size, and the page scales the whole.
  public init(_ picture: Picture, id: String, width: Double = 600) {
    self.picture = picture
    self.id = id
    let kind = picture.chart.kind
    let scale = ChartScale(
      kind == .stackedColumns ? ChartStacks(picture).ends : picture.drawnNumbers,
      fromZero: kind != .lines)
    let legend = ChartLegend(picture, width: width - 16)
    (self.scale, self.legend) = (scale, legend)
    frame = ChartFrame(
      picture, numbers: scale.ticks.map { scale.text($0, picture.chart.format) },
      below: 22 + legend.height, width: width)
  }

  /// The drawing.
  public var svg: HTML {
    let (width, height) = (ChartFrame.text(frame.width), ChartFrame.text(frame.height))
    return HTML(
      "svg",
      [
        "viewBox": "0 0 \(width) \(height)", "width": width, "height": height, "role": "img",
        "aria-labelledby": "\(id)-title \(id)-about", "font-size": "12",
        "xmlns": "http://www.w3.org/2000/svg",
      ],
      [
        HTML("title", ["id": "\(id)-title"], picture.chart.title),
        HTML("desc", ["id": "\(id)-about"], about),
      ] + [unitWords] + legend.pieces + axes + marks)
  }

  /// What a reader who cannot see it needs to know: what is drawn, and what it comes to.
  private var about: String { "\(picture.about) \(picture.sentence)" }

  /// The unit, over the axis of numbers.
  private var unitWords: HTML {
    words(picture.chart.verticalTitle, 8, 14, class: "unit")
  }

  private var axes: [HTML] {
    picture.chart.kind == .bars ? ChartAxes(self).across : ChartAxes(self).upright
  }

  private var marks: [HTML] {
    switch picture.chart.kind {
    case .lines: ChartLines(self).pieces
    case .columns: ChartColumns(self).sideBySide
    case .stackedColumns: ChartColumns(self).stacked
    case .bars: ChartColumns(self).across
    }
  }

  /// Words at a place.
  func words(
    _ text: String, _ x: Double, _ y: Double, anchor: String = "start", class name: String = "words"
  ) -> HTML {
    HTML(
      "text",
      [
        "x": ChartFrame.text(x), "y": ChartFrame.text(y), "text-anchor": anchor,
        "fill": "currentColor", "class": name,
      ], text)
  }

  /// How high on the drawing a number stands.
  func y(_ number: Double) -> Double { frame.bottom - scale.share(number) * frame.plotHeight }
  /// How far to the right a number stands, where numbers run across.
  func x(_ number: Double) -> Double { frame.left + scale.share(number) * frame.plotWidth }
  /// The middle of the place of a word along the axis.
  func middle(_ position: Int) -> Double {
    frame.left + (Double(position) + 0.5) * frame.plotWidth
      / Double(max(picture.categories.count, 1))
  }
}

extension Picture {
  /// The numbers of the series that are seen.
  var drawnNumbers: [Double] {
    zip(chart.series, numbers).filter { $0.0.stroke != .invisible }.flatMap(\.1)
  }

  /// What is drawn, without where a workbook keeps the figures.
  var about: String {
    chart.alternativeText.replacing(" The figures stand in the cells it reads.", with: "")
  }
}
