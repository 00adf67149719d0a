import AllianceModel
import Evaluation
public import Modelling
public import Scenarios
public import SourceText

/// Options scored by criteria.
public struct OptionAppraisal: Sendable {
  /// The criteria.
  public let criteria: Criteria
  /// The options, in the order in which they were named.
  public let options: [Case]
  /// What each option is worth by each criterion: criteria by options.
  public let marks: [[Mark]]
  /// How the options rank.
  public let ranking: OptionRanking

  /// What an option is worth by a criterion.
  public struct Mark: Hashable, Sendable {
    /// From 0 to 100.
    public let score: Double
    /// What the model says; nil where the score is stated.
    public let value: Double?
    /// What the value counts.
    public let unit: Unit
    /// What is measured, or where a stated score is from.
    public let basis: String
    /// What scores 0 and what 100; nil where the score is stated, or where all options are alike.
    public let scale: Scale?
  }

  /// What scores 0 and what 100.
  public struct Scale: Hashable, Sendable {
    /// What scores 0, and all beyond it.
    public let worst: Double
    /// What scores 100, and all beyond it.
    public let best: Double

    /// The score of a value.
    func score(of value: Double) -> Double {
      100 * min(1, max(0, (value - worst) / (best - worst)))
    }
  }

  /// Scores options, whose names are those of the cases.
  ///
  /// - Throws: measures that an option does not have, each at its place in the file of criteria.
  public init(_ options: [Case], by criteria: Criteria) throws(Diagnostics) {
    var problems: [Diagnostic] = []
    let marks = criteria.all.map { criterion -> [Mark] in
      switch criterion.basis {
      case .stated(let scores): return options.map { OptionAppraisal.mark(scores[$0.name]) }
      case .measured(let word, let scale):
        let read = Measured(word, scale, options)
        problems += read.problems
        return read.marks
      }
    }
    if let diagnostics = Diagnostics(problems) { throw diagnostics }
    self.criteria = criteria
    self.options = options
    self.marks = marks
    ranking = OptionRanking(
      weights: criteria.all.map(\.weight),
      scores: options.indices.map { option in marks.map { $0[option].score } })
  }

  private static func mark(_ stated: Criterion.StatedScore?) -> Mark {
    Mark(
      score: stated?.score ?? 0, value: nil, unit: .score, basis: stated?.source ?? "", scale: nil)
  }
}
