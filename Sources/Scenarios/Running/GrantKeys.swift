import Modelling

/// `secretariat.grants`: money that helps to run the alliance, and what it depends on.
public struct GrantKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A grant towards the cost of running the alliance."
  /// The keys.
  public static let table = GrantKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// Who pays.
  public let payer = Key<Word?>.optionalReference(
    to: .party, as: .client, orOutside: true, "payer",
    "Who pays it: 'outside' (the default) or a party.")
  /// How much.
  public let amount = Key<Quantity>.oneOff(
    "amount", .pounds, "Nominal pounds in the years named, such as [100k, 67k, 33k]; then nothing."
  ).called("grant")
  /// What it depends on.
  public let metric = Key<Word?>.optionalReference(
    to: .metric, "metric", "The metric whose score the year's grant depends on; none by default.")
  /// How good that must be.
  public let below = Key<Quantity?>.optionalNumber(
    "below", .score, "The score under which the year's grant is not paid."
  ).called("not paid under a score of")
  /// What goes back.
  public let clawback = Key<Quantity?>.optionalNumber(
    "clawback", .share,
    "Share of the grant held so far that goes back in a year under that score; none by default."
  ).called("share that goes back")
}
