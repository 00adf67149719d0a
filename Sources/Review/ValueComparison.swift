import Layouts
import Spreadsheets

/// Whether values are the same though a program saved them anew.
enum ValueComparison {
  /// Whether two numbers agree in the 15 digits that spreadsheet programs keep.
  ///
  /// Rounding to 15 digits moves a number by at most half of its last digit: 5 in 10¹⁵.
  static func agree(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 5.5e-15 * max(abs(left), abs(right))
  }

  /// Whether a value as delivered stands there still.
  static func agree(_ delivered: CellValue, _ found: ReturnedValue?) -> Bool {
    switch (delivered, found) {
    case (.number(let left), .number(let right)): agree(left, right)
    case (.text(let left), .text(let right)): plain(left) == plain(right)
    case (.text(""), nil): true
    default: false
    }
  }

  /// Line ends are written in several ways.
  private static func plain(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
