import AllianceModel
import Modelling
import Reports

/// A cell of a published table; none is ever empty.
enum PublishedCell: Hashable {
  /// Words.
  case text(String)
  /// A number, written so.
  case number(Double, NumberFormat)
  /// Nothing could stand here.
  case notApplicable
  /// Something could stand here, and nobody stated it.
  case notStated

  /// What stands in a cell to which nothing applies.
  static let notApplicableMark = "[z]"
  /// What stands in a cell for which nothing is stated.
  static let notStatedMark = "[x]"

  /// Words that somebody may have stated.
  static func stated(_ words: String?) -> PublishedCell {
    guard let words, !words.isEmpty else { return .notStated }
    return .text(words)
  }

  /// A number in the words of `Unit.publishedWords`: shares and rates in per cent, columns as years.
  static func number(_ value: Double, _ unit: Unit, _ years: Years) -> PublishedCell {
    switch unit {
    case .year: return years.labelIfInside(value).map { .text($0) } ?? .notApplicable
    case .probability:
      return (0...1).contains(value)
        ? .rounded(100 * value, .decimal) : .text(value < 0 ? "none" : "any")
    case .share: return .rounded(100 * value, .decimal)
    case .rate, .percentOf: return .rounded(100 * value, .pence)
    case .percentagePoints: return .points(100 * value)
    case .factor: return .rounded(value, .factor)
    default: return .rounded(value, unit.format)
    }
  }

  /// Percentage points with two decimals, or as many more as show that a small one is not nothing.
  private static func points(_ value: Double) -> PublishedCell {
    .rounded(value, value.magnitude < 0.005 ? .factor : .pence)
  }

  /// A figure, where a report has one.
  static func figure(_ figure: Figure?, _ years: Years) -> PublishedCell {
    figure.map { .number($0.value, $0.unit, years) } ?? .notApplicable
  }

  /// A number that shows as nothing is nothing: no cell reads minus nought.
  private static func rounded(_ value: Double, _ format: NumberFormat) -> PublishedCell {
    let places = format.publishedPlaces
    let step = (0..<places).reduce(1.0) { step, _ in step / 10 }
    return .number(places >= 0 && value.magnitude < step / 2 ? 0 : value, format)
  }

  /// Whether it is a number.
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// The cell of a sheet; in a column of numbers shorthand stands at the right, as they do.
  func cell(amongNumbers: Bool) -> Cell {
    switch self {
    case .text(let words): return .text(words, .data, wraps: true)
    case .number(let value, let format): return .number(value, format)
    case .notApplicable, .notStated:
      var cell = Cell.text(shown)
      cell.style.standsAtRight = amongNumbers
      return cell
    }
  }

  /// What people read.
  var shown: String {
    switch self {
    case .text(let words): words
    case .number(let value, let format): MoneyText.decimals(value, format.publishedPlaces)
    case .notApplicable: PublishedCell.notApplicableMark
    case .notStated: PublishedCell.notStatedMark
    }
  }
}

extension NumberFormat {
  /// How many decimals a published number shows.
  fileprivate var publishedPlaces: Int {
    switch self {
    case .pounds, .count, .integer: 0
    case .percent, .likelihood, .thousands, .decimal: 1
    case .general, .pence, .millions, .precisePercent: 2
    case .factor: 4
    }
  }
}

extension Unit {
  /// What numbers count, without abbreviations.
  var publishedWords: String {
    switch self {
    case .presentPounds: "£ at today's value"
    case .presentPoundsPer(let thing): "£ at today's value per \(thing)"
    case .year: "financial year"
    default: label
    }
  }
}
