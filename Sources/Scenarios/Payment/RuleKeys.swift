import Modelling

/// How a service is paid for.
public enum PaymentRule: String, OneOfWords {
  /// A price for each unit.
  case activity
  /// A sum, whatever is delivered.
  case block
  /// The plan at full price, and a share of the price for what is above or below it.
  case blended
  /// Cost and a fee.
  case openBook = "open_book"
}

/// Which activity a block or blended payment plans for.
public enum PlanBasis: String, OneOfWords {
  /// Agreed activity as usual.
  case bau
  /// Activity of the base year.
  case base
  /// Last year's activity and the agreed growth.
  case rolling
  /// Agreed activity less agreed shifts, plus what arrives.
  case alliance
  /// What `planned` says.
  case given
}

/// `payments.S.bau` and `payments.S.alliance`: one rule of payment.
public struct RuleKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "One rule of payment."
  /// The keys.
  public static let table = RuleKeys()
  /// The rule.
  public let rule = Key<PaymentRule>.choice(
    "rule", default: nil, "Activity, block, blended or open book.")
  /// The price.
  public let price = Key<Quantity?>.optionalNumber(
    "price", .poundsPer(""),
    "Price of one unit, in base-year prices; in the alliance and in subcontracts as usual where it is left out."
  )
  /// The sum of a block.
  public let sum = Key<Quantity?>.optionalSeries(
    "sum", .pounds, "A block's sum a year, in base-year prices, instead of plan and price."
  ).called("sum of the block")
  /// The price index.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which price or sum rises; none by default.")
  /// The plan.
  public let plan = Key<PlanBasis?>.optionalChoice(
    "plan", "Which activity is planned for; a block or blended rule must say so."
  ).called("planned activity")
  /// The given plan.
  public let planned = Key<Quantity?>.optionalSeries(
    "planned", .activity(""), "Planned activity a year, where the plan is given."
  ).called("activity planned")
  /// The share above plan.
  public let above = Key<Quantity?>.optionalNumber(
    "above", .share, "Share of the price paid for each unit above the plan."
  ).called("paid above the plan")
  /// The share below plan.
  public let below = Key<Quantity?>.optionalNumber(
    "below", .share, "Share of the price taken off for each unit below the plan."
  ).called("taken off below the plan")
  /// The fee.
  public let fee = Key<Quantity?>.optionalNumber(
    "fee", .share, "Fee on open-book cost, for overhead and margin."
  ).called("fee on open-book cost")
}
