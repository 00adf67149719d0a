import Modelling

/// `disputes`: days that parties spend on disputes, as usual and in the alliance.
public struct DisputeKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Days that parties spend on disputes about contracts."
  /// The keys.
  public static let table = DisputeKeys()
  /// What a day costs.
  public let rate = Key<Quantity>.number(
    "rate", .poundsPer("day"), "What a day costs, in base-year prices."
  ).called("cost of a day")
  /// How that rises.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which it rises; none by default.")
  /// Days as usual.
  public let bau = Key<[Named<Quantity>]>.numbers(
    by: .party, as: .client, "bau", form: .series, .count, "Days a year as usual, by party."
  ).called("days in dispute as usual")
  /// Days in the alliance.
  public let alliance = Key<[Named<Quantity>]>.numbers(
    by: .party, as: .client, "alliance", form: .series, .count,
    "Days a year while services work as agreed, by party; none by default."
  ).called("days in dispute in the alliance")
}
