public import Layouts

/// A picture under its sentence, with the same figures as a table beside it.
public struct ChartFigure {
  private let picture: Picture
  private let id: String
  private let width: Double

  /// Shows a picture; `id` is unique on the page.
  public init(_ picture: Picture, id: String, width: Double = 600) {
    self.picture = picture
    self.id = id
    self.width = width
  }

  /// The figure.
  public var figure: HTML {
    HTML(
      "figure", ["class": "chart"],
      [
        // A minus stays on the line of its pounds.
        HTML("figcaption", picture.sentence.replacing("-£", with: "-\u{2060}£")),
        ChartDrawing(picture, id: id, width: width).svg,
        HTML(
          "details", ["id": "\(id)-figures"],
          [
            HTML("summary", "Figures"),
            HTML(
              "div",
              [
                "class": "wide", "role": "group", "tabindex": "0",
                "aria-label": "Figures of \(picture.chart.title)",
              ], [table]),
          ]),
      ])
  }

  /// The figures of the picture: a row for each word along the axis.
  public var table: HTML {
    let seen = picture.chart.series.indices.filter {
      picture.chart.series[$0].stroke != .invisible
    }
    let head = [picture.chart.horizontalTitle] + seen.map { picture.chart.series[$0].name }
    let rows = picture.categories.enumerated().map { position, name in
      HTML(
        "tr",
        [HTML("th", ["scope": "row"], name)]
          + seen.map { HTML("td", picture.chart.format.words(picture.numbers[$0][position])) })
    }
    return HTML(
      "table",
      [
        HTML("caption", "\(picture.chart.title), \(picture.chart.verticalTitle)"),
        HTML("thead", [HTML("tr", head.map { HTML("th", ["scope": "col"], $0) })]),
        HTML("tbody", rows),
      ])
  }
}
