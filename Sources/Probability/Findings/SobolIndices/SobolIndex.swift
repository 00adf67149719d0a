/// How much of the variance of a result one factor explains, alone and with the others.
public struct SobolIndex: Sendable, Equatable {
  /// A share of the variance, and how far chance may have moved it.
  ///
  /// Estimates of shares near 0 or 1 can lie a little outside; they are not cut off, as that
  /// would move their mean.
  public struct Share: Sendable, Equatable {
    /// The estimate.
    public let value: Double
    /// Its standard error, from the same trials.
    public let standardError: Double
  }

  /// First order: the share that would go, on average, if the factor were known.
  public let first: Share
  /// Total: the share that would stay, on average, if all other factors were known.
  public let total: Share
}
