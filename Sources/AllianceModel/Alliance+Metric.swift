public import Modelling
import Scenarios
public import SourceText

extension Alliance {
  /// What is measured, and where the model keeps it.
  public struct Metric: Hashable, Sendable {
    /// The id in the scenario file.
    public let id: String
    /// Its path in the scenario file: `outcomes.metrics.falls`.
    public let path: String
    /// The name as people know it.
    public let name: String
    /// The objective that it serves; empty where the scenario names none.
    public let objective: String
    /// What people would say of it; empty where the scenario does not tell.
    public let statement: String
    /// What it counts.
    public let unit: Unit
    /// The thresholds, the one that scores 0 first.
    public let thresholds: [Threshold]
    /// The input that forecasts it; nil for cost, which is computed.
    public let forecast: InputID?
    /// The line that holds the forecast after shocks; nil where none changes it.
    public let shocked: LineID?
    /// The line that holds the smallest step that is measured; nil where none is stated.
    public let resolution: LineID?
    /// Where the scenario file states it.
    public let place: SourcePosition
  }

  /// A value that matters.
  public struct Threshold: Hashable, Sendable {
    /// What it is called: `expected`.
    public let name: String
    /// The input that holds it.
    public let input: InputID
  }
}

extension Alliance.Metric {
  /// The metrics of a model in the making.
  static func all(_ draft: Draft) -> [Alliance.Metric] {
    draft.parts.outcomes.metrics.map { metric in
      let keys = metric.value
      let forecast = keys.forecast.input
      return Alliance.Metric(
        id: metric.id, path: keys.path, name: Titles.title(keys.name, metric.id),
        objective: keys.objective,
        statement: keys.statement, unit: forecast.unit,
        thresholds: zip(Metric.names(of: keys), keys.thresholds).map {
          Alliance.Threshold(name: $0, input: $1.input.id)
        }, forecast: keys.cost ? nil : forecast.id,
        shocked: keys.cost ? nil : draft.asShocked(forecast.id).lineID,
        resolution: keys.resolution == nil ? nil : .metric(metric.id, .resolution),
        place: metric.position)
    }
  }
}
