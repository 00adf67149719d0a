import Foundation

/// Numbers as people read them in messages.
public enum PlainNumber {
  /// A number with its thousands parted and at most so many decimals: `1,234.5`.
  public static func text(_ value: Double, decimals: Int = 4) -> String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "en_GB")
    formatter.numberStyle = .decimal
    formatter.maximumFractionDigits = decimals
    return formatter.string(from: NSNumber(value: value)) ?? "\(value)"
  }

  /// Two numbers and the tolerance that they differ by more than, with at least four decimals allowed
  /// and as many as it takes to see that they do.
  static func apart(_ wanted: Double, _ actual: Double, by tolerance: Double) -> [String] {
    let numbers = [wanted, actual, tolerance]
    let decimals = (4...15).first { decimals in
      let power = pow(10, Double(decimals))
      let rounded = numbers.map { ($0 * power).rounded() }
      return abs(rounded[0] - rounded[1]) > rounded[2] && (tolerance == 0 || rounded[2] != 0)
    }
    return numbers.map { text($0, decimals: decimals ?? 15) }
  }
}
