public import Evaluation
public import Modelling

/// One number that moves an input: its value, its value in one year, or a factor on all its years.
public struct InputMove: Hashable, Sendable {
  /// The input.
  public let input: InputID
  /// What it is, in words, the year among them.
  public let label: String
  /// As people write it: `contract.years`, `landing.hospital.support.path@2027/28`.
  public let name: String
  /// What is moved.
  public let kind: Kind
  /// What the number counts; a factor where all years are moved.
  public let unit: Unit
  /// The number as the scenario states it; 1 where all years are moved.
  public let now: Double
  /// Where the number may lie; and no further than makes sense.
  public let bounds: ClosedRange<Double>
  /// What the input's own values are bound by.
  private let valueBounds: ClosedRange<Double>
  /// The input's values.
  private let values: [Double]

  /// What is moved.
  public enum Kind: Hashable, Sendable {
    /// The one value.
    case value
    /// The value in one column.
    case year(Int)
    /// All values, by one factor.
    case allYears
  }

  /// The move of an input by its value, or of all its years by a factor.
  public init(_ input: Input, _ years: Years) {
    self.init(input, years, input.shape.isEditedOnce ? .value : .allYears)
  }

  /// The move of an input in one column; nil where it has one value for all years, or none there.
  public init?(_ input: Input, column: Int, _ years: Years) {
    let first = input.shape == .series ? 1 : 0
    guard !input.shape.isEditedOnce, (first..<input.values.count).contains(column) else {
      return nil
    }
    self.init(input, years, .year(column))
  }

  private init(_ input: Input, _ years: Years, _ kind: Kind) {
    self.input = input.id
    self.kind = kind
    values = input.values
    valueBounds = input.bounds
    switch kind {
    case .value:
      (name, label, unit) = (input.id.path, input.label, input.unit)
      now = input.shape == .level ? input.values.last ?? 0 : input.values.first ?? 0
      bounds = InputMove.bounds(input, years)
    case .year(let column):
      let year = years.label(column)
      (name, label, unit) = ("\(input.id.path)@\(year)", "\(input.label), \(year)", input.unit)
      now = input.values[column]
      bounds = input.bounds
    case .allYears:
      (name, label, unit) = (input.id.path, "\(input.label), all years", .factor)
      now = 1
      bounds = InputMove.factors(input)
    }
  }

  /// What bounds one value; no year lies beyond the years that are appraised.
  private static func bounds(_ input: Input, _ years: Years) -> ClosedRange<Double> {
    guard input.unit == .year else { return input.bounds }
    let last = Double(years.horizon)
    return min(input.bounds.lowerBound, last)...min(input.bounds.upperBound, last)
  }

  /// The factors up to which a value of the input still moves: beyond them all are at their bounds.
  private static func factors(_ input: Input) -> ClosedRange<Double> {
    let most = input.values.filter { $0 != 0 }.map { value in
      (value > 0 ? input.bounds.upperBound : input.bounds.lowerBound) / value
    }
    return 0...max(1, most.max() ?? 1)
  }

  /// Whether only whole numbers make sense: years and flags.
  public var isWhole: Bool { [.year, .years, .flag].contains(unit) }

  /// Whether the move does anything: an input that is 0 in all years has no factor.
  public var isMoving: Bool { kind != .allYears || values.contains { $0 != 0 } }

  /// The edits that bring the input to a number; values stay within the input's bounds.
  public func edits(to number: Double) -> [Edit] {
    switch kind {
    case .value: [Edit(input, to: held(number))]
    case .year(let column): [Edit(input, column: column, to: held(number))]
    case .allYears:
      values.indices.filter { values[$0] != 0 }.map {
        Edit(input, column: $0, to: held(values[$0] * number))
      }
    }
  }

  private func held(_ value: Double) -> Double {
    min(max(value, valueBounds.lowerBound), valueBounds.upperBound)
  }

  /// How many times the number as it is a search goes where no bound means anything.
  static let farthest = 10.0

  /// Where a search looks: within the bounds, and for what has no natural end, such as pounds, up to ten
  /// times the number as it is; nil where that is 0, so that nothing says how far to look.
  public var searched: ClosedRange<Double>? {
    switch unit {
    case .share, .probability, .rate, .percentOf, .percentagePoints, .score, .year, .years, .flag:
      return bounds.lowerBound < bounds.upperBound ? bounds : nil
    case .pounds, .presentPounds, .poundsPer, .presentPoundsPer, .activity, .factor, .count,
      .measure:
      let far = InputMove.farthest * abs(now)
      let lower = max(bounds.lowerBound, -far)
      let upper = min(bounds.upperBound, far)
      return lower < upper ? lower...upper : nil
    }
  }
}
