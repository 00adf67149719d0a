import Modelling

/// `services`: what is delivered, by whom and at what cost.
public struct ServiceKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A line of activity that one party delivers."
  /// The keys.
  public static let table = ServiceKeys()
  /// The name.
  public let name = Key<String>.text("name", "The name as people know it.")
  /// What is counted.
  public let unit = Key<String>.text("unit", "What is counted, in the plural: spells, contacts.")
  /// Who delivers.
  public let provider = Key<Word>.reference(to: .party, "provider", "Who delivers the service.")
  /// Who pays.
  public let payer = Key<Word?>.optionalReference(
    to: .party, "payer", "Who pays for the service; the first commissioner by default.")
  /// Activity of the base year.
  public let activity = Key<Quantity>.number(
    "activity", .activity(""), "Activity of the base year.")
  /// Growth.
  public let growth = Key<Quantity>.series(
    "growth", .rate, default: 0, "Growth of activity a year as usual.")
  /// The index of cost.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which the service's costs rise; none by default.")
  /// Efficiency.
  public let efficiency = Key<Quantity?>.optionalSeries(
    "efficiency", .rate,
    "Efficiency (CIP) a year on the service's costs; by default the efficiency inside its price index."
  )
  /// Variable cost.
  public let unitCost = Key<Quantity>.number(
    "unit_cost", .poundsPer(""), default: 0, "Variable cost of one unit, in base-year prices.")
  /// Stepped cost.
  public let blocks = Key<Clause<BlockKeys>?>.optionalPart(
    "blocks", BlockKeys.self, "Semi-fixed cost that comes in blocks: wards, theatre lists, clinics."
  )
  /// Fixed cost.
  public let fixed = Key<Clause<FixedKeys>?>.optionalPart(
    "fixed", FixedKeys.self, "Fixed cost and how much of it can be taken out.")
  /// Staff that finds other work.
  public let redeployed = Key<Quantity?>.optionalNumber(
    "redeployed", .share, "Share of exit cost avoided because staff move to other work.")
  /// Tax that cannot be reclaimed.
  public let vat = Key<Quantity?>.optionalNumber(
    "irrecoverable_vat", .share,
    "Value added tax that the provider cannot reclaim, as a share of cost.")
  /// Whether the service is in the pool's scope.
  public let inScope = Key<Bool>.yesOrNo(
    "in_scope", default: true, "Whether the service counts in budget and outturn.")
}

/// `services.S.blocks`: cost that comes and goes in blocks.
public struct BlockKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Semi-fixed cost: capacity that opens and closes in blocks."
  /// The keys.
  public static let table = BlockKeys()
  /// How much a block can do.
  public let size = Key<Quantity>.number(
    "size", .activity(""), in: 0.001...1e10, "Activity that one block can deliver in a year.")
  /// What a block costs.
  public let cost = Key<Quantity>.number(
    "cost", .pounds, "Cost of one block a year, in base-year prices.")
  /// How long a block stays after it is needed.
  public let releaseLag = Key<Quantity>.number(
    "release_lag", .years, in: 0...3, default: 1,
    "Years after which a block that is not needed can close.")
  /// How many blocks can close in a year.
  public let releaseMax = Key<Quantity?>.optionalSeries(
    "release_max", .count, "The most blocks that can close in a year; no limit by default.")
  /// What closing costs.
  public let exitCost = Key<Quantity>.number(
    "exit_cost", .pounds, default: 0, "One-off cost of closing a block, in base-year prices.")
  /// What reopening costs.
  public let reopenCost = Key<Quantity?>.optionalNumber(
    "reopen_cost", .pounds,
    "One-off cost of reopening a block when the contract ends; its exit cost by default.")
  /// What opening costs.
  public let openingCost = Key<Quantity>.number(
    "opening_cost", .pounds, default: 0, "One-off cost of opening a block, in base-year prices.")
}

/// `services.S.fixed`: cost that stays when activity goes, unless it is taken out.
public struct FixedKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Fixed cost, and how much of it is taken out when."
  /// The keys.
  public static let table = FixedKeys()
  /// The cost.
  public let cost = Key<Quantity>.number("cost", .pounds, "Fixed cost a year, in base-year prices.")
  /// How it follows growth.
  public let growth = Key<Quantity>.number(
    "fixed_growth", .share, default: 0,
    "Share of the growth of activity as usual that fixed cost follows.")
  /// What is taken out.
  public let takeout = Key<Quantity>.series(
    "takeout", .share, default: 0, "Share of fixed cost to be taken out by each year, cumulative.")
  /// What it needs of the contract.
  public let needs = Key<Quantity?>.optionalNumber(
    "needs", .years, "Years of the contract that must be left for more to be taken out.")
  /// What taking out costs.
  public let exitMultiple = Key<Quantity>.number(
    "exit_multiple", .factor, in: 0...10, default: 0,
    "One-off cost of taking out, as a multiple of the yearly cost taken out.")
  /// What is already promised.
  public let countsAsCIP = Key<Quantity>.number(
    "counts_as_cip", .share, default: 0,
    "Share of the take-out that the service's efficiency already contains.")
}
