import Modelling

/// `secretariat.posts`: who runs the alliance.
public struct PostKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A post of the secretariat: lead, administration, data."
  /// The keys.
  public static let table = PostKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// How many.
  public let number = Key<Quantity>.series(
    "number", .count, default: 1, "Whole-time equivalents in the year; one by default."
  ).called("whole-time equivalents")
  /// What one costs.
  public let cost = Key<Quantity>.number(
    "cost", .pounds, "What one post costs a year, in base-year prices."
  ).called("cost of one post")
  /// How that rises.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which it rises; the secretariat's by default.")
}
