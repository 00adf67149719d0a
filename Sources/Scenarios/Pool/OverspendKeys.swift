import Modelling

/// `gainshare.overspend`: what an overspend meets before it becomes pain.
public struct OverspendKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What an overspend meets, rung by rung, before it becomes pain."
  /// The keys.
  public static let table = OverspendKeys()
  /// What the commissioners bear.
  public let absorbed = Key<Quantity?>.optionalNumber(
    "absorbed", .share, "Overspend up to this share of the budget is the commissioners'."
  ).called("absorbed by the commissioners")
  /// What providers pay back.
  public let recovered = Key<Quantity?>.optionalNumber(
    "recovered", .share,
    "Share of the rest that providers pay back in the year after, by their weights in pain."
  ).called("recovered from providers")
  /// What paying back costs them.
  public let ownExpense = Key<Quantity>.number(
    "own_expense", .share, default: 1,
    "Share of what is paid back that providers do not find by costing less; all of it by default."
  ).called("found by providers themselves")
  /// What is set aside.
  public let contingency = Key<Quantity?>.optionalSeries(
    "contingency", .pounds,
    "What commissioners set aside a year, in their own purse, for the rest of an overspend.")
}
