import Modelling

/// What a metric scores between two thresholds.
public enum BetweenThresholds: String, OneOfWords {
  /// The more, the nearer it is to the next.
  case linear
  /// Nothing more until the next is reached.
  case step
}

/// `outcomes.metrics`: one thing that is measured.
public struct MetricKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "One thing that is measured, and what it scores."
  /// The keys.
  public static let table = MetricKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// What it serves.
  public let objective = Key<String>.text("objective", "The objective of the alliance it serves.")
  /// What people would say.
  public let statement = Key<String>.text(
    "statement", "What people would say of it, as 'I tell my story once'.")
  /// What it counts.
  public let unit = Key<String>.name("unit", "What it counts: days, answers, falls, or %.")
  /// How much it counts.
  public let weight = Key<Quantity>.number(
    "weight", .share, default: 1,
    "Its weight in the overall score; weights add up to 100 %, and 0 makes it a gate and no more."
  ).called("weight in the overall score")
  /// Whose performance it is.
  public let party = Key<Word?>.optionalReference(
    to: .party, "party", "The party whose performance it is; that of all by default.")
  /// The thresholds.
  public let thresholds = Key<[Quantity]>.numberList(
    "thresholds", 2...7, .measure(""),
    "Two to seven values from the one that scores 0 to the one that scores 100; falling where less is better."
  ).called("threshold")
  /// What the thresholds are called.
  public let names = Key<[String]>.names(
    "names", "A name for each threshold; poor, below, expected, stretch, outstanding for five.")
  /// What is expected.
  public let forecast = Key<Quantity>.series(
    "forecast", .measure(""), default: 0,
    "What the metric is expected to be, by year; every metric but one of cost must state it.")
  /// Whether it is cost itself.
  public let cost = Key<Bool>.yesOrNo(
    "cost", default: false,
    "Whether it is cost itself: the saving in % of the agreed budget, instead of a forecast."
  ).called("measures cost itself")
  /// What can be told apart.
  public let resolution = Key<Quantity?>.optionalNumber(
    "resolution", .measure(""), in: 0...1e9,
    "The smallest step that is measured; a hundredth of the narrowest way between thresholds by default."
  ).called("smallest step measured")
  /// What counts between two thresholds.
  public let between = Key<BetweenThresholds>.choice(
    "between", default: .linear, "What it scores between two thresholds."
  ).called("between thresholds")
  /// How many were asked.
  public let sample = Key<Quantity?>.optionalNumber(
    "sample", .count, in: 1...1e6, "How many people answer, where it is a share of answers."
  ).called("people who answer")
  /// What it stands in the way of.
  public let gate = Key<Clause<GateKeys>?>.optionalPart("gate", GateKeys.self, GateKeys.meaning)
}

/// `outcomes.metrics.M.gate`: what a poor score costs, whatever the others score.
public struct GateKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What a poor score of this metric costs, whatever the others score."
  /// The keys.
  public static let table = GateKeys()
  /// Which score is poor.
  public let below = Key<Quantity>.number("below", .score, "The score under which the gate shuts.")
    .called("shuts under a score of")
  /// What is left of gain.
  public let gainAtMost = Key<Quantity?>.optionalNumber(
    "gain_at_most", .share, in: 0...10, shares: .decimal,
    "The highest factor on gain while the gate is shut."
  ).called("factor on gain at most")
  /// What is borne of pain.
  public let painAtLeast = Key<Quantity?>.optionalNumber(
    "pain_at_least", .share, in: 0...10, shares: .decimal,
    "The lowest factor on pain while the gate is shut."
  ).called("factor on pain at least")
}
