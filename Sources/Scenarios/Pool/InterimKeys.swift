import Modelling

/// `gainshare.interim`: gain and pain that are partly paid in the year in which they are earned.
public struct InterimKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "An interim payment of gain and pain in the year; the rest is paid in the year after."
  /// The keys.
  public static let table = InterimKeys()
  /// How much is paid in the year.
  public let share = Key<Quantity>.number(
    "share", .share, "Share of gain and pain that is due in the year itself."
  ).called("share paid in the year")
  /// How much of that is kept back.
  public let retention = Key<Quantity>.number(
    "retention", .share, default: 0, "Share of the interim payment that is kept back until the end."
  ).called("share kept back")
}
