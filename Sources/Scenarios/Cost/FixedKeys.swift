import Modelling

/// `services.S.fixed`: cost that stays when activity goes, unless it is taken out.
public struct FixedKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Fixed cost, and how much of it is taken out when."
  /// The keys.
  public static let table = FixedKeys()
  /// The cost.
  public let cost = Key<Quantity>.number("cost", .pounds, "Fixed cost a year, in base-year prices.")
    .called("fixed cost")
  /// How it follows growth.
  public let growth = Key<Quantity>.number(
    "fixed_growth", .share, default: 0,
    "Share of the growth of activity as usual that fixed cost follows."
  ).called("fixed cost that follows growth as usual")
  /// How it follows activity that arrives.
  public let growthArriving = Key<Quantity?>.optionalNumber(
    "fixed_growth_arriving", .share,
    "Share of the activity that shifts bring which fixed cost follows; as fixed_growth by default."
  ).called("fixed cost that follows what arrives")
  /// What is taken out.
  public let takeout = Key<Quantity>.series(
    "takeout", .share, default: 0, "Share of fixed cost to be taken out by each year, cumulative."
  ).called("fixed cost to be taken out").changing(.takeOut)
  /// What it needs of the contract.
  public let needs = Key<Quantity?>.optionalNumber(
    "needs", .years, "Years of the contract that must be left for more to be taken out."
  ).called("years of contract needed to take out more").changing(.takeOut)
  /// What taking out costs.
  public let exitMultiple = Key<Quantity>.number(
    "exit_multiple", .factor, in: 0...10, default: 0,
    "One-off cost of taking out, as a multiple of the yearly cost taken out."
  ).called("exit cost, as a multiple of what is taken out").changing(.takeOut)
  /// What is already promised.
  public let countsAsCIP = Key<Quantity>.number(
    "counts_as_cip", .share, default: 0,
    "Share of the take-out that the service's efficiency already contains."
  ).called("take-out that efficiency contains").changing(.takeOut)
}
