import Modelling

/// What transition support makes up for.
public enum SupportRule: String, OneOfWords {
  /// A share of the stranded cost.
  case stranded
  /// Service income up to a share of income as usual.
  case income
  /// Service income up to a margin on service cost.
  case margin
}

/// `landing`: how a party that loses activity lands softly.
public struct LandingKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "How a party that loses activity lands softly."
  /// The keys.
  public static let table = LandingKeys()
  /// Support.
  public let support = Key<Clause<SupportKeys>?>.optionalPart(
    "support", SupportKeys.self, "Transition support, not recurrent.")
  /// The weight for gain.
  public let weight = Key<Quantity?>.optionalSeries(
    "weight", .share, "The party's weight in the gain by year, instead of its ordinary weight.")
  /// The weight for pain.
  public let painWeight = Key<Quantity?>.optionalSeries(
    "pain_weight", .share, "The party's weight in the pain by year, instead of its ordinary weight."
  )
}

/// `landing.P.support`: money that bridges the years until cost can follow activity.
public struct SupportKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Money that bridges the years until cost can follow activity."
  /// The keys.
  public static let table = SupportKeys()
  /// What it makes up for.
  public let rule = Key<SupportRule>.choice(
    "rule", default: .stranded, "What the support makes up for.")
  /// How much of the stranded cost.
  public let sharePath = Key<Quantity?>.optionalSeries(
    "path", .share, "Share of the stranded cost by year, such as 100 %, 67 %, 33 %, 0.")
  /// The floor.
  public let floor = Key<Quantity?>.optionalSeries(
    "floor", .share, in: -1...1.5, "Floor by year: of income as usual, or as a margin.")
  /// Who pays.
  public let payer = Key<Word?>.optionalReference(
    to: .party, orOutside: true, "payer",
    "Who pays; the commissioners by contribution by default, or 'outside'.")
  /// Whether it is paid back.
  public let recoup = Key<Bool>.yesOrNo(
    "recoup", default: false, "Whether support is paid back out of the party's later gain.")
}

/// `budget`: what the parties agreed the services should cost.
public struct BudgetKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "The agreed budget, against which outturn is held."
  /// The keys.
  public static let table = BudgetKeys()
  /// The given budget.
  public let given = Key<Quantity?>.optionalSeries(
    "given", .pounds,
    "The agreed budget a year, nominal; by default it is computed from the services.")
  /// The agreed growth.
  public let growth = Key<[Named<Quantity>]>.numbers(
    by: .service, "growth", form: .series, .rate,
    "Agreed growth of activity by service; the service's own growth by default, held apart from it."
  )
  /// The agreed efficiency.
  public let efficiency = Key<Quantity>.series(
    "efficiency", .rate, default: 0, "Agreed efficiency a year on the whole budget.")
  /// What the budget follows.
  public let passThrough = Key<[String]>.texts(
    "pass_through", "What the budget follows as it really comes: prices (default), demand, or none."
  )
  /// What the agreed capital is.
  public let capital = Key<[Named<Quantity>]>.numbers(
    by: .investment, "capital", .pounds,
    "Agreed capital of investments whose charge the budget funds; the stated capital by default.")
  /// Whether charges are funded.
  public let fundsCharges = Key<Bool>.yesOrNo(
    "funds_charges", default: true,
    "Whether the budget contains charges that prices recover, as agreed.")
}

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
  /// Whether the party's gap is set off.
  public let net = Key<Bool>.yesOrNo(
    "net", default: false,
    "With basis cost: each party's change of margin is set off, so that all end alike.")
  /// Over what time.
  public let period = Key<PoolPeriod>.choice(
    "period", default: .year, "Each year, or running sums.")
  /// What is too small to share.
  public let deadBand = Key<Quantity>.number(
    "dead_band", .share, default: 0, "Saving or overspend below this share of budget is not shared."
  )
  /// Whether all counts once the band is left.
  public let firstPound = Key<Bool>.yesOrNo(
    "first_pound", default: true,
    "Beyond the dead band all counts (yes), or only what is beyond (no).")
  /// The bands of gain.
  public let gain = Key<[Clause<BandKeys>]>.list(
    "gain", BandKeys.self, "Bands of saving in % of budget, each with the providers' share.")
  /// The bands of pain.
  public let pain = Key<[Clause<BandKeys>]>.list(
    "pain", BandKeys.self, "Bands of overspend in % of budget, each with the providers' share.")
  /// The cap on gain.
  public let cap = Key<Quantity?>.optionalNumber(
    "cap", .share, "The most the providers can gain, in % of budget.")
  /// The cap on pain.
  public let painCap = Key<Quantity?>.optionalNumber(
    "pain_cap", .share, "The most the providers can lose, in % of budget.")
  /// Whether gain needs a real saving.
  public let capReal = Key<Bool>.yesOrNo(
    "cap_real", default: false, "Whether gain is limited to what the system really saves.")
  /// What comes off pain.
  public let adjustment = Key<Quantity?>.optionalSeries(
    "adjustment", .pounds, "What is taken off the providers' pain a year, down to 0.")
  /// The weights of gain.
  public let weights = Key<Weights?>.weights(
    "weights", "How providers share gain; equal by default.")
  /// The weights of pain.
  public let painWeights = Key<Weights?>.weights(
    "pain_weights", "How providers share pain; as gain by default.")
  /// The caps of parties.
  public let partyCaps = Key<[Named<Quantity>]>.numbers(
    by: .party, "party_caps", .share,
    "The most pain a party bears, in % of its service income as usual.")
  /// Who bears the rest.
  public let excess = Key<ExcessRule>.choice(
    "excess", default: .commissioner, "Who bears the pain beyond a party's cap.")
  /// When it is paid.
  public let paid = Key<PaymentTime>.choice("paid", default: .year, "When gain and pain are paid.")
}

/// `gainshare.gain` and `gainshare.pain`: a slice and the providers' share of it.
public struct BandKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A slice of saving or overspend, and the providers' share of it."
  /// The keys.
  public static let table = BandKeys()
  /// Where the slice ends.
  public let upTo = Key<Quantity?>.optionalNumber(
    "up_to", .share, in: 0...10, "Where the slice ends, in % of budget; the last may be open.")
  /// The providers' share.
  public let providers = Key<Quantity>.number(
    "providers", .share, "The providers' share of the slice.")
}
