public import Modelling

/// One number as people read it, by what it counts: `£1,234`, `12.5%`, `33,010 spells`.
public enum ValueText {
  /// A number in its unit, with so many more decimals than usual; money in whole pounds, so that sums
  /// can be followed.
  public static func of(_ value: Double, _ unit: Unit, more: Int = 0) -> String {
    func decimals(_ value: Double, _ usual: Int) -> String {
      MoneyText.decimals(value, usual + more)
    }
    switch unit {
    case .pounds, .presentPounds:
      let digits = decimals(value.magnitude, 0)
      let isNothing = digits.allSatisfy { "0.".contains($0) }
      return (value < 0 && !isNothing ? "-£" : "£") + digits
    case .poundsPer, .presentPoundsPer:
      return (value < 0 ? "-£" : "£") + decimals(value.magnitude, 2)
    case .share, .rate, .percentOf, .probability: return decimals(100 * value, 2) + "%"
    case .percentagePoints: return decimals(100 * value, 2) + " points"
    case .activity(let noun): return decimals(value, 1) + (noun.isEmpty ? "" : " \(noun)")
    case .factor: return decimals(value, 4)
    case .count, .years, .year, .flag:
      return decimals(value, value == value.rounded() ? 0 : 2)
    case .score: return decimals(value, 1)
    case .measure(let noun): return decimals(value, 2) + (noun.isEmpty ? "" : " \(noun)")
    }
  }

  /// How many more decimals than usual it takes to see that two numbers differ; none where they agree
  /// in all that is more than rounding.
  public static func decimalsApart(_ first: Double, _ second: Double, _ unit: Unit) -> Int {
    guard abs(first - second) > 1e-12 * max(abs(first), abs(second)) else { return 0 }
    return (0...6).first { of(first, unit, more: $0) != of(second, unit, more: $0) } ?? 0
  }
}

extension ValueText {
  /// A number in its unit, money in millions where it has some: for sentences.
  public static func short(_ value: Double, _ unit: Unit) -> String {
    switch unit {
    case .pounds, .presentPounds: MoneyText.of(value)
    default: of(value, unit)
    }
  }
}
