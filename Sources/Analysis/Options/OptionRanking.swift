/// Options ranked by the weighted sum of their scores, and where a weight would turn the ranking.
public struct OptionRanking: Sendable {
  /// How much each criterion counts; together 1.
  public let weights: [Double]
  /// What each option scores by each criterion, from 0 to 100: options by criteria.
  public let scores: [[Double]]
  /// What each option scores in all: the sum of weight × score.
  public let totals: [Double]
  /// The options, the best first; of equals the one that was named first.
  public let order: [Int]

  /// Below this much of 100 two totals are the same.
  public static let tolerance = 1e-9

  /// Ranks options.
  public init(weights: [Double], scores: [[Double]]) {
    self.weights = weights
    self.scores = scores
    let totals = scores.map { own in zip(weights, own).map(*).reduce(0, +) }
    self.totals = totals
    order = totals.indices.sorted { first, second in
      abs(totals[first] - totals[second]) > OptionRanking.tolerance
        ? totals[first] > totals[second] : first < second
    }
  }

  /// The rank of an option, counted from 1; equals share the better one.
  public func rank(of option: Int) -> Int {
    1 + totals.filter { $0 > totals[option] + OptionRanking.tolerance }.count
  }

  /// The options that come first: one, or several that tie.
  public var first: [Int] { order.filter { rank(of: $0) == 1 } }

  /// A weight at which another option draws level with the first.
  public struct Turn: Hashable, Sendable {
    /// The weight of the criterion, from 0 to 1; beyond it the other option is ahead.
    public let weight: Double
    /// The option that draws level.
    public let option: Int
  }

  /// What each option scores in all when a criterion counts as much as is said, and the others share what is
  /// left as they do now.
  ///
  /// T(x) = x · s + (1 − x) · R, with R = Σ others' weight × score ÷ (1 − weight).
  public func totals(weighing criterion: Int, _ weight: Double) -> [Double] {
    scores.indices.map { option in
      weight * scores[option][criterion] + (1 - weight) * rest(option, without: criterion)
    }
  }

  /// Where the first place turns when one criterion counts less or more, the others scaled in proportion; nil
  /// where it does not.
  ///
  /// The first is ahead of another by x · d + (1 − x) · D, where d is its lead by the criterion and D that
  /// by all others: level at x = D ÷ (D − d). Hand case: 80 and 40 by a criterion of 50 %, 30 and 60 by the
  /// rest: d = 40, D = −30, level at −30 ÷ −70 = 42.9 %.
  public func turns(of criterion: Int) -> (below: Turn?, above: Turn?) {
    let now = weights[criterion]
    guard let leader = order.first, now < 1 else { return (nil, nil) }
    let level = order.dropFirst().compactMap { other -> (turn: Turn, isAbove: Bool)? in
      let lead = scores[leader][criterion] - scores[other][criterion]
      let others = rest(leader, without: criterion) - rest(other, without: criterion)
      guard abs(others - lead) > OptionRanking.tolerance else { return nil }
      let weight = others / (others - lead)
      guard (0...1).contains(weight) else { return nil }
      // The lead grows with the weight where it is larger by the criterion than by the others.
      return (Turn(weight: weight, option: other), lead < others)
    }
    let above = level.filter { $0.isAbove && $0.turn.weight < 1 }.map(\.turn)
    let below = level.filter { !$0.isAbove && $0.turn.weight > 0 }.map(\.turn)
    return (
      below.max { $0.weight < $1.weight }, above.min { $0.weight < $1.weight }
    )
  }

  /// What an option scores by all criteria but one, as they weigh against each other.
  private func rest(_ option: Int, without criterion: Int) -> Double {
    let others = weights.indices.filter { $0 != criterion }
    let sum = others.map { weights[$0] * scores[option][$0] }.reduce(0, +)
    return sum / (1 - weights[criterion])
  }
}
