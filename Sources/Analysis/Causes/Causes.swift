import AllianceModel
import Evaluation
import GlidepathKit
import Modelling
import Scenarios

/// Why two cases differ: what each kind of change moves alone, and what they move only together.
///
/// Each cause is a run of the first scenario with the keys of one kind as the other states them. What the
/// causes do not move alone is a term of its own, so that all add up to the difference.
public struct Causes: Sendable {
  /// What is measured.
  public let measures: [CauseMeasure]
  /// The measures in the first case.
  public let before: [Double]
  /// The measures in the other case.
  public let after: [Double]
  /// The causes in the order of the contract.
  public let all: [Cause]
  /// What the causes move only together, by measure; nothing where there is one cause only.
  public let together: [Double]

  /// What the other case has more, by measure.
  public var difference: [Double] { zip(after, before).map { $0 - $1 } }

  /// Whether some cause makes no scenario by itself, so that what it moves is told together.
  public var isPartlyTold: Bool { all.contains { $0.effects == nil } }

  /// Finds the causes; nil where the cases are not known as their files state them, or years differ.
  public init?(_ first: Case, _ other: Case, measuring measures: [CauseMeasure]) {
    guard let base = first.study, let changed = other.study,
      base.alliance.model.years == changed.alliance.model.years
    else { return nil }
    self.measures = measures
    before = measures.map { $0.value(in: first.results) }
    after = measures.map { $0.value(in: other.results) }
    let trial = CauseTrial(base: base, other: changed, measures: measures, before: before)
    let found = trial.causes(difference: zip(after, before).map { $0 - $1 })
    all = found.filter { !$0.isNothing }
    let told = all.compactMap(\.effects)
    together = zip(after, before).enumerated().map { column, pair in
      told.reduce(pair.0 - pair.1) { $0 - $1[column] }
    }
  }
}
