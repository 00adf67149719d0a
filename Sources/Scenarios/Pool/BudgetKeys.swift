import Modelling

/// What an agreed budget follows as it really comes.
public enum PassThrough: String, OneOfWords {
  /// Price indices.
  case prices
  /// Activity as usual.
  case demand
  /// Nothing: all is fixed at signing.
  case none
}

/// What commissioners pay because of the alliance besides services.
public enum OutturnKind: String, OneOfWords {
  /// Charges for investments that prices recover.
  case charges
  /// What commissioners pay for the running of the alliance.
  case subscriptions
  /// Transition support.
  case support
  /// Margin, risk premium and fee of a prime contractor.
  case premium
}

/// What the parties may agree to pay for besides services.
public enum BudgetFund: String, OneOfWords {
  /// Charges for investments that prices recover.
  case charges
  /// What commissioners pay for the running of the alliance.
  case subscriptions
  /// Nothing.
  case none

  /// The kind of outturn that is paid for; nil where nothing is.
  public var kind: OutturnKind? { OutturnKind(rawValue: rawValue) }
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
    "The agreed budget a year, nominal; by default it is computed from the services."
  ).called("given a year")
  /// The agreed growth.
  public let growth = Key<[Named<Quantity>]>.numbers(
    by: .service, "growth", form: .series, .rate,
    "Agreed growth of activity by service; defaults to the service's growth and does not follow later changes."
  ).called("agreed growth")
  /// The agreed efficiency.
  public let efficiency = Key<Quantity>.series(
    "efficiency", .rate, default: 0, "Agreed efficiency a year on the whole budget."
  ).called("agreed efficiency")
  /// What a new term takes over of the outturn.
  public let rebaseShare = Key<Quantity>.number(
    "rebase_share", .share, default: 1,
    "Where the contract is let again: how far the new budget follows the last year's outturn."
  ).called("follows the last outturn when let again")
  /// What the budget follows.
  public let passThrough = Key<[PassThrough]>.choices(
    "pass_through", default: [.prices],
    "What the budget follows as it really comes: prices (default), demand, or none."
  ).called("passes through")
  /// The agreed prices.
  public let prices = Key<[Named<Quantity>]>.numbers(
    by: .index, "prices", form: .series, .rate,
    "Agreed rise of an index if prices do not pass through; defaults to the index's rate and does not follow later changes."
  ).called("agreed rise of prices")
  /// What the agreed capital is.
  public let capital = Key<[Named<Quantity>]>.numbers(
    by: .investment, "capital", .pounds,
    "Agreed capital of investments whose charge the budget funds; the stated capital by default."
  ).called("agreed capital")
  /// What the agreed running cost is.
  public let runningCost = Key<Quantity?>.optionalSeries(
    "running_cost", .pounds,
    "Agreed running cost of the alliance a year, in base-year prices; as the secretariat states it by default."
  ).called("agreed running cost")
  /// What is agreed to be paid for besides services.
  public let funds = Key<[BudgetFund]>.choices(
    "funds", default: [.charges, .subscriptions],
    "What the budget pays for beyond services, as agreed at signing: charges, subscriptions (both by default), or none."
  ).called("also pays for")
  /// What is left out of the outturn.
  public let leaveOut = Key<[OutturnKind]>.choices(
    "leave_out", default: [],
    "What is counted neither in budget nor in outturn: charges, subscriptions, support, premium."
  ).called("leaves out")
}
