public import Modelling
public import SourceText

/// What numbers an input takes that stand in a cell of a table, as `readValue` rules, made once for many cells.
public struct PlainValueRule: Sendable {
  private let bounds: ClosedRange<Double>
  private let takesPounds: Bool
  private let takesPercent: Bool
  private let isWhole: Bool

  /// The rule of an input; nil for one that takes words: a year, yes or no.
  public init?(of input: Input) {
    if input.unit == .year || input.unit == .flag { return nil }
    let largest = WrittenNumber.largest
    guard input.bounds.overlaps(-largest...largest) else { return nil }
    bounds = input.bounds.clamped(to: -largest...largest)
    takesPounds = Reader.otherUnit(.pounds, input.unit) == nil
    takesPercent = Reader.otherUnit(.percent, input.unit) == nil
    isWhole = input.unit == .years
  }

  /// Whether a number is one that the input takes; where it is not, `readValue` says why.
  @inline(__always)
  public func takes(_ written: WrittenNumber) -> Bool {
    let isOfUnit =
      switch written.form {
      case .plain: true
      case .pounds: takesPounds
      case .percent: takesPercent
      }
    return isOfUnit && bounds.contains(written.value)
      && (!isWhole || written.value == written.value.rounded())
  }
}
