import Layouts

/// Where the parts of a drawn chart stand, in units of its view box.
struct ChartFrame {
  /// The width of the whole.
  let width: Double
  /// The height of the whole.
  let height: Double
  /// The left side of the plot.
  let left: Double
  /// The top of the plot.
  let top: Double
  /// The width of the plot.
  let plotWidth: Double
  /// The height of the plot.
  let plotHeight: Double

  /// The bottom of the plot.
  var bottom: Double { top + plotHeight }
  /// The right side of the plot.
  var right: Double { left + plotWidth }

  /// The size of letters.
  static let letter = 12.0
  /// From one line of words to the next.
  static let line = 15.0

  /// About how wide words are.
  static func width(of words: String, letter: Double = letter) -> Double {
    Double(words.count) * letter * 0.56
  }

  /// Words in lines of so many units at most; a word that is longer stands alone.
  static func wrapped(_ words: String, within width: Double, lines: Int = 3) -> [String] {
    var found: [String] = []
    for word in words.split(separator: " ").map(String.init) {
      if let last = found.last, ChartFrame.width(of: "\(last) \(word)") <= width {
        found[found.count - 1] = "\(last) \(word)"
      } else {
        found.append(word)
      }
    }
    guard found.count > lines else { return found }
    return found.prefix(lines - 1) + [found[lines - 1] + "…"]
  }

  /// A place or a length as the drawing writes it: one decimal at most.
  static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + "\(whole)" + (part == 0 ? "" : ".\(part)")
  }
}

extension ChartFrame {
  /// Room for a picture.
  ///
  /// - Parameters:
  ///   - picture: what is drawn.
  ///   - numbers: the numbers of the axis as they are written.
  ///   - top: where the plot begins, below unit and legend.
  ///   - width: the width of the whole.
  init(_ picture: Picture, numbers: [String], below top: Double, width: Double) {
    let isAcross = picture.chart.kind == .bars
    let names =
      (isAcross ? picture.categories : numbers).map { ChartFrame.width(of: $0) }.max() ?? 0
    let left = min(names, width * 0.4) + 14
    let plotWidth = width - left - 14
    let count = Double(max(picture.categories.count, 1))
    let slot = max(plotWidth / count - 6, 44)
    let lines =
      isAcross
      ? 1 : picture.categories.map { ChartFrame.wrapped($0, within: slot).count }.max() ?? 1
    let plotHeight = isAcross ? count * 30 : 190
    self.init(
      width: width, height: top + plotHeight + Double(lines) * ChartFrame.line + 28, left: left,
      top: top, plotWidth: plotWidth, plotHeight: plotHeight)
  }
}
