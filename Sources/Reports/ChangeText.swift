import AllianceModel
public import Analysis
public import Modelling
import Scenarios

/// What is stated differently, in words: what it is, what the first scenario says and what the other.
public struct ChangeText: Hashable, Sendable {
  /// What it is, and in which years.
  public let label: String
  /// What the first scenario says.
  public let before: String
  /// What the other says.
  public let after: String

  /// Puts a change into words; `years` are those of both scenarios.
  public init(_ change: StatedChange, _ years: Years) {
    switch change.matter {
    case .input(let old, let new, let changed):
      label = (new ?? old)?.words(of: changed, years) ?? ""
      func text(_ input: Input?) -> String {
        input.map { ChangeText.text($0, changed, years) } ?? ChangeText.notUsed
      }
      (before, after) = (text(old), text(new))
    case .choice(let old, let new):
      label = (new ?? old)?.label ?? ""
      (before, after) = (old?.value ?? ChangeText.notUsed, new?.value ?? ChangeText.notUsed)
    case .entry(let difference):
      label = difference.path
      before = difference.before ?? ChangeText.notStated
      after = difference.after ?? ChangeText.notStated
    }
  }

  /// What a scenario says that has no such input or choice.
  private static let notUsed = "not used"
  /// What a file says that has no such entry.
  private static let notStated = "not stated"

  /// All of it on a line: `Contract: firm years 5 → 7`.
  public var words: String { "\(label) \(before) → \(after)" }

  /// The value in the first year of a change; all of an input that only one scenario has.
  private static func text(
    _ input: Input, _ changed: ClosedRange<Int>?, _ years: Years
  ) -> String {
    if changed != nil || input.shape.isEditedOnce {
      return text(input.value(at: changed), input.unit, years)
    }
    guard input.shape == .oneOff else { return series(input, years) }
    let sums = input.values.indices.filter { input.values[$0] != 0 }.map {
      "\(text(input.values[$0], input.unit, years)) in \(years.label($0))"
    }
    return sums.isEmpty ? text(0, input.unit, years) : sums.joined(separator: ", ")
  }

  /// The values from the first year on, up to the last that changes.
  private static func series(_ input: Input, _ years: Years) -> String {
    let values = Array(input.values.dropFirst())
    let last = values.last ?? 0
    let count = values.count - values.reversed().prefix { $0 == last }.count + 1
    return values.prefix(count).map { text($0, input.unit, years) }.joined(separator: ", ")
  }

  private static func text(_ value: Double, _ unit: Unit, _ years: Years) -> String {
    switch unit {
    case .year: years.labelIfInside(value) ?? ValueText.of(value, .year)
    case .flag: value == 1 ? "yes" : "no"
    default: ValueText.of(value, unit)
    }
  }
}
