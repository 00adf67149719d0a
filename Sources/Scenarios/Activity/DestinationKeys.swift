import Modelling

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
    "units", .factor, default: 1, "Units delivered there for each unit that leaves."
  ).called("units for each that leaves")
}
