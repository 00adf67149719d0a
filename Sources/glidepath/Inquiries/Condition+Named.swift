import Analysis
import ArgumentParser
import GlidepathKit
import Modelling

extension Search.Condition {
  /// The measure and the condition that a text such as `pool.saving@2027/28 >= 0` states.
  ///
  /// - Throws: what is wrong with it, as a mistake of usage.
  static func read(
    _ text: String, in loaded: Reported
  ) throws -> (measure: MeasuredLine, condition: Search.Condition) {
    for (sign, condition) in [(">=", Search.Condition.atLeast), ("<=", Search.Condition.atMost)] {
      guard let range = text.firstRange(of: sign) else { continue }
      let measure = try MeasuredLine(
        named: text[..<range.lowerBound].withoutOuterBlanks, in: loaded)
      let number = try number(
        text[range.upperBound...].withoutOuterBlanks, of: measure.unit, measure.name,
        loaded.source.alliance.model.years)
      return (measure, condition(number))
    }
    throw ValidationError(
      "a condition is a line, >= or <=, and a number, such as 'party.hospital.npv >= 0'")
  }

  /// A number as people write it, in the form that its unit takes; of a year its column, written as
  /// `2027/28`.
  ///
  /// - Throws: what is wrong with it, as a mistake of usage.
  static func number(
    _ text: String, of unit: Unit, _ name: String, _ years: Years? = nil
  ) throws -> Double {
    if unit == .year, let years, let year = try column(text, years, name) { return year }
    guard let written = WrittenNumber(reading: text), written.value.isFinite else {
      throw ValidationError("'\(text)' is not a number; write one like 24,000, £2.85m, 450k or -3%")
    }
    if unit.isPercentage, written.form == .plain, written.value != 0 {
      throw ValidationError("'\(name)' is counted in %; write '\(text)%' or what you mean with %")
    }
    let isRight =
      switch written.form {
      case .plain: true
      case .percent: unit.isPercentage
      case .pounds: unit.priceBase != nil
      }
    guard isRight else {
      throw ValidationError("'\(name)' is counted in \(unit.label), and '\(text)' is not")
    }
    return written.value
  }

  /// The column of a financial year; nil for what is a plain number, as those of the columns are.
  private static func column(_ text: String, _ years: Years, _ name: String) throws -> Double? {
    if let column = Years.start(of: text).flatMap(years.column) { return Double(column) }
    if let number = WrittenNumber(reading: text)?.value, number <= Double(years.count) {
      return nil
    }
    throw ValidationError(
      "'\(name)' is a year, and '\(text)' is none; write one from \(years.label(0)) to \(years.label(years.horizon))"
    )
  }
}
