import Modelling

/// `secretariat.workshops`: where the parties negotiate the commercial package.
public struct WorkshopKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Workshops on the commercial package: two days, then a wash-up of one, unless stated otherwise."
  /// The keys.
  public static let table = WorkshopKeys()
  /// How many.
  public let number = Key<Quantity>.oneOff(
    "number", .count, "How many are held in the years named; the base year may be one of them."
  ).called("held in the year")
  /// How long.
  public let days = Key<Quantity>.number(
    "days", .count, in: 0...100, default: 2, "Days of a workshop."
  ).called("days of a workshop")
  /// How long the wash-up is.
  public let washUp = Key<Quantity>.number(
    "wash_up", .count, in: 0...100, default: 1, "Days of its wash-up."
  ).called("days of its wash-up")
  /// How many people.
  public let people = Key<Quantity>.number("people", .count, "How many people take part.")
  /// What a day costs.
  public let rate = Key<Quantity>.number(
    "rate", .poundsPer("day"), "What a day of one person costs, nominal."
  ).called("cost of a day and person")
}
