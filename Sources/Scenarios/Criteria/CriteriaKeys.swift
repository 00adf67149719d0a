import Modelling
import SourceText

/// The keys of a file of criteria, by which options are appraised.
public struct CriteriaKeys: KeyTable {
  /// What the file describes.
  public static let meaning = "The criteria of an option appraisal, and how much each counts."
  /// The keys.
  public static let table = CriteriaKeys()
  /// The title.
  public let title = Key<String>.name("title", "What is appraised, in a few words.")
  /// The criteria.
  public let criteria = Key<[Named<Clause<CriterionKeys>>]>.parts(
    "criteria", CriterionKeys.self, "The criteria; their weights add up to 100 %.")
}

/// `criteria`: one criterion of an option appraisal.
public struct CriterionKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "A criterion: how much it counts, why, and what it is measured by or how the options score."
  /// The keys.
  public static let table = CriterionKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// The weight.
  public let weight = Key<Quantity>.number(
    "weight", .share, "How much it counts, in % of all criteria.")
  /// Why it counts so much.
  public let reason = Key<String>.text("reason", "Why it counts, and so much.")
  /// What it is measured by.
  public let measure = Key<Word?>.optionalWord(
    "measure",
    "A line of the model, such as outcomes.score@2030/31, or a measure that 'glidepath options --example' lists."
  )
  /// Which end is better.
  public let better = Key<BetterEnd?>.optionalChoice(
    "better",
    "Of a measure: whether high or low is better; low of governance and pain_to_reserves, else high by default."
  )
  /// What scores 0.
  public let worst = Key<Quantity?>.limit(
    "worst", "Of a measure: what scores 0, and all beyond it; the worst of the options by default.")
  /// What scores 100.
  public let best = Key<Quantity?>.limit(
    "best", "Of a measure: what scores 100, and all beyond it; the best of the options by default.")
  /// Scores that are stated.
  public let scores = Key<[Named<Clause<StatedScoreKeys>>]>.statedScores(
    "scores",
    "Where the model has nothing for it: the score of each option, by the name of its file without its ending."
  )
}

/// `criteria.*.scores`: what an option scores by judgement.
public struct StatedScoreKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What an option scores, and who or what says so."
  /// The keys.
  public static let table = StatedScoreKeys()
  /// The score.
  public let score = Key<Quantity>.number("score", .score, "From 0, the worst, to 100, the best.")
  /// Where it is from.
  public let source = Key<String>.text(
    "source", isRequired: true, "Where the score is from: a workshop, a survey, or 'assumption'.")
}

/// Which end of a measure is better.
public enum BetterEnd: String, OneOfWords {
  /// More is better.
  case high
  /// Less is better.
  case low
}

extension Key where Value == [Named<Clause<StatedScoreKeys>>] {
  /// Scores by the names of options, which are names of files.
  fileprivate static func statedScores(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .map(.table(StatedScoreKeys.self))) {
      node, reader in
      guard let node else { return [] }
      guard let entries = node.mapping else {
        reader.report(
          "expected-keys", node.position,
          "'\(reader.pathText)' takes names of options with a score under each",
          "write each on a line of its own: 'alliance: {score: 60, source: …}'")
        return []
      }
      return entries.map { entry in
        Named(
          id: entry.key, position: entry.keyPosition,
          value: reader.within(entry.key, .own(entry.key)) { reader in
            reader.clause(entry.value, StatedScoreKeys.self)
          })
      }
    }
  }
}
