import Modelling

/// Where the money of the fund is from.
public enum FundSource: String, OneOfWords {
  /// The commissioners pay it besides all else.
  case new
  /// Providers pay it in by their income as usual, and earn it back.
  case withheld
}

/// What becomes of the part of the fund that is not earned.
public enum UnearnedRule: String, OneOfWords {
  /// It stays with the commissioners.
  case back
  /// It is added to the fund of the next year, and stays with the commissioners at the end.
  case forward
  /// It is spent on what `use` names.
  case use
}

/// `fund`: money beside the pool that outcomes earn, whether or not anything is saved.
public struct FundKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Money beside the pool that outcomes earn, whether or not anything is saved."
  /// The keys.
  public static let table = FundKeys()
  /// The sum.
  public let amount = Key<Quantity?>.optionalSeries(
    "amount", .pounds, "The fund a year, nominal; or 'share'."
  ).called("a year")
  /// Or its share of the budget.
  public let share = Key<Quantity?>.optionalSeries(
    "share", .share, "The fund a year in % of the agreed budget; or 'amount'."
  ).called("share of the budget a year")
  /// Where it is from.
  public let from = Key<FundSource>.choice(
    "from", default: .new, "New money of the commissioners, or withheld from providers."
  ).called("money from")
  /// What a score earns.
  public let earned = Key<[Clause<FactorKeys>]>.list(
    "earned", FactorKeys.self,
    "Which share of its part a metric earns: points of a curve over its own score, flat outside; its score in % by default."
  ).called("earned, point")
  /// Who gets it.
  public let weights = Key<Weights?>.weights(
    "weights",
    "How providers share what a metric earns, a matrix at the metric's own score; equal by default."
  ).called("weight in the fund")
  /// What becomes of the rest.
  public let unearned = Key<UnearnedRule>.choice(
    "unearned", default: .back, "Whether the rest goes back, forward, or to a use of its own."
  ).called("what is not earned")
  /// What it is used for.
  public let use = Key<String>.text("use", "What the rest is used for, with 'unearned: use'.")
  /// Who gets it then.
  public let payee = Key<Word?>.optionalReference(
    to: .party, orOutside: true, "payee",
    "Who gets the rest with 'unearned: use': a provider, or 'outside' (the default).")
  /// Whether cost may count twice.
  public let both = Key<Bool>.yesOrNo(
    "both", default: false, "Whether cost may count in the pool and as a metric of the fund too."
  ).called("cost counts in the pool too")
  /// When it is paid.
  public let paid = Key<PaymentTime>.choice(
    "paid", default: .year, "When what was earned is paid.")
}
