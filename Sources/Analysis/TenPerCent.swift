import AllianceModel
import Evaluation
public import Modelling

/// What net present values do when an input is a tenth lower or higher, or at the ends of the range that
/// somebody thought of, all else as it is: for the system, and for the two parties that it moves most.
public struct TenPerCent: Sendable {
  /// What one input does to one who is appraised.
  public struct Effect: Hashable, Sendable {
    /// Who is moved, by the name as people know it.
    public let name: String
    /// With a tenth less, or at the lower end.
    public let lower: Double
    /// With a tenth more, or at the upper end.
    public let higher: Double

    /// The larger of the two, without its sign.
    public var size: Double { max(lower.magnitude, higher.magnitude) }
  }

  /// What one input does.
  public struct Effects: Hashable, Sendable {
    /// Whether it was tried over its range, and not by a tenth.
    public let isOverRange: Bool
    /// What it does to the system.
    public let system: Effect
    /// What it does to the parties that it moves most, two at the most.
    public let parties: [Effect]

    /// The largest of all, without its sign.
    public var size: Double { max(system.size, parties.map(\.size).max() ?? 0) }
  }

  /// How many parties are named for an input.
  public static let mostParties = 2

  /// The line of the system whose change is shown.
  public static let headline = LineID.system(.npv)

  /// The effects of each input that can be tried.
  public private(set) var effects: [InputID: Effects] = [:]

  /// Tries every input of a case that has a range, or that a tenth means something for: years and flags
  /// have no tenth.
  public init(_ source: Case) {
    guard source.results.has(TenPerCent.headline) else { return }
    let parties = source.alliance.parties.filter { source.results.has(.party($0.id, .npv)) }
    let lines = [TenPerCent.headline] + parties.map { LineID.party($0.id, .npv) }
    let inputs = source.program.model.inputs.filter { $0.triedRange != nil || $0.hasTenth }
    let rows = Batch(source.program).run(
      inputs.flatMap(\.variants), measuring: lines.map { Batch.Measure($0) })
    let names = ["System"] + parties.map(\.name)
    for (position, input) in inputs.enumerated() {
      let moved = lines.indices.map { column in
        let now = source.results[lines[column]]
        return Effect(
          name: names[column], lower: rows[2 * position][column] - now,
          higher: rows[2 * position + 1][column] - now)
      }
      let most = moved.dropFirst().filter { $0.size >= 0.5 }.sorted { $0.size > $1.size }
      effects[input.id] = Effects(
        isOverRange: input.triedRange != nil, system: moved[0],
        parties: Array(most.prefix(TenPerCent.mostParties)))
    }
  }
}

extension Input {
  /// Whether a tenth more or less of it makes sense.
  fileprivate var hasTenth: Bool {
    switch unit {
    case .year, .years, .flag: false
    default: values.contains { $0 != 0 }
    }
  }

  /// The lowest and the highest value thought of, where one value holds for all years.
  fileprivate var triedRange: ClosedRange<Double>? {
    shape.isEditedOnce ? provenance.range : nil
  }

  /// Lower, then higher.
  fileprivate var variants: [[Edit]] {
    guard let range = triedRange else {
      let isNegative = (values.last ?? 0) < 0
      let (less, more) = (scaled(by: 0.9), scaled(by: 1.1))
      return isNegative ? [more, less] : [less, more]
    }
    return [range.lowerBound, range.upperBound].map { [Edit(id, column: nil, to: $0)] }
  }

  /// The edits that change every value of the input by a factor, within its bounds.
  fileprivate func scaled(by factor: Double) -> [Edit] {
    func edit(_ value: Double, _ column: Int?) -> Edit {
      Edit(
        id, column: column, to: min(max(value * factor, bounds.lowerBound), bounds.upperBound))
    }
    switch shape {
    case .constant: return values.prefix(1).map { edit($0, nil) }
    case .level: return values.dropFirst().prefix(1).map { edit($0, nil) }
    case .series, .oneOff:
      return values.indices.filter { values[$0] != 0 }.map { edit(values[$0], $0) }
    }
  }
}
