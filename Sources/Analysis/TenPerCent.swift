import AllianceModel
import Evaluation
public import Modelling

/// What a headline does when an input is a tenth lower or higher, all else as it is.
public struct TenPerCent: Sendable {
  /// The change of the headline.
  public struct Effect: Hashable, Sendable {
    /// With a tenth less.
    public let lower: Double
    /// With a tenth more.
    public let higher: Double
  }

  /// The line whose change is shown.
  public static let headline = LineID.system(.npv)

  /// The effect of each input that has a tenth.
  public private(set) var effects: [InputID: Effect] = [:]

  /// Tries every input of a case that a tenth means something for; years and flags have no tenth.
  public init(_ source: Case) {
    let model = source.program.model
    guard source.results.has(TenPerCent.headline) else { return }
    let inputs = model.inputs.filter(\.hasTenth)
    let variants = inputs.flatMap { [$0.scaled(by: 0.9), $0.scaled(by: 1.1)] }
    let measure = Batch.Measure(TenPerCent.headline)
    let rows = Batch(source.program).run(variants, measuring: [measure])
    let now = source.results[TenPerCent.headline]
    for (position, input) in inputs.enumerated() {
      effects[input.id] = Effect(
        lower: rows[2 * position][0] - now, higher: rows[2 * position + 1][0] - now)
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
