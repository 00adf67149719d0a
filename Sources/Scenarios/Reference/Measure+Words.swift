import Modelling
import SourceText

extension Measure {
  /// A reader of nothing, for its words about units.
  private static var reader: Reader {
    Reader(
      years: Years(base: 2025, horizon: 10), names: NameBook(Node(.mapping([]), at: .whole(""))),
      place: .whole(""))
  }

  /// A value in words of its unit: `2.5%`, `£24,000`.
  func written(_ value: Double) -> String {
    if unit == .year {
      return value == 1 ? "the first year" : "year \(Measure.reader.plain(value))"
    }
    let text = Measure.reader.text(value, unit)
    return text.hasSuffix(".0%") ? text.dropLast(3) + "%" : text
  }

  /// The unit in words; what a service or a metric counts is its own.
  var unitText: String {
    switch unit {
    case .pounds, .presentPounds: "pounds"
    case .poundsPer(""): "pounds for each unit of the service"
    case .poundsPer(let thing), .presentPoundsPer(let thing): "pounds for each \(thing)"
    case .activity(""): "units of the service"
    case .activity(let things): things
    case .share, .probability: "per cent"
    case .rate: "per cent a year"
    case .percentOf(let thing): "per cent of \(thing)"
    case .percentagePoints: "percentage points"
    case .factor: "a factor"
    case .count: "a count"
    case .years: "years"
    case .year: "a financial year"
    case .flag: "yes or no"
    case .score: "points"
    case .measure(""): "what the metric counts"
    case .measure(let things): things
    }
  }

  /// The bounds in words; nil where the form says all.
  var boundsText: String? {
    if unit == .year || unit == .flag { return nil }
    return "from \(written(bounds.lowerBound)) to \(written(bounds.upperBound))"
  }

  /// A number as people write it, within the bounds.
  var example: String {
    let found = candidates.first { text in
      let written = WrittenNumber(reading: text)
      return written.map { bounds.contains($0.value) } ?? false
    }
    return found ?? written(bounds.lowerBound)
  }

  private var candidates: [String] {
    switch unit {
    case .pounds, .presentPounds: ["£250k", "£500"]
    case .poundsPer: ["£84.50"]
    case .activity: ["24k"]
    case .share, .probability: ["25%"]
    case .rate, .percentOf, .percentagePoints: ["2.5%"]
    case .factor: ["1.2", "0.5"]
    case .years: ["5", "2"]
    case .score: ["60"]
    case .count: ["3"]
    default: ["12"]
    }
  }
}
