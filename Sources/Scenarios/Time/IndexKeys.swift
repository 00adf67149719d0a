import Modelling

/// `indices`: how prices rise.
public struct IndexKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "How a group of prices rises."
  /// The keys.
  public static let table = IndexKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// The rate.
  public let rate = Key<Quantity?>.optionalSeries(
    "rate", .rate, "Nominal rise a year; or state inflation and efficiency instead."
  ).called("rise a year")
  /// Inflation.
  public let inflation = Key<Quantity?>.optionalSeries(
    "inflation", .rate, "Nominal inflation a year.")
  /// Efficiency.
  public let efficiency = Key<Quantity?>.optionalSeries(
    "efficiency", .rate, "What is taken off inflation for efficiency, a year."
  ).called("efficiency off inflation")
}
