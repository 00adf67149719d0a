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
        named: String(text[..<range.lowerBound]).withoutOuterSpaces, in: loaded)
      let number = try number(
        String(text[range.upperBound...]).withoutOuterSpaces, of: measure.unit, measure.name)
      return (measure, condition(number))
    }
    throw ValidationError(
      "a condition is a line, >= or <=, and a number, such as 'party.hospital.npv >= 0'")
  }

  /// A number as people write it, in the form that its unit takes.
  ///
  /// - Throws: what is wrong with it, as a mistake of usage.
  static func number(_ text: String, of unit: Unit, _ name: String) throws -> Double {
    guard let written = WrittenNumber(reading: text), written.value.isFinite else {
      throw ValidationError("'\(text)' is not a number; write one like 24,000, £2.85m, 450k or -3%")
    }
    if unit.isPercentage, written.form == .plain, written.value != 0 {
      throw ValidationError("'\(name)' is counted in %; write '\(text)%' or what you mean with %")
    }
    if unit.isPercentage ? written.form == .pounds : written.form == .percent {
      throw ValidationError("'\(name)' is counted in \(unit.label), and '\(text)' is not")
    }
    return written.value
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var withoutOuterSpaces: String {
    let inner = drop { $0 == " " }
    return String(inner.reversed().drop { $0 == " " }.reversed())
  }
}
