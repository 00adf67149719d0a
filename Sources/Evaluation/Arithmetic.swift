import Foundation

/// Arithmetic with the meaning Excel gives it: comparisons and rounding at 15 significant digits.
///
/// Excel keeps IEEE doubles but compares and rounds as if only 15 significant digits were there,
/// so that 0.1 × 3 is at least 0.3 and 20.000000000000004 rounds up to 20.
public enum Arithmetic {
  /// Two numbers nearer to each other than this share of the left one count as equal.
  static let closeness = 1.0 / Double(1 << 48)

  /// Whether two numbers are the same at 15 significant digits.
  @inline(__always)
  public static func areEqual(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) < abs(left) * closeness
  }

  /// Excel's ROUND: to so many decimals, half away from zero.
  public static func round(_ number: Double, _ decimals: Double) -> Double {
    Rounding(.toNearest, decimals: decimals)(number)
  }

  /// Excel's ROUNDUP: to so many decimals, away from zero.
  public static func roundUp(_ number: Double, _ decimals: Double) -> Double {
    Rounding(.up, decimals: decimals)(number)
  }

  /// Excel's ROUNDDOWN: to so many decimals, towards zero.
  public static func roundDown(_ number: Double, _ decimals: Double) -> Double {
    Rounding(.down, decimals: decimals)(number)
  }

  /// Excel's PMT with payments at the end of each period.
  ///
  /// - Returns: the level payment with which `present` and `future` cancel out after `periods` at
  ///   `rate` a period; negative where `present` is received. Source: Excel's documentation of PMT.
  public static func payment(
    rate: Double, periods: Double, present: Double, future: Double
  ) -> Double {
    guard rate != 0 else { return -(present + future) / periods }
    let growth = Foundation.pow(1 + rate, periods)
    return -(present * growth + future) * rate / (growth - 1)
  }
}
