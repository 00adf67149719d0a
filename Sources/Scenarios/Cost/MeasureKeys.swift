import Modelling

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
  public let name = Key<String>.name("name", "The name as people know it.")
  /// The service.
  public let service = Key<Word>.reference(to: .service, "service", "The service whose cost falls.")
  /// The cost.
  public let cost = Key<CostBehaviour>.choice(
    "cost", default: .variable, "Which of its costs falls."
  ).called("cost that falls")
  /// How much, as a share.
  public let share = Key<Quantity?>.optionalSeries(
    "share", .share, "Share of that cost that is saved."
  ).called("share of it saved")
  /// How much, in pounds.
  public let amount = Key<Quantity?>.optionalSeries(
    "amount", .pounds, "Pounds saved a year in base-year prices, instead of a share."
  ).called("saved a year")
  /// How fast.
  public let ramp = Key<Ramp?>.ramp("ramp", "How the saving grows.").changing(.pace)
  /// How much of it is delivered.
  public let delivery = Key<Quantity?>.optionalSeries(
    "delivery", .share, "Share of the plan that is really delivered; all by default."
  ).called("share of the plan delivered").changing(.delivery)
  /// What it needs of the contract.
  public let needs = Key<Quantity?>.optionalNumber(
    "needs", .years, "Years of the contract that must be left for the saving to grow."
  ).called("years of contract needed")
  /// Which investment it needs.
  public let with = Key<Word?>.optionalReference(
    to: .investment, "with", "The investment without which the saving does not go ahead.")
  /// What it costs once.
  public let oneOffCost = Key<Quantity?>.optionalOneOff(
    "one_off_cost", .pounds, "What it costs the provider once, in the years named."
  ).called("cost once")
  /// Why it should work.
  public let because = Key<Clause<BecauseKeys>?>.because
}
