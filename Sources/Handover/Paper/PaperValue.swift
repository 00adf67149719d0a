import Modelling
import Notation
import Reports

/// The value of an input in few words, as a term of a contract: `14%`, `£2,166`, `60%, 60%, 55%, then 50%`.
enum PaperValue {
  /// A value, or the values of a series with its last one where it stays.
  static func words(of input: Input, _ years: Years) -> String {
    if input.unit == .year, let label = years.labelIfInside(input.values.first ?? -1) {
      return label
    }
    switch input.shape {
    case .constant: return input.values.first.map { one($0, input.unit) } ?? ""
    case .level: return input.values.count > 1 ? one(input.values[1], input.unit) : ""
    case .series: return series(Array(input.values.dropFirst()), input.unit)
    case .oneOff:
      let paid = input.values.enumerated().filter { $0.element != 0 }
      return paid.isEmpty
        ? one(0, input.unit)
        : paid.map { "\(one($0.element, input.unit)) in \(years.label($0.offset))" }
          .joined(separator: ", ")
    }
  }

  private static func series(_ values: [Double], _ unit: Unit) -> String {
    guard let last = values.last else { return "" }
    let changing = values.lastIndex { $0 != last }.map { $0 + 1 } ?? 0
    let first = values.prefix(changing).map { one($0, unit) }
    return first.isEmpty
      ? one(last, unit) : "\(first.joined(separator: ", ")), then \(one(last, unit))"
  }

  /// A margin: `-2.5%`.
  static func percent(_ share: Double) -> String { "\(MoneyText.decimals(100 * share, 2))%" }

  /// A number in its unit, without decimals that say nothing.
  static func one(_ value: Double, _ unit: Unit) -> String {
    func plain(_ number: Double) -> String {
      let text = MoneyText.decimals(number, 2)
      guard text.contains(".") else { return text }
      let cut = text.reversed().drop { $0 == "0" }
      return String((cut.first == "." ? cut.dropFirst() : cut).reversed())
    }
    switch unit {
    case .pounds, .presentPounds: return MoneyText.of(value)
    case .poundsPer(let thing), .presentPoundsPer(let thing):
      return "\(value < 0 ? "-" : "")£\(plain(value.magnitude)) per \(thing)"
    case .share, .rate, .percentOf, .probability: return plain(100 * value) + "%"
    case .percentagePoints: return plain(100 * value) + " points"
    case .flag: return value == 0 ? "no" : "yes"
    case .years: return value == 1 ? "1 year" : "\(plain(value)) years"
    case .activity(let noun), .measure(let noun):
      return plain(value) + (noun.isEmpty ? "" : " \(noun)")
    case .factor, .count, .year, .score: return plain(value)
    }
  }
}
