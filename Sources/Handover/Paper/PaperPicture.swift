import Pages

/// A picture of the paper, which needs nothing outside of it.
public struct PaperPicture: Hashable, Sendable {
  /// What is drawn.
  public let title: String
  /// What a reader who cannot see it needs to know.
  public let alternativeText: String
  /// The picture itself as an address: `data:image/svg+xml;base64,…`.
  public let source: String
  /// Its height by its width.
  public let proportion: Double

  /// Describes a picture by its width and height, in any unit.
  public init(
    title: String, alternativeText: String, source: String, width: Int, height: Int
  ) {
    proportion = Double(height) / Double(max(1, width))
    self.title = title
    self.alternativeText = alternativeText
    self.source = source
  }

  /// How many pictures the paper holds, side by side.
  static let most = 2

  /// Pictures side by side; nothing where there is none.
  ///
  /// LibreOffice takes sizes from attributes, browsers from the style sheet.
  static func pieces(_ pictures: [PaperPicture]) -> [HTML] {
    guard !pictures.isEmpty else { return [] }
    let figures = pictures.prefix(most).map { picture in
      HTML(
        "figure",
        [
          HTML("figcaption", [HTML("p", picture.title)]),
          HTML("p", [picture.image]),
        ])
    }
    return [HTML("div", ["class": "pictures"], figures)]
  }

  /// Half the width of a page, in pixels.
  private static let half = 335

  private var image: HTML {
    let height = Int((Double(PaperPicture.half) * proportion).rounded())
    return HTML(
      "img",
      [
        "src": source, "alt": alternativeText, "width": "\(PaperPicture.half)",
        "height": "\(height)",
      ])
  }
}
