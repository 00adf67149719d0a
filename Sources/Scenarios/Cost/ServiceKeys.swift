import Modelling

/// `services`: what is delivered, by whom and at what cost.
public struct ServiceKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A line of activity that one party delivers."
  /// The keys.
  public static let table = ServiceKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// What is counted.
  public let unit = Key<String>.name("unit", "What is counted, in the plural: spells, contacts.")
  /// Who delivers.
  public let provider = Key<Word>.reference(to: .party, "provider", "Who delivers the service.")
  /// Who pays.
  public let payer = Key<Word?>.optionalReference(
    to: .party, as: .client, "payer", "Who pays for the service; the first commissioner by default."
  )
  /// Activity of the base year.
  public let activity = Key<Quantity>.number(
    "activity", .activity(""), "Activity of the base year."
  ).called("activity in the base year").changing(.demand)
  /// Growth.
  public let growth = Key<Quantity>.series(
    "growth", .rate, default: 0, "Growth of activity a year as usual."
  ).called("growth as usual").changing(.demand)
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
    "unit_cost", .poundsPer(""), default: 0, "Variable cost of one unit, in base-year prices."
  ).called("variable cost of one")
  /// Stepped cost.
  public let blocks = Key<Clause<BlockKeys>?>.optionalPart(
    "blocks", BlockKeys.self, "Semi-fixed cost that comes in blocks: wards, theatre lists, clinics."
  ).called("")
  /// Fixed cost.
  public let fixed = Key<Clause<FixedKeys>?>.optionalPart(
    "fixed", FixedKeys.self, "Fixed cost and how much of it can be taken out."
  ).called("")
  /// Staff that finds other work.
  public let redeployed = Key<Quantity?>.optionalNumber(
    "redeployed", .share, "Share of exit cost avoided because staff move to other work."
  ).called("exit cost avoided by redeployment").changing(.takeOut)
  /// Tax that cannot be reclaimed.
  public let vat = Key<Quantity?>.optionalNumber(
    "irrecoverable_vat", .share,
    "Value added tax that the provider cannot reclaim, as a share of cost."
  ).called("irrecoverable VAT")
  /// Tax that cannot be reclaimed as usual.
  public let vatAsUsual = Key<Quantity?>.optionalNumber(
    "irrecoverable_vat_as_usual", .share,
    "The same share as usual, where who delivers then can reclaim more or less; alike by default."
  ).called("irrecoverable VAT as usual")
  /// Whether the service is in the pool's scope.
  public let inScope = Key<Bool>.yesOrNo(
    "in_scope", default: true, "Whether the service counts in budget and outturn."
  ).called("in scope of the budget")
}
