import Layouts

/// How high a row must be for its texts: the format has no autofit.
struct RowHeight {
  /// How many lines of text the row shows.
  let lines: Int
  /// The height in points.
  let points: Double

  /// Measures the cells of a row against the widths of their columns; one line is so many points high,
  /// and text has a size in points.
  init(_ cells: [Cell], widths: [Double], of line: Double = 16, textSize: Double = 10) {
    let needed = cells.enumerated().map { column, cell in
      guard cell.style.wraps, case .text(let text) = cell.value else { return 1 }
      return RowHeight.lines(
        of: text, within: (widths.indices.contains(column) ? widths[column] : 8) * 10 / textSize)
    }
    lines = needed.max() ?? 1
    let isTitle = cells.contains { $0.style.role == .title }
    // Excel allows 409 points at most.
    let pitch = 1.3 * textSize
    points = min(max(isTitle ? 2.4 * textSize : 0, line + pitch * Double(lines - 1)), 400)
  }

  /// The lines a text takes, broken between words; a column shows a little more than its width says.
  static func lines(of text: String, within width: Double) -> Int {
    let room = max(4, Int(width * 1.2))
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, part in
      var (lines, used) = (1, 0)
      for word in part.split(separator: " ") {
        let wanted = used == 0 ? word.count : used + 1 + word.count
        if wanted <= room {
          used = wanted
        } else {
          lines += (used == 0 ? 0 : 1) + (word.count - 1) / room
          used = (word.count - 1) % room + 1
        }
      }
      return sum + lines
    }
  }
}
