extension RankCorrelation {
  /// How the ranks of two inputs go together, by Spearman's coefficient.
  public struct Pair: Hashable, Sendable {
    /// The dimension of one input.
    public let first: Int
    /// The dimension of the other.
    public let second: Int
    /// Spearman's rank correlation, from −1 to 1.
    public let rank: Double

    /// Two inputs and the rank correlation between them.
    public init(_ first: Int, _ second: Int, rank: Double) {
      self.first = first
      self.second = second
      self.rank = rank
    }

    /// The same inputs with another rank correlation.
    func with(rank: Double) -> Pair { Pair(first, second, rank: rank) }
  }
}
