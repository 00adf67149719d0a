/// What the number of a line is in a year of a contract of which some years are over.
public enum DeliveryStatus: String, Hashable, Sendable {
  /// The year is over, and the table of what was delivered states the number.
  case delivered
  /// The year is over, and the number follows from what was delivered by the model's own rules.
  case follows
  /// The year is not over: what is now expected.
  case forecast
}
