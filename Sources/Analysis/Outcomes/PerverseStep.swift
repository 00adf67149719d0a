public import AllianceModel
import Modelling

/// A step from one threshold of a metric to the next, better one that pays a provider less in a year.
public struct PerverseStep: Hashable, Sendable {
  /// The metric.
  public let metric: Alliance.Metric
  /// The provider.
  public let party: Alliance.Party
  /// The column of the year.
  public let year: Int
  /// The threshold that scores less.
  public let worse: String
  /// The next threshold.
  public let better: String
  /// What the provider is paid with the metric at the one that scores less, £.
  public let paidAtWorse: Double
  /// What it is paid with the metric at the better one, £.
  public let paidAtBetter: Double

  /// What it loses by being better, £.
  public var loss: Double { paidAtWorse - paidAtBetter }
}

extension AtStake {
  /// The least loss that counts, £: less is rounding.
  private static let leastLoss = 0.5

  /// Every step that pays a provider less where the metric is better, the largest loss first.
  public var perverseSteps: [PerverseStep] {
    let steps = zip(payments, payments.dropFirst()).filter { worse, better in
      worse.metric == better.metric && worse.party == better.party
    }.flatMap { worse, better in
      years.indices.map { position in
        PerverseStep(
          metric: worse.metric, party: worse.party, year: years[position],
          worse: worse.threshold, better: better.threshold,
          paidAtWorse: worse.pounds[position], paidAtBetter: better.pounds[position])
      }
    }
    // Of equals the first stated, and of its years the first.
    return steps.enumerated().filter { $0.element.loss >= AtStake.leastLoss }.sorted {
      $0.element.loss != $1.element.loss
        ? $0.element.loss > $1.element.loss : $0.offset < $1.offset
    }.map(\.element)
  }
}
