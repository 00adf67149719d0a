import Layouts

extension Sheet.Look {
  /// The size of text, in points.
  var textSize: Double {
    switch self {
    case .model: 10
    case .publication: 12
    }
  }

  /// The size of the title, in points.
  var titleSize: Double { textSize + 4 }

  /// How a number is written.
  func code(of format: NumberFormat) -> String {
    switch self {
    case .model: format.code
    case .publication: format.minusCode
    }
  }
}
