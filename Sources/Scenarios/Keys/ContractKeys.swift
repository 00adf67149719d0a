import Modelling

/// `scenario`: what the scenario says of itself.
public struct ScenarioKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What the scenario says of itself."
  /// The keys.
  public static let table = ScenarioKeys()
  /// The title.
  public let title = Key<String>.text(
    "title", isRequired: true, "The title, as it stands on every sheet.")
  /// The purpose.
  public let purpose = Key<String>.text(
    "purpose", "What the scenario is for and who decides on it.")
  /// The author.
  public let author = Key<String>.text("author", "Who built the scenario.")
  /// The version.
  public let version = Key<String>.text("version", "The version of the scenario.")
  /// Who commissioned it.
  public let commissionedBy = Key<String>.text("commissioned_by", "Who commissioned the work.")
  /// Who assured it.
  public let assuredBy = Key<String>.text("assured_by", "Who checked the work.")
  /// Who approved it.
  public let approvedBy = Key<String>.text("approved_by", "Who approved the work.")
  /// What was decided.
  public let decisions = Key<[String]>.texts("decisions", "What was decided so far, oldest first.")
}

/// What happens when the term ends.
public enum AfterTerm: String, OneOfWords {
  /// The services go on as they are; pool, support and running cost stop.
  case continues
  /// Activity and cost return to business as usual.
  case ends
}

/// `contract`: when it starts, how long it runs, what comes after it.
public struct ContractKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "When the contract starts, how long it runs and what comes after it."
  /// The keys.
  public static let table = ContractKeys()
  /// The first year.
  public let start = Key<String>.text(
    "start", isRequired: true, "The first financial year of the contract, as 2026/27.")
  /// The length.
  public let years = Key<Quantity>.number(
    "years", .years, in: 1...59,
    "The length of the contract; at most one year less than the appraisal.")
  /// What comes after the term.
  public let afterTerm = Key<AfterTerm?>.optionalChoice(
    "after_term",
    "What comes after the term; 'continues' by default, 'ends' where budget and spend are given.")
}

/// `appraisal`: over which years and at which rates money is compared.
public struct AppraisalKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Over which years and at which rates money is compared."
  /// The keys.
  public static let table = AppraisalKeys()
  /// The horizon.
  public let years = Key<Int>.whole(
    "years", in: 2...60, default: 10, "Years after the base year; alike in all scenarios compared.")
  /// The discount rate.
  public let discountRate = Key<Quantity>.series(
    "discount_rate", .rate, in: 0...0.5, default: 0.035,
    "Real rate at which later money counts less (HM Treasury Green Book: 3.5 %).")
  /// When in the year money counts.
  public let discountTiming = Key<Quantity>.number(
    "discount_timing", .factor, in: 0...1, default: 1,
    "When in the year money counts: 1 at its end, 0.5 in the middle, 0 at its start.")
  /// The general rise of prices.
  public let deflator = Key<Quantity>.series(
    "deflator", .rate, default: 0, "General inflation, by which nominal money is made real.")
  /// What counts as a drift.
  public let marginDrift = Key<Quantity>.number(
    "margin_drift", .rate, in: 0...1, default: 0.02,
    "By how much a provider's margin as usual may move over the appraisal (an alert).")
  /// What counts as nothing.
  public let tolerance = Key<Quantity>.number(
    "tolerance", .pounds, in: 0...1000, default: 0.01,
    "A difference in pounds up to which a check holds.")
}

/// `indices`: how prices rise.
public struct IndexKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "How a group of prices rises."
  /// The keys.
  public static let table = IndexKeys()
  /// The name.
  public let name = Key<String>.text("name", "The name as people know it.")
  /// The rate.
  public let rate = Key<Quantity?>.optionalSeries(
    "rate", .rate, "Nominal rise a year; or state inflation and efficiency instead.")
  /// Inflation.
  public let inflation = Key<Quantity?>.optionalSeries(
    "inflation", .rate, "Nominal inflation a year.")
  /// Efficiency.
  public let efficiency = Key<Quantity?>.optionalSeries(
    "efficiency", .rate, "What is taken off inflation for efficiency, a year.")
}
