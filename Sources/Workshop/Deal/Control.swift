import Foundation
public import Modelling
import Notation

/// How people change a number.
public enum Control: Hashable, Sendable {
  /// A number along a scale.
  case slider(Scale, Double)
  /// A number a year along one scale, from the first year of the contract; the last holds on.
  case series(Scale, [Double])
  /// What a scenario file would say.
  case words
}

/// The numbers that a slider offers, as people see them: 12.5 with `%` behind it, not 0.125.
public struct Scale: Hashable, Sendable {
  /// The lowest number offered; a field may state a lower one.
  public let low: Double
  /// The highest number offered; a field may state a higher one.
  public let high: Double
  /// From one number to the next.
  public let step: Double
  /// What stands before a number: `£`.
  public let prefix: String
  /// What stands behind a number: `%`.
  public let suffix: String

  /// A number of the scale as a scenario file states it.
  public func text(_ number: Double) -> String {
    (number < 0 ? "-" : "") + prefix + DecimalText.of(number.magnitude) + suffix
  }

  /// The number that a text of a scenario file states; nil where it is written otherwise.
  func number(_ text: Substring) -> Double? {
    var text = String(text.filter { $0 != "," && $0 != "'" && $0 != " " })
    let isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    if text == "0" { return 0 }
    guard text.hasPrefix(prefix), text.hasSuffix(suffix) else { return nil }
    let digits = text.dropFirst(prefix.count).dropLast(suffix.count)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    return Double(digits).map { isNegative ? -$0 : $0 }
  }
}

extension Control {
  /// The control of an input that stands in its file as a text.
  ///
  /// Its step is the largest of 1, 2 and 5 times a power of ten that leads to every number as drafted, and offers
  /// at least forty places. A number beyond its ends moves them.
  init(_ input: Input, text: String, drafted: String, within years: Years) {
    guard input.unit != .year, input.unit != .flag else {
      self = .words
      return
    }
    let isList = text.hasPrefix("[")
    let parts = Control.parts(of: text)
    let isPercentage = text.contains("%") || (input.unit.isPercentage && !text.contains("."))
    let affixes = (prefix: text.contains("£") ? "£" : "", suffix: isPercentage ? "%" : "")
    let plain = Scale(low: 0, high: 0, step: 1, prefix: affixes.prefix, suffix: affixes.suffix)
    let numbers = parts.compactMap(plain.number)
    guard !numbers.isEmpty, numbers.count == parts.count else {
      self = .words
      return
    }
    let factor = isPercentage ? 100.0 : 1
    // What was drafted counts, so that a slider keeps its scale and its step while it is moved.
    let found = Control.parts(of: drafted).compactMap(plain.number)
    let stated = found.isEmpty ? numbers : found
    let scale = Scale(
      numbers, drafted: stated, within: Scale.span(of: input, drafted: stated, factor, years),
      isWhole: input.unit == .years, prefix: affixes.prefix,
      suffix: affixes.suffix)
    self = isList ? .series(scale, numbers) : .slider(scale, numbers[0])
  }

  /// The numbers of a list, or the one text.
  private static func parts(of text: String) -> [Substring] {
    text.hasPrefix("[")
      ? text.dropFirst().dropLast().split(separator: ",") : [Substring(text)]
  }
}

extension Scale {
  /// From where to where a slider runs, as people see the numbers.
  ///
  /// - Parameters:
  ///   - input: whose bounds hold.
  ///   - drafted: the numbers of the file.
  ///   - factor: 100 where people see per cent.
  ///   - years: the years of the model.
  /// - Returns: the range that the author thought of; else years to the end of the appraisal; else to the next
  ///   round number above four times what was drafted, within the bounds.
  fileprivate static func span(
    of input: Input, drafted: [Double], _ factor: Double, _ years: Years
  ) -> (low: Double, high: Double) {
    if let range = input.provenance.range {
      return (range.lowerBound * factor, range.upperBound * factor)
    }
    let (low, high) = (input.bounds.lowerBound * factor, input.bounds.upperBound * factor)
    if input.unit == .years { return (max(low, 0), min(high, Double(years.horizon))) }
    let largest = drafted.map(\.magnitude).max() ?? 0
    let room = largest == 0 ? factor / 10 : roundUp(4 * largest)
    return (max(low, low < 0 ? -room : 0), min(high, room))
  }

  /// The least of 1, 2 and 5 times a power of ten that is no less than a number above 0.
  private static func roundUp(_ number: Double) -> Double {
    let power = pow(10, log10(number).rounded(.down))
    return [1, 2, 5].map { $0 * power }.first { $0 >= number } ?? 10 * power
  }

  fileprivate init(
    _ numbers: [Double], drafted: [Double], within span: (low: Double, high: Double),
    isWhole: Bool, prefix: String, suffix: String
  ) {
    let most = (span.high - span.low) / 40
    let steps = (-4...9).reversed().flatMap { power in
      [5.0, 2, 1].map { $0 * pow(10, Double(power)) }
    }
    let fitting = steps.first { step in
      step <= most && drafted.allSatisfy { Scale.leads(step, to: $0) }
        && Scale.leads(step, to: span.low)
    }
    self.init(
      low: min(span.low, numbers.min() ?? span.low),
      high: max(span.high, numbers.max() ?? span.high),
      step: isWhole ? 1 : fitting ?? steps[steps.count - 1],
      prefix: prefix, suffix: suffix)
  }

  /// Whether so many steps from 0 lead to a number.
  private static func leads(_ step: Double, to number: Double) -> Bool {
    let count = number / step
    return (count - count.rounded()).magnitude < 1e-6
  }
}
