public import AllianceModel
import Evaluation
import Modelling

/// What outcomes are worth to each provider: its payments at each threshold of each metric, and
/// what crossing the nearest one changes.
///
/// The model is run again with one metric at a value in one year of the contract and all else as it
/// is; payments are those of the pool and of the fund as earned for that year, what the provider pays
/// set off. A metric of cost has no forecast that could be set, and is not listed.
public struct AtStake: Sendable {
  /// What a provider is paid with a metric at one of its thresholds.
  public struct Payment: Sendable {
    /// The metric.
    public let metric: Alliance.Metric
    /// The name of the threshold.
    public let threshold: String
    /// The threshold.
    public let value: Double
    /// The provider.
    public let party: Alliance.Party
    /// Pounds by year of the contract, in the order of `years`.
    public let pounds: [Double]
  }

  /// What a provider's payments change by when a metric crosses its nearest threshold, from the
  /// smallest step before it to the smallest step beyond.
  public struct Cliff: Sendable {
    /// The metric.
    public let metric: Alliance.Metric
    /// The smallest step that is measured.
    public let resolution: Double
    /// The provider.
    public let party: Alliance.Party
    /// Pounds by year of the contract, in the order of `years`.
    public let pounds: [Double]
    /// The nearest threshold by year.
    public let thresholds: [String]
  }

  /// The columns of the years of the contract.
  public let years: [Int]
  /// Payments by metric, provider and threshold.
  public let payments: [Payment]
  /// Cliffs by metric and provider.
  public let cliffs: [Cliff]

  /// Tries every threshold of every metric in every year; nil where no outcome moves a payment.
  public init?(_ source: Case) {
    guard let trial = MetricTrial(source), !trial.parties.isEmpty, !trial.years.isEmpty else {
      return nil
    }
    years = trial.years
    let metrics = trial.metrics
    let settings = metrics.flatMap { metric in
      trial.years.flatMap { year in
        trial.values(metric).map { MetricTrial.Setting(metric: metric, year: year, value: $0) }
          + trial.crossing(metric, year).sides.map {
            MetricTrial.Setting(metric: metric, year: year, value: $0)
          }
      }
    }
    let pounds = trial.run(settings)
    payments = metrics.flatMap { metric in
      trial.parties.flatMap { party in
        zip(metric.thresholds, trial.values(metric)).map { threshold, value in
          Payment(
            metric: metric, threshold: threshold.name, value: value, party: party,
            pounds: trial.years.map {
              pounds[.init(metric: metric, year: $0, value: value)]?[party.id] ?? 0
            })
        }
      }
    }
    cliffs = metrics.flatMap { metric in
      let crossings = trial.years.map { trial.crossing(metric, $0) }
      return trial.parties.map { party in
        Cliff(
          metric: metric, resolution: trial.resolution(metric), party: party,
          pounds: zip(trial.years, crossings).map { year, crossing in
            let sides = crossing.sides.map {
              pounds[.init(metric: metric, year: year, value: $0)]?[party.id] ?? 0
            }
            return sides[1] - sides[0]
          }, thresholds: crossings.map(\.threshold))
      }
    }
  }
}
