import Foundation

/// Excel's ROUND, ROUNDUP and ROUNDDOWN at a number of decimals.
///
/// Excel rounds as if a number had 15 significant digits, so that whether 20.000000000000004 rounds up
/// depends on its size. Only numbers within half a unit of the fifteenth digit of a border need to know:
/// for all others a comparison will do, and the result is the same.
struct Rounding {
  /// To which side a number goes.
  enum Direction: Sendable {
    /// Half away from zero: ROUND.
    case toNearest
    /// Away from zero: ROUNDUP.
    case up
    /// Towards zero: ROUNDDOWN.
    case down
  }

  /// What a number is multiplied by before it is cut to a whole one.
  let scale: Double
  private let direction: Direction
  /// The part of a whole above which a number goes up, as far as no significant digit matters.
  private let border: Double

  /// Rounding to so many decimals; parts of a decimal are cut off.
  init(_ direction: Direction, decimals: Double) {
    self.direction = direction
    scale = Rounding.power(decimals.rounded(.towardZero))
    switch direction {
    case .toNearest: border = 0.5
    case .up: border = 0
    case .down: border = 1
    }
  }

  /// 10 to the power of a whole number.
  private static func power(_ exponent: Double) -> Double {
    if exponent == 2 { return 100 }
    if exponent == 0 { return 1 }
    return pow(10, exponent)
  }

  /// Above it numbers have no more than 15 digits before the point, and are what they are.
  private static let most = 1e15
  /// Half a unit of the fifteenth significant digit is at most this share of a number.
  private static let widest = 0.5e-14 * (1 + 1e-9)
  /// Added to a number below `most` and taken off again, it leaves the nearest whole number.
  private static let wholes = 4_503_599_627_370_496.0

  /// A number rounded by a plain comparison, and whether that is sure to be right.
  @inline(__always)
  func quick(_ number: Double) -> (result: Double, isSure: Bool) {
    let size = abs(number) * scale
    let nearest = (size + Rounding.wholes) - Rounding.wholes
    let whole = nearest > size ? nearest - 1 : nearest
    let part = size - whole
    let slack = size * Rounding.widest
    let goesUp = direction == .up ? part > 0 : part >= border
    let isNear =
      direction == .up ? part <= slack && part > 0 : part < border && part >= border - slack
    let result = (goesUp ? whole + 1 : whole) / scale
    return (number < 0 ? -result : result, size < Rounding.most && !isNear)
  }

  /// A number rounded.
  @inline(__always)
  func callAsFunction(_ number: Double) -> Double {
    let (result, isSure) = quick(number)
    return isSure ? result : exact(number)
  }

  /// A number rounded with its fifteenth significant digit looked up: right everywhere, and slow.
  @inline(never)
  func exact(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    let size = abs(number) * scale
    guard size < Rounding.most else { return number }
    let slack = min(0.5 * pow(10, floor(log10(size)) - 14), 0.25)
    let whole = floor(size)
    let part = size - whole
    let goesUp =
      switch direction {
      case .toNearest: part >= 0.5 - slack
      case .up: part > slack
      case .down: part >= 1 - slack
      }
    let result = (goesUp ? whole + 1 : whole) / scale
    return number < 0 ? -result : result
  }
}
