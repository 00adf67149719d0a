import Modelling

/// Who carries an investment.
public enum Recovery: String, OneOfWords {
  /// The payer, through a charge on top of prices.
  case price
  /// The holder, out of what it earns.
  case own
}

/// How a charge is spread over the years.
public enum RecoveryMethod: String, OneOfWords {
  /// The same sum every year.
  case annuity
  /// Equal parts of the capital, and interest on the rest.
  case straightLine = "straight_line"
}

/// Whether an investment belongs to the alliance or is what it avoids.
public enum InvestmentCase: String, OneOfWords {
  /// Made in the alliance.
  case alliance
  /// Made as usual, and avoided by the alliance.
  case bau
}

/// `investments`: buildings and equipment, and who pays for them over which years.
public struct InvestmentKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A building or equipment, and who pays for it over which years."
  /// The keys.
  public static let table = InvestmentKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// Who makes it.
  public let `case` = Key<InvestmentCase>.choice(
    "case", default: .alliance,
    "Made in the alliance, or made as usual and avoided by the alliance."
  ).called("made by")
  /// Who holds it.
  public let holder = Key<Word>.reference(
    to: .party, "holder", "Who pays for it first and holds the asset.")
  /// Who pays the charge.
  public let payer = Key<Word?>.optionalReference(
    to: .party, as: .client, "payer",
    "Who pays the charge; the commissioners by contribution by default.")
  /// The capital.
  public let capital = Key<Quantity>.oneOff(
    "capital", .pounds, "Nominal capital, spent on the first day of the years named.")
  /// Optimism.
  public let optimism = Key<Clause<CapitalOptimismKeys>?>.optionalPart(
    "optimism", CapitalOptimismKeys.self, CapitalOptimismKeys.meaning
  ).called("")
  /// The first year of use.
  public let start = Key<Quantity>.year(
    "start", default: 1, "The first year of use: charge and depreciation start."
  ).called("first year of use")
  /// The life of the asset.
  public let assetLife = Key<Quantity>.number(
    "asset_life", .years, in: 1...60, "Years over which the asset is written down."
  ).called("life of the asset")
  /// The cost of capital.
  public let rate = Key<Quantity?>.optionalNumber(
    "rate", .rate, in: 0...0.5, "Nominal cost of capital a year in the charge that prices recover."
  ).called("cost of capital")
  /// Who carries it.
  public let recovery = Key<Recovery>.choice(
    "recovery", default: .price, "Whether the payer is charged for it or the holder carries it.")
  /// Over which years.
  public let years = Key<RecoveryYears>.recoveryYears(
    "years", "Over which years it is recovered: contract_term, asset_life or a number."
  ).called("years of recovery")
  /// How.
  public let method = Key<RecoveryMethod>.choice(
    "method", default: .annuity, "A level charge, or equal parts and interest on the rest."
  ).called("method of recovery")
  /// What is left.
  public let residual = Key<Quantity>.number(
    "residual", .pounds, default: 0, "What the asset is still worth when recovery ends."
  ).called("value left at the end")
  /// The charge on book value.
  public let chargeRate = Key<Quantity>.number(
    "charge_rate", .rate, in: 0...0.5, default: 0,
    "Capital charge on the average book value (public dividend capital: 3.5 %)."
  ).called("charge on book value")
  /// What it costs to run.
  public let runningCost = Key<Quantity?>.optionalSeries(
    "running_cost", .pounds, "Cost of running it a year from its start, in base-year prices.")
  /// How that rises.
  public let runningIndex = Key<Word?>.optionalReference(
    to: .index, "running_index", "The index by which running cost rises; none by default.")
  /// What it needs of the contract.
  public let needs = Key<Quantity?>.optionalNumber(
    "needs", .years, "Years of the contract that must be left, in the year of the first capital."
  ).called("years of contract needed")
  /// What is kept.
  public let kept = Key<Quantity?>.optionalNumber(
    "kept", .share,
    "Share of book value that keeps its use when the contract ends; none by default."
  ).called("book value kept at the end")
  /// What is underwritten.
  public let underwritten = Key<Quantity?>.optionalNumber(
    "underwritten", .pounds, "How much of what is not recovered someone else answers for."
  ).called("exposure underwritten")
  /// Who answers for it.
  public let underwriter = Key<Word?>.optionalReference(
    to: .party, as: .client, orOutside: true, "underwriter",
    "Who answers for it, and pays it to the holder when a contract ends: a party or outside.")
  /// Whose it is in the end.
  public let residualTo = Key<Word?>.optionalReference(
    to: .party, "residual_to",
    "Who owns the asset after recovery, at its residual value; the holder by default.")
  /// Whether the contract is renewed.
  public let renewal = Key<Quantity?>.optionalNumber(
    "renewal_probability", .share, "How likely the contract is to go on after its term."
  ).called("likelihood of renewal")
  /// Why it should work.
  public let because = Key<Clause<BecauseKeys>?>.because
}
