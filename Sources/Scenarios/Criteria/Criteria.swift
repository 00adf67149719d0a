import Modelling
public import SourceText

/// The criteria of an option appraisal as a file states them.
public struct Criteria: Sendable {
  /// The file they were read from.
  public let source: SourceFile
  /// What is appraised; empty where the file does not say.
  public let title: String
  /// The criteria in the order of the file; their weights add up to 1.
  public let all: [Criterion]

  /// Reads a file of criteria for options of some names.
  ///
  /// - Throws: every mistake of the file at once, each with its place.
  public init(path: String, options: [String]) throws(Diagnostics) {
    try self.init(try SourceFile.read(path: path), options: options)
  }

  /// Reads a text of criteria.
  ///
  /// - Throws: every mistake of the text at once, each with its place.
  public init(_ source: SourceFile, options: [String]) throws(Diagnostics) {
    let root = try parse(source)
    // No criterion knows of years or parties; the lines that measure it do.
    var reader = Reader(
      years: Years(base: 0, horizon: 1), names: .empty,
      place: root.position)
    reader.whole = "a file of criteria"
    let keys = reader.clause(root, CriteriaKeys.self)
    CriteriaRules.check(keys, options, &reader)
    if let diagnostics = Diagnostics(reader.diagnostics) { throw diagnostics }
    self.source = source
    title = keys.title
    all = keys.criteria.compactMap(Criterion.init)
  }
}

/// A criterion of an option appraisal.
public struct Criterion: Sendable {
  /// Its short name.
  public let id: String
  /// The name as people know it.
  public let name: String
  /// How much it counts, from 0 to 1.
  public let weight: Double
  /// Where the weight is from; empty where the file does not say.
  public let weightSource: String
  /// Why it counts; empty where the file does not say.
  public let reason: String
  /// How options score.
  public let basis: Basis

  /// How options score.
  public enum Basis: Sendable {
    /// By a number of the model, on a scale.
    case measured(Word, Scale)
    /// By judgement: a score from 0 to 100 and its source, by the name of the option.
    case stated([String: StatedScore])
  }

  /// What scores 0 and what 100.
  public enum Scale: Sendable {
    /// The worst and the best of the options; nil leaves to the measure which end that is.
    case amongOptions(BetterEnd?)
    /// What the file states.
    case anchored(worst: Quantity, best: Quantity)
  }

  /// A score by judgement.
  public struct StatedScore: Hashable, Sendable {
    /// From 0 to 100.
    public let score: Double
    /// Who or what says so.
    public let source: String
  }

  init?(_ named: Named<Clause<CriterionKeys>>) {
    let keys = named.value
    id = named.id
    name = keys.name.isEmpty ? named.id.replacing("_", with: " ").capitalizedFirst : keys.name
    weight = keys.weight.input.values[0]
    weightSource = keys.weight.input.provenance.source ?? ""
    reason = keys.reason
    if let measure = keys.measure {
      if let worst = keys.worst, let best = keys.best {
        basis = .measured(measure, .anchored(worst: worst, best: best))
      } else {
        basis = .measured(measure, .amongOptions(keys.better))
      }
    } else {
      basis = .stated(
        Dictionary(
          keys.scores.map {
            let score = $0.value.score.input.values[0]
            return ($0.id, StatedScore(score: score, source: $0.value.source))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }
}
