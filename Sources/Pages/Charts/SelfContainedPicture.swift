import Foundation
public import Layouts

/// A picture as an image that holds itself, for files that are sent and converted.
public struct SelfContainedPicture {
  private let picture: Picture
  private let width: Double

  /// Shows a picture, drawn so wide.
  public init(_ picture: Picture, width: Double = 600) {
    self.picture = picture
    self.width = width
  }

  /// The image, black words on nothing, with what it shows in words.
  public var image: HTML {
    let drawing = ChartDrawing(picture, id: "picture", width: width)
    let svg = drawing.svg.printed
      .replacing("currentColor", with: "#000000")
      .replacing("<svg ", with: "<svg font-family=\"Arial, Helvetica, sans-serif\" ")
    return HTML(
      "img",
      [
        "src": "data:image/svg+xml;base64,\(Data(svg.utf8).base64EncodedString())",
        "width": ChartFrame.text(drawing.frame.width),
        "height": ChartFrame.text(drawing.frame.height),
        "alt": "\(picture.about) \(picture.sentence)",
      ])
  }
}
