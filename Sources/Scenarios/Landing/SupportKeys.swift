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

/// `landing.P.support`: money that bridges the years until cost can follow activity.
public struct SupportKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Money that bridges the years until cost can follow activity."
  /// The keys.
  public static let table = SupportKeys()
  /// What it makes up for.
  public let rule = Key<SupportRule>.choice(
    "rule", default: .stranded, "What the support makes up for."
  ).called("makes up for")
  /// How much of the stranded cost.
  public let sharePath = Key<Quantity?>.optionalSeries(
    "path", .share, "Share of the stranded cost by year, such as 100 %, 67 %, 33 %, 0."
  ).called("share of stranded cost")
  /// The floor.
  public let floor = Key<Quantity?>.optionalSeries(
    "floor", .share, in: -1...1.5, "Floor by year: of income as usual, or as a margin.")
  /// Who pays.
  public let payer = Key<Word?>.optionalReference(
    to: .party, as: .client, orOutside: true, "payer",
    "Who pays; the commissioners by contribution by default, or 'outside'.")
  /// Whether it is paid back.
  public let recoup = Key<Bool>.yesOrNo(
    "recoup", default: false, "Whether support is paid back out of the party's later gain."
  ).called("paid back out of gain")
  /// Why it should work.
  public let because = Key<Clause<BecauseKeys>?>.because
}
