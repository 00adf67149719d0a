import Modelling

/// What the pool compares.
public enum PoolBasis: String, OneOfWords {
  /// What commissioners pay, against the budget.
  case payments
  /// What services cost, against their cost as usual.
  case cost
}

/// Over what time the pool is counted.
public enum PoolPeriod: String, OneOfWords {
  /// Each year by itself.
  case year
  /// Running sums since the start.
  case cumulative
}

/// Who bears what goes beyond a party's cap.
public enum ExcessRule: String, OneOfWords {
  /// The commissioner.
  case commissioner
  /// The other providers as far as their own caps allow, then the commissioner.
  case others
  /// The party itself out of later gain; the commissioner meanwhile.
  case carry
}

/// When gain and pain are paid.
public enum PaymentTime: String, OneOfWords {
  /// In the year in which they are earned.
  case year
  /// In the year after.
  case arrears
}

/// `gainshare`: how saving and overspend are shared.
public struct GainshareKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "How saving and overspend against the budget are shared."
  /// The keys.
  public static let table = GainshareKeys()
  /// What is compared.
  public let basis = Key<PoolBasis>.choice("basis", default: .payments, "What the pool compares.")
    .called("what is compared")
  /// Whether the party's gap is set off.
  public let net = Key<Bool>.yesOrNo(
    "net", default: false,
    "With basis cost: each party's change of margin is set off, so that all end alike."
  ).called("changes of margin set off")
  /// Over what time.
  public let period = Key<PoolPeriod>.choice(
    "period", default: .year, "Each year, or running sums."
  ).called("counted over")
  /// What is too small to share.
  public let deadBand = Key<Quantity>.number(
    "dead_band", .share, default: 0, "Saving or overspend below this share of budget is not shared."
  )
  /// Whether all counts once the band is left.
  public let firstPound = Key<Bool>.yesOrNo(
    "first_pound", default: true,
    "Beyond the dead band all counts (yes), or only what is beyond (no)."
  ).called("all counts beyond the dead band")
  /// The bands of gain.
  public let gain = Key<[Clause<BandKeys>]>.list(
    "gain", BandKeys.self, "Bands of saving in % of budget, each with the providers' share."
  ).called("gain, band")
  /// The bands of pain.
  public let pain = Key<[Clause<BandKeys>]>.list(
    "pain", BandKeys.self, "Bands of overspend in % of budget, each with the providers' share."
  ).called("pain, band")
  /// How outcomes move gain.
  public let factor = Key<[Clause<FactorKeys>]>.list(
    "factor", FactorKeys.self,
    "By which factor outcomes move gain: points of a curve, flat outside; 1 by default."
  ).called("gain by outcomes, point")
  /// How outcomes move pain.
  public let painFactor = Key<[Clause<FactorKeys>]>.list(
    "pain_factor", FactorKeys.self,
    "By which factor outcomes move pain: points of a curve, flat outside; 1 by default."
  ).called("pain by outcomes, point")
  /// The cap on gain.
  public let cap = Key<Quantity?>.optionalNumber(
    "cap", .share, "The most the providers can gain, in % of budget."
  ).called("cap on gain")
  /// The cap on pain.
  public let painCap = Key<Quantity?>.optionalNumber(
    "pain_cap", .share, "The most the providers can lose, in % of budget."
  ).called("cap on pain")
  /// Whether gain needs a real saving.
  public let capReal = Key<Bool>.yesOrNo(
    "cap_real", default: false, "Whether gain is limited to what the system really saves."
  ).called("gain limited to the real saving")
  /// What comes off pain.
  public let adjustment = Key<Quantity?>.optionalSeries(
    "adjustment", .pounds, "What is taken off the providers' pain a year, down to 0."
  ).called("taken off pain")
  /// What an overspend meets first.
  public let overspend = Key<Clause<OverspendKeys>?>.optionalPart(
    "overspend", OverspendKeys.self, OverspendKeys.meaning)
  /// The weights of gain.
  public let weights = Key<Weights?>.weights(
    "weights", "How providers share gain; equal by default."
  ).called("weight in gain")
  /// The weights of pain.
  public let painWeights = Key<Weights?>.weights(
    "pain_weights", "How providers share pain; as gain by default."
  ).called("weight in pain")
  /// The caps of parties.
  public let partyCaps = Key<[Named<Quantity>]>.numbers(
    by: .party, "party_caps", .share,
    "The most pain a party bears, in % of its service income as usual."
  ).called("cap on pain")
  /// Who bears the rest.
  public let excess = Key<ExcessRule>.choice(
    "excess", default: .commissioner, "Who bears the pain beyond a party's cap."
  ).called("pain beyond caps borne by")
  /// When it is paid.
  public let paid = Key<PaymentTime>.choice("paid", default: .year, "When gain and pain are paid.")
  /// What is paid in the meantime.
  public let interim = Key<Clause<InterimKeys>?>.optionalPart(
    "interim", InterimKeys.self, InterimKeys.meaning
  ).called("interim payment")
}
