import Modelling

/// `shifts`: activity that leaves a service, and where it goes.
public struct ShiftKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Activity that leaves one service and goes to others, or is prevented."
  /// The keys.
  public static let table = ShiftKeys()
  /// The name.
  public let name = Key<String>.text("name", "The name as people know it.")
  /// The source.
  public let from = Key<Word>.reference(
    to: .service, "from", "The service that the activity leaves.")
  /// The destinations.
  public let to = Key<[Clause<DestinationKeys>]>.list(
    "to", DestinationKeys.self, "Where the activity goes; an empty list where it is prevented.")
  /// How much, as a share.
  public let share = Key<Quantity?>.optionalSeries(
    "share", .share, "Share of the activity as usual that leaves once the ramp is full.")
  /// How much, in units.
  public let volume = Key<Quantity?>.optionalSeries(
    "volume", .activity("units"), "Units that leave once the ramp is full, instead of a share.")
  /// How fast.
  public let ramp = Key<Ramp?>.ramp(
    "ramp", "How the shift grows: a list, a map of years, or a curve.")
  /// How much of it is delivered.
  public let delivery = Key<Quantity?>.optionalSeries(
    "delivery", .share, "Share of the plan that is really delivered; all by default.")
  /// Optimism.
  public let optimism = Key<Clause<OptimismKeys>?>.optionalPart(
    "optimism", OptimismKeys.self,
    "Delivery from optimism bias and its mitigation, instead of 'delivery'.")
  /// What fills the room.
  public let backfill = Key<Quantity?>.optionalSeries(
    "backfill", .share, "Share of the room left behind that new demand fills.")
  /// What it needs of the contract.
  public let needs = Key<Quantity?>.optionalNumber(
    "needs", .years, "Years of the contract that must be left for the shift to grow.")
  /// Which investment it needs.
  public let with = Key<Word?>.optionalReference(
    to: .investment, "with", "The investment without which the shift does not go ahead.")
}

/// `shifts.K.to`: a service that shifted activity goes to.
public struct DestinationKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A service that shifted activity goes to."
  /// The keys.
  public static let table = DestinationKeys()
  /// The service.
  public let service = Key<Word>.reference(to: .service, "service", "Where the activity goes.")
  /// How many units for one.
  public let units = Key<Quantity>.number(
    "units", .factor, default: 1, "Units delivered there for each unit that leaves.")
}

/// `shifts.K.optimism`: how far plans of this kind fall short.
public struct OptimismKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Delivery = 1 − bias × (1 − mitigation)."
  /// The keys.
  public static let table = OptimismKeys()
  /// The bias.
  public let bias = Key<Quantity>.number(
    "bias", .share, "By how much plans of this kind fall short.")
  /// The mitigation.
  public let mitigation = Key<Quantity>.number(
    "mitigation", .share, default: 0, "How much of the bias is mitigated.")
}

/// Which cost of a service a measure reduces.
public enum CostBehaviour: String, OneOfWords {
  /// Cost that follows activity.
  case variable
  /// Cost that comes in blocks.
  case semiFixed = "semi_fixed"
  /// Cost that stays.
  case fixed
}

/// `measures`: savings that are no shift.
public struct MeasureKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A saving that is no shift: duplication removed, contracts merged."
  /// The keys.
  public static let table = MeasureKeys()
  /// The name.
  public let name = Key<String>.text("name", "The name as people know it.")
  /// The service.
  public let service = Key<Word>.reference(to: .service, "service", "The service whose cost falls.")
  /// The cost.
  public let cost = Key<CostBehaviour>.choice(
    "cost", default: .variable, "Which of its costs falls.")
  /// How much, as a share.
  public let share = Key<Quantity?>.optionalSeries(
    "share", .share, "Share of that cost that is saved.")
  /// How much, in pounds.
  public let amount = Key<Quantity?>.optionalSeries(
    "amount", .pounds, "Pounds saved a year in base-year prices, instead of a share.")
  /// How fast.
  public let ramp = Key<Ramp?>.ramp("ramp", "How the saving grows.")
  /// How much of it is delivered.
  public let delivery = Key<Quantity?>.optionalSeries(
    "delivery", .share, "Share of the plan that is really delivered; all by default.")
  /// What it needs of the contract.
  public let needs = Key<Quantity?>.optionalNumber(
    "needs", .years, "Years of the contract that must be left for the saving to grow.")
  /// Which investment it needs.
  public let with = Key<Word?>.optionalReference(
    to: .investment, "with", "The investment without which the saving does not go ahead.")
  /// What it costs once.
  public let oneOffCost = Key<Quantity?>.optionalOneOff(
    "one_off_cost", .pounds, "What it costs the provider once, in the years named.")
}
