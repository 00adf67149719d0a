/// Why stated rank correlations cannot all hold.
public enum RankCorrelationError: Error, Hashable, Sendable {
  /// A rank correlation outside −1 to 1, or no number.
  case outside(RankCorrelation.Pair)
  /// A dimension below 0.
  case noInput(RankCorrelation.Pair)
  /// An input correlated with itself.
  case withItself(RankCorrelation.Pair)
  /// Two inputs whose correlation is stated twice.
  case statedTwice(RankCorrelation.Pair)
  /// No inputs go together like this, whatever their distributions.
  ///
  /// `nearest` holds the same pairs with the nearest rank correlations that are possible while all
  /// pairs that are not stated stay independent, rounded so that they can be written down.
  case impossible(stated: [RankCorrelation.Pair], nearest: [RankCorrelation.Pair])
}

extension RankCorrelationError: CustomStringConvertible {
  /// What is wrong, in a sentence; inputs by the number of their dimension.
  public var description: String {
    switch self {
    case .outside(let pair): "rank correlation \(pair.rank) lies outside -1 to 1"
    case .noInput(let pair): "there is no input \(min(pair.first, pair.second))"
    case .withItself(let pair): "input \(pair.first) is correlated with itself"
    case .statedTwice(let pair):
      "the rank correlation of inputs \(pair.first) and \(pair.second) is stated twice"
    case .impossible(let stated, let nearest):
      "no inputs go together like \(Self.list(stated)); nearest possible: \(Self.list(nearest))"
    }
  }

  private static func list(_ pairs: [RankCorrelation.Pair]) -> String {
    pairs.map { "(\($0.first), \($0.second)) \($0.rank)" }.joined(separator: ", ")
  }
}
