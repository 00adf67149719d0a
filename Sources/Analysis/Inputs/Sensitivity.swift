import AllianceModel
import Evaluation
public import Modelling

/// What measures do when an input is at the ends of the range that somebody thought of, or a tenth lower and
/// higher, or of years one fewer and one more; all else as it is.
public struct Sensitivity: Sendable {
  /// What is looked at.
  public let measures: [MeasuredLine]
  /// What the measures are with all inputs as stated.
  public let now: [Double]
  /// What each input does, in the order of the scenario.
  public let trials: [Trial]

  /// One input, tried.
  public struct Trial: Sendable {
    /// How the input is moved.
    public let move: InputMove
    /// Between which values.
    public let basis: Basis
    /// The lower number that was tried, and the higher one.
    public let tried: (lower: Double, higher: Double)
    /// What each measure changes by.
    public let effects: [Effect]
    /// Which of the two numbers no contract could state: they break a check, or end after the appraisal.
    public let breaks: (lower: Bool, higher: Bool)
  }

  /// Between which values an input is tried.
  public enum Basis: String, Hashable, Sendable {
    /// Over the range that the scenario states.
    case range = "its range"
    /// A tenth lower and higher, within bounds.
    case tenth = "10% lower and higher"
    /// A year less and a year more.
    case year = "a year less and more"
  }

  /// What one measure changes by.
  public struct Effect: Hashable, Sendable {
    /// With the lower number.
    public let lower: Double
    /// With the higher number.
    public let higher: Double

    /// The larger of the two, without its sign.
    public var size: Double { max(lower.magnitude, higher.magnitude) }
  }

  /// Tries inputs of a case: all that can be tried, or those that are named.
  public init(
    _ source: Case, measuring measures: [MeasuredLine], inputs: Set<InputID>? = nil
  ) {
    let years = source.program.model.years
    let wanted = source.program.model.inputs.filter { inputs?.contains($0.id) ?? true }
    let trials = wanted.compactMap { TriedInput($0, years) }
    let rows = Variants(source).rows(
      trials.flatMap { [$0.move.edits(to: $0.lower), $0.move.edits(to: $0.higher)] },
      measures.map(\.measure))
    let now = measures.map { source.results[$0.line, $0.column] }
    self.trials = trials.enumerated().map { position, trial in
      let (lower, higher) = (rows[2 * position], rows[2 * position + 1])
      return Trial(
        move: trial.move, basis: trial.basis, tried: (trial.lower, trial.higher),
        effects: now.indices.map {
          Effect(
            lower: Sensitivity.change(to: lower.values[$0], from: now[$0]),
            higher: Sensitivity.change(to: higher.values[$0], from: now[$0]))
        }, breaks: (!lower.isSound, !higher.isSound))
    }
    self.measures = measures
    self.now = now
  }

  /// What a measure changes by; 0 where it comes to no number, which breaks the model.
  private static func change(to value: Double, from now: Double) -> Double {
    value.isFinite ? value - now : 0
  }

  /// The trials that move a measure, the one that moves it most first; of equals the first stated.
  public func ranked(by measure: Int) -> [Trial] {
    let moving = trials.enumerated().filter {
      $0.element.effects[measure].size >= measures[measure].unit.leastTold
    }
    return moving.sorted { first, second in
      let sizes = (first.element.effects[measure].size, second.element.effects[measure].size)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : first.offset < second.offset
    }.map(\.element)
  }
}

/// An input with the two numbers that are tried.
struct TriedInput {
  let move: InputMove
  let basis: Sensitivity.Basis
  let lower: Double
  let higher: Double

  /// Nil for what no lower or higher number makes sense of: flags, and what is 0.
  init?(_ input: Input, _ years: Years) {
    let move = InputMove(input, years)
    self.move = move
    if input.shape.isEditedOnce, let range = input.provenance.range {
      basis = .range
      (lower, higher) = (range.lowerBound, range.upperBound)
      return
    }
    switch input.unit {
    case .flag: return nil
    case .year, .years:
      guard input.shape.isEditedOnce else { return nil }
      basis = .year
      lower = max(move.bounds.lowerBound, move.now - 1)
      higher = min(move.bounds.upperBound, move.now + 1)
    default:
      guard move.isMoving, move.now != 0 else { return nil }
      basis = .tenth
      let ends = [0.9 * move.now, 1.1 * move.now].sorted()
        .map { min(max($0, move.bounds.lowerBound), move.bounds.upperBound) }
      (lower, higher) = (ends[0], ends[1])
    }
  }
}

extension Unit {
  /// The least change of a number of the unit that is told: half a pound, a ten-thousandth of a share.
  public var leastTold: Double {
    switch self {
    case .pounds, .presentPounds, .activity: 0.5
    case .poundsPer, .presentPoundsPer, .measure, .score, .count, .years, .year: 0.005
    case .share, .rate, .percentOf, .percentagePoints, .probability, .factor: 0.00005
    case .flag: 0.5
    }
  }
}
