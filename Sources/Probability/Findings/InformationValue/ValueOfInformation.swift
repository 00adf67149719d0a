/// What knowing something before choosing is worth, in the unit of the net benefits.
public struct ValueOfInformation: Sendable, Equatable {
  /// The estimate: 0 at least, and no more than knowing everything is worth.
  public let value: Double
  /// Its standard error, from the same trials.
  public let standardError: Double
  /// By how much the estimate is too high on average, as far as that can be told; negative where
  /// it is too low.
  ///
  /// The greatest of several estimates is above the greatest of what they estimate (Jensen's
  /// inequality): of fitted net benefits, which makes the value too high, and of means, which makes
  /// it too low. It matters where options are nearly equal; it is not taken off the value.
  public let bias: Double
}
