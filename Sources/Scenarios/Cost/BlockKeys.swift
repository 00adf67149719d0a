import Modelling

/// `services.S.blocks`: cost that comes and goes in blocks.
public struct BlockKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Semi-fixed cost: capacity that opens and closes in blocks."
  /// The keys.
  public static let table = BlockKeys()
  /// How much a block can do.
  public let size = Key<Quantity>.number(
    "size", .activity(""), in: 0.001...1e10, "Activity that one block can deliver in a year."
  ).called("activity of a block")
  /// What a block costs.
  public let cost = Key<Quantity>.number(
    "cost", .pounds, "Cost of one block a year, in base-year prices."
  ).called("cost of a block")
  /// How long a block stays after it is needed.
  public let releaseLag = Key<Quantity>.number(
    "release_lag", .years, in: 0...3, default: 1,
    "Years after which a block that is not needed can close."
  ).called("years until an empty block closes").changing(.takeOut)
  /// How many blocks can close in a year.
  public let releaseMax = Key<Quantity?>.optionalSeries(
    "release_max", .count, "The most blocks that can close in a year; no limit by default."
  ).called("blocks that can close in a year").changing(.takeOut)
  /// What closing costs.
  public let exitCost = Key<Quantity>.number(
    "exit_cost", .pounds, default: 0, "One-off cost of closing a block, in base-year prices."
  ).called("cost of closing a block").changing(.takeOut)
  /// Where staff of closed blocks go.
  public let redeployment = Key<Clause<RedeploymentKeys>?>.optionalPart(
    "redeployment", RedeploymentKeys.self,
    "Who takes the staff of closed blocks that find other work, and what that saves."
  ).called("redeployed staff").changing(.takeOut)
  /// What reopening costs.
  public let reopenCost = Key<Quantity?>.optionalNumber(
    "reopen_cost", .pounds,
    "One-off cost of reopening a block when the contract ends; its exit cost by default."
  ).called("cost of reopening a block").changing(.takeOut)
  /// What opening costs.
  public let openingCost = Key<Quantity>.number(
    "opening_cost", .pounds, default: 0, "One-off cost of opening a block, in base-year prices."
  ).called("cost of opening a block")
}
