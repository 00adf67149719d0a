import Modelling
import Notation
import SourceText

extension Reader {
  /// Holds a number as written against the unit and the bounds of its key.
  mutating func check(
    _ written: WrittenNumber, as scalar: String, _ position: SourcePosition, _ measure: Measure
  ) {
    if measure.shares == .percent, let thousands = Reader.asThousands(scalar),
      measure.bounds.contains(written.value * 1000)
    {
      report(
        "ambiguous-point", position,
        "'\(pathText)' is \(scalar): is that \(thousands.decimal) or \(thousands.whole)?",
        "write \(thousands.decimal) or \(thousands.whole)")
    } else if isBare(written, measure) {
      reportBare(written.value, position, measure)
    } else if let other = Reader.otherUnit(written.form, measure.unit) {
      report(
        "wrong-unit", position,
        "'\(pathText)' takes \(words(measure.unit)), not \(other)",
        "write it as \(sample(measure.unit))")
    } else if !measure.bounds.contains(written.value) {
      report(
        "out-of-range", position,
        "'\(pathText)' is \(text(written.value, measure.unit)), out of range",
        remedy(written, measure))
    } else if measure.unit == .years, written.value != written.value.rounded() {
      let below = written.value.rounded(.down)
      report(
        "not-whole", position, "'\(pathText)' takes whole years",
        "write \(plain(below)) or \(plain(below + 1))")
    }
  }

  /// Whether a number lacks the per cent sign that would say what it means.
  private func isBare(_ written: WrittenNumber, _ measure: Measure) -> Bool {
    guard written.form == .plain, written.value != 0, measure.shares == .percent else {
      return false
    }
    return measure.unit.isPercentage
  }

  /// Tells both readings of a number without a per cent sign; those that make sense are offered.
  private mutating func reportBare(
    _ value: Double, _ position: SourcePosition, _ measure: Measure
  ) {
    let readings = [value, value / 100].map { ($0, self.text($0, .share)) }
    let sensible = readings.filter { measure.bounds.contains($0.0) }
    report(
      "bare-percentage", position,
      "'\(pathText)' is \(plain(value)) without a per cent sign: \(readings[0].1) or \(readings[1].1)?",
      "write " + (sensible.isEmpty ? readings : sensible).map(\.1).joined(separator: " or "))
  }

  /// Both readings of digits, a point and three noughts: 12.000 as 12 and as 12,000.
  private static func asThousands(_ text: String) -> (decimal: String, whole: String)? {
    // Looked at for every number: only one that ends so is worth the pattern.
    guard text.hasSuffix(".000"), let match = text.wholeMatch(of: /([-+]?£?)([1-9][0-9]{0,2})\.000/)
    else { return nil }
    let (sign, digits) = (match.1 == "+" ? "" : String(match.1), String(match.2))
    return (sign + digits, "\(sign)\(digits),000")
  }

  /// What a number was written as, where that is not what its unit takes.
  static func otherUnit(_ form: WrittenNumber.Form, _ unit: Unit) -> String? {
    switch (form, unit) {
    case (.plain, _), (.pounds, .pounds), (.pounds, .poundsPer), (.percent, .share),
      (.percent, .rate), (.percent, .percentOf), (.percent, .percentagePoints), (.percent, .factor),
      (.percent, .measure):
      nil
    case (.pounds, _): "a sum of money"
    case (.percent, _): "a percentage"
    }
  }

  private func remedy(_ written: WrittenNumber, _ measure: Measure) -> String {
    let unit = measure.unit
    return "write \(words(unit)) from \(text(measure.bounds.lowerBound, unit)) "
      + "to \(text(measure.bounds.upperBound, unit))"
  }

  /// What a unit takes, in words.
  func words(_ unit: Unit) -> String {
    switch unit {
    case .pounds, .poundsPer: "a sum of money"
    case .share, .rate, .percentOf, .percentagePoints: "a percentage"
    case .activity: "a quantity"
    case .years: "a number of years"
    default: "a number"
    }
  }

  /// A number as people write it for a unit.
  func sample(_ unit: Unit) -> String {
    switch unit {
    case .pounds: "£2.85m, 450k or 24,000"
    case .poundsPer: "£1,980 or 84.50"
    case .share, .rate, .percentOf, .percentagePoints: "2.5%"
    case .activity: "24,000 or 24k"
    case .years: "5"
    default: "3 or 0.5"
    }
  }

  /// A value in words of its unit.
  func text(_ value: Double, _ unit: Unit) -> String {
    switch unit {
    // As many digits as tell a value from a bound that it just misses.
    case .share, .rate, .percentOf, .percentagePoints:
      plain((value * 1e14).rounded() / 1e12) + "%"
    case .pounds, .poundsPer: (value < 0 ? "-£" : "£") + plain(abs(value))
    default: plain(value)
    }
  }

  /// Whole numbers with commas between the thousands, others as they are.
  func plain(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) <= 1e15 else {
      return DecimalText.of(value)
    }
    var digits = "\(Int(abs(value)))"
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
