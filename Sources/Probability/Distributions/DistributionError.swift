internal import Foundation

/// How a value and a range contradict the distribution that they are to describe.
public enum DistributionError: Error, Hashable, Sendable {
  /// The value or an end of the range is not a finite number.
  case notFinite
  /// The range starts above its end.
  case reversed(low: Double, high: Double)
  /// The range holds one number only.
  case noWidth(at: Double)
  /// The value lies outside the range that holds all draws.
  case outside(Distribution.Kind, value: Double, low: Double, high: Double)
  /// A normal distribution whose value is not the middle of its range.
  case notMiddle(value: Double, low: Double, high: Double)
  /// A lognormal distribution whose value or range is not above 0.
  case notAboveZero(value: Double, low: Double)
  /// A lognormal distribution whose value is not the geometric mean of the ends of its range.
  case notGeometricMean(value: Double, low: Double, high: Double)
}

extension DistributionError: CustomStringConvertible {
  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .notFinite: "the value and both ends of its range have to be finite numbers"
    case .reversed(let low, let high):
      "the range starts at \(shown(low)), above its end \(shown(high))"
    case .noWidth(let place): "the range has no width: it starts and ends at \(shown(place))"
    case .outside(let kind, let value, let low, let high):
      "\(shown(value)) lies outside \(shown(low)) to \(shown(high)), "
        + "which a \(kind.rawValue) distribution never leaves"
    case .notMiddle(let value, let low, let high):
      "a normal distribution has its value in the middle of its range, here "
        + "\(shown((low + high) / 2)), not \(shown(value))"
    case .notAboveZero(let value, let low):
      "a lognormal distribution lies above 0: \(shown(min(value, low))) does not"
    case .notGeometricMean(let value, let low, let high):
      "a lognormal distribution has its value at the geometric mean of the ends of its range, "
        + "here \(shown((low * high).squareRoot())), not \(shown(value))"
    }
  }

  /// What to write instead.
  public var remedy: String {
    switch self {
    case .notFinite: "write numbers"
    case .reversed(let low, let high): "write \(shown(high)), \(shown(low))"
    case .noWidth: "widen the range, or leave it out if the value is certain"
    case .outside(_, let value, let low, let high):
      "widen the range to \(shown(min(low, value))), \(shown(max(high, value))), "
        + "or correct the value"
    case .notMiddle(let value, let low, let high):
      "write \(shown(value - (high - low) / 2)), \(shown(value + (high - low) / 2)), "
        + "or take pert for a range that is not symmetric"
    case .notAboveZero: "write a value and a range above 0, or take pert or normal"
    case .notGeometricMean(let value, let low, let high):
      "write \(shown(value / (high / low).squareRoot())), "
        + "\(shown(value * (high / low).squareRoot())), or take pert"
    }
  }

  /// A number at twelve significant digits, so that one that is written back fits.
  private func shown(_ number: Double) -> String { String(format: "%.12g", number) }
}
