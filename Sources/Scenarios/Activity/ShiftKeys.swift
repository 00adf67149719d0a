import Modelling

/// `shifts`: activity that leaves a service, and where it goes.
public struct ShiftKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Activity that leaves one service and goes to others, or is prevented."
  /// The keys.
  public static let table = ShiftKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// The source.
  public let from = Key<Word>.reference(
    to: .service, "from", "The service that the activity leaves.")
  /// The destinations.
  public let to = Key<[Clause<DestinationKeys>]>.list(
    "to", DestinationKeys.self, namedBy: "service",
    "Where the activity goes; an empty list where it is prevented.")
  /// How much, as a share.
  public let share = Key<Quantity?>.optionalSeries(
    "share", .share, "Share of the activity as usual that leaves once the ramp is full."
  ).called("share of activity that leaves")
  /// How much, in units.
  public let volume = Key<Quantity?>.optionalSeries(
    "volume", .activity("units"), "Units that leave once the ramp is full, instead of a share."
  ).called("units that leave")
  /// How fast.
  public let ramp = Key<Ramp?>.ramp(
    "ramp", "How the shift grows: a list, a map of years, or a curve."
  ).changing(.pace)
  /// How much of it is delivered.
  public let delivery = Key<Quantity?>.optionalSeries(
    "delivery", .share, "Share of the plan that is really delivered; all by default."
  ).called("share of the plan delivered").changing(.delivery)
  /// Optimism.
  public let optimism = Key<Clause<OptimismKeys>?>.optionalPart(
    "optimism", OptimismKeys.self,
    "Delivery from optimism bias and its mitigation, instead of 'delivery'."
  ).called("").changing(.delivery)
  /// How long both run.
  public let doubleRunning = Key<Quantity?>.optionalNumber(
    "double_running", .years, in: 0...3,
    "Years for which the service that activity leaves keeps blocks and fixed cost beside the new one."
  ).called("years of double running").changing(.pace)
  /// What fills the room.
  public let backfill = Key<Quantity?>.optionalSeries(
    "backfill", .share, "Share of the room left behind that new demand fills."
  ).called("room filled by new demand")
  /// What it needs of the contract.
  public let needs = Key<Quantity?>.optionalNumber(
    "needs", .years, "Years of the contract that must be left for the shift to grow."
  ).called("years of contract needed")
  /// Which investment it needs.
  public let with = Key<Word?>.optionalReference(
    to: .investment, "with", "The investment without which the shift does not go ahead.")
  /// Why it should work.
  public let because = Key<Clause<BecauseKeys>?>.because
}
