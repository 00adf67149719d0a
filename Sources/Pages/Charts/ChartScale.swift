import Foundation
import Layouts
import Reports

/// The numbers of an axis, and where they stand between its ends.
struct ChartScale {
  /// The number at the low end.
  let low: Double
  /// The number at the high end.
  let high: Double
  /// From one line of the grid to the next: 1, 2 or 5 times a power of ten.
  let step: Double

  /// An axis for some numbers.
  ///
  /// - Parameters:
  ///   - numbers: all that is drawn.
  ///   - fromZero: whether 0 is on it whatever is drawn; columns and bars grow from there. Without it, an axis
  ///     whose numbers are alike does without 0.
  ///   - lines: about how many lines the grid has.
  init(_ numbers: [Double], fromZero: Bool, lines: Int = 5) {
    let finite = numbers.filter(\.isFinite)
    var (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
    let isFar = low > 0 ? low > high * 0.7 : high < 0 && high < low * 0.7
    if fromZero || !isFar { (low, high) = (min(low, 0), max(high, 0)) }
    if low == high { high = low + 1 }
    step = ChartScale.step((high - low) / Double(lines))
    self.low = (low / step).rounded(.down) * step
    self.high = (high / step).rounded(.up) * step
  }

  /// The least of 1, 2 and 5 times a power of ten that is no less than a number.
  private static func step(_ least: Double) -> Double {
    let power = pow(10, log10(least).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * 0.999_999 } ?? 10 * power
  }

  /// The numbers that have a line of the grid.
  var ticks: [Double] {
    (0...Int(((high - low) / step).rounded())).map { low + Double($0) * step }
      .map { abs($0) < step / 1000 ? 0 : $0 }
  }

  /// How far from the low end a number stands: 0 at it, 1 at the high end.
  func share(_ number: Double) -> Double { (number - low) / (high - low) }

  /// A number of the axis as its format writes it, with the decimals that the step needs.
  func text(_ number: Double, _ format: NumberFormat) -> String {
    let (scale, suffix) = format.axis
    let places = max(0, -Int(log10(step * scale).rounded(.down)))
    return MoneyText.decimals(number * scale, places) + suffix
  }
}

extension NumberFormat {
  /// By how much an axis multiplies numbers, and what stands behind them.
  fileprivate var axis: (scale: Double, suffix: String) {
    switch self {
    case .millions: (1e-6, "")
    case .thousands: (1e-3, "")
    case .percent, .precisePercent, .likelihood: (100, "%")
    case .general, .pounds, .pence, .factor, .count, .decimal, .integer: (1, "")
    }
  }

  /// A number in a table beside a chart.
  func words(_ number: Double) -> String {
    switch self {
    case .millions: MoneyText.decimals(number * 1e-6, 2)
    case .thousands: MoneyText.decimals(number * 1e-3, 1)
    case .percent, .likelihood: MoneyText.decimals(number * 100, 1) + "%"
    case .precisePercent: MoneyText.decimals(number * 100, 2) + "%"
    case .pence: MoneyText.decimals(number, 2)
    case .factor: MoneyText.decimals(number, 4)
    case .general, .decimal: MoneyText.decimals(number, 1)
    case .pounds, .count, .integer: MoneyText.decimals(number, 0)
    }
  }
}
