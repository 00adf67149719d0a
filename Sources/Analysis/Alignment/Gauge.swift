public import AllianceModel

/// What a party can be better or worse at: a metric, or cost.
public enum Gauge: Hashable, Sendable {
  /// A metric that is forecast.
  case metric(Alliance.Metric)
  /// What the services of a party cost, or all that is spent where the file says so.
  case cost

  /// The name as people know it.
  public var name: String {
    switch self {
    case .metric(let metric): metric.name
    case .cost: "Cost"
    }
  }

  /// What files call it: the id of the metric, or `cost`.
  public var id: String {
    switch self {
    case .metric(let metric): metric.id
    case .cost: "cost"
    }
  }
}
