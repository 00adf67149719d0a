public import AllianceModel
import Modelling

/// What every threshold is worth to each provider: by what its payments of a year change where the metric
/// crosses it, from the smallest step before it to the smallest step beyond.
public struct CliffPrices: Sendable {
  /// The price of one threshold to one provider.
  public struct Price: Sendable {
    /// The metric.
    public let metric: Alliance.Metric
    /// The name of the threshold.
    public let threshold: String
    /// The threshold.
    public let value: Double
    /// The smallest step that is measured.
    public let resolution: Double
    /// The provider.
    public let party: Alliance.Party
    /// Pounds by year of the contract, in the order of `years`.
    public let pounds: [Double]

    /// The price of the year in which it is largest, whatever its sign.
    public var largest: Double { pounds.max { $0.magnitude < $1.magnitude } ?? 0 }
  }

  /// The columns of the years of the contract.
  public let years: [Int]
  /// The prices, the largest first.
  public let prices: [Price]

  /// Crosses every threshold of every metric in every year; nil where no outcome moves a payment.
  public init?(_ source: Case) {
    guard let trial = MetricTrial(source), !trial.parties.isEmpty, !trial.years.isEmpty else {
      return nil
    }
    let crossings = trial.metrics.flatMap { metric in
      metric.thresholds.indices.map { (metric, $0, trial.crossing(metric, at: $0)) }
    }
    let pounds = trial.run(
      crossings.flatMap { metric, _, crossing in
        trial.years.flatMap { year in
          crossing.sides.map { MetricTrial.Setting(metric: metric, year: year, value: $0) }
        }
      })
    years = trial.years
    let prices = crossings.flatMap { metric, position, crossing in
      trial.parties.map { party in
        Price(
          metric: metric, threshold: crossing.threshold, value: trial.values(metric)[position],
          resolution: trial.resolution(metric), party: party,
          pounds: trial.years.map { year in
            let sides = crossing.sides.map {
              pounds[.init(metric: metric, year: year, value: $0)]?[party.id] ?? 0
            }
            return sides[1] - sides[0]
          })
      }
    }
    self.prices = prices.enumerated().sorted { first, second in
      let sizes = (first.element.largest.magnitude, second.element.largest.magnitude)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : first.offset < second.offset
    }.map(\.element)
  }
}
