import AllianceModel
import Evaluation
import Modelling

/// What a headline does when an input is a tenth lower or higher, all else as it is.
struct TenPerCent {
  /// The change of the headline.
  struct Effect: Hashable {
    let lower: Double
    let higher: Double
  }

  /// The line whose change is shown.
  static let headline: LineID = "system.npv"

  private(set) var effects: [InputID: Effect] = [:]

  /// Tries every input of a case that a tenth means something for; years and flags have no tenth.
  init(_ source: Case) {
    let model = source.program.model
    guard source.results.values(of: TenPerCent.headline) != nil else { return }
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
