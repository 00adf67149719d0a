import SourceText

/// `actuals.plan`: the scenario that the parties agreed.
public struct AgreedPlanKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "The scenario that the parties agreed; this one without what was delivered where it is left out."
  /// The keys.
  public static let table = AgreedPlanKeys()
  /// The scenario file.
  public let file = Key<Word>.file(
    .scenario, "file", "The scenario file as the parties agreed it.")
  /// Its fingerprint.
  public let hash = Key<Word?>.optionalWord(
    "hash",
    "Its fingerprint, as Log and 'glidepath check' show it: a plan that was changed is refused.")
}
