public import Modelling

/// One number as people read it, by what it counts: `£1,234`, `12.5%`, `33,010 spells`.
public enum ValueText {
  /// A number in its unit; money in whole pounds, so that sums can be followed.
  public static func of(_ value: Double, _ unit: Unit) -> String {
    switch unit {
    case .pounds, .presentPounds:
      return (value < 0 && value.magnitude >= 0.5 ? "-£" : "£")
        + MoneyText.decimals(value.magnitude, 0)
    case .poundsPer, .presentPoundsPer:
      return (value < 0 ? "-£" : "£") + MoneyText.decimals(value.magnitude, 2)
    case .share, .rate, .probability: return MoneyText.decimals(100 * value, 2) + "%"
    case .activity(let noun): return MoneyText.decimals(value, 1) + (noun.isEmpty ? "" : " \(noun)")
    case .factor: return MoneyText.decimals(value, 4)
    case .count, .years, .year, .flag:
      return MoneyText.decimals(value, value == value.rounded() ? 0 : 2)
    case .score: return MoneyText.decimals(value, 1)
    case .measure(let noun): return MoneyText.decimals(value, 2) + (noun.isEmpty ? "" : " \(noun)")
    }
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
