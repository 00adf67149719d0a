import AllianceModel
import Analysis
import Modelling
import Reports

extension ReportTables {
  /// A row for each scenario, metric, provider, threshold and year; nil where no outcome moves a payment.
  public var atStake: CSVTable? {
    let rows = report.cases.flatMap { own in
      own.stake.map { stakeRows($0, of: NamedCase(own.source)) } ?? []
    }
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-at-stake", title: "What outcomes are worth to each provider",
      summary:
        "What one provider is paid by pool and fund for one year with one metric at one threshold, or what crossing it changes.",
      columns: stakeColumns, key: ["scenario", "kind", "metric", "party", "threshold", "year"],
      rows: rows)
  }

  private var stakeColumns: [CSVTable.Column] {
    Self.scenarioColumns + [
      .init(
        name: "kind", kind: .text,
        meaning:
          "payment: with the metric at the threshold; cliff: the change where it crosses the nearest threshold, from a step before it to a step beyond."
      ),
      .init(name: "objective", kind: .text, meaning: "The objective that the metric serves."),
      .init(name: "metric", kind: .text, meaning: "The id of the metric."),
      .init(name: "metric_name", kind: .text, meaning: "The name of the metric."),
      .init(name: "party", kind: .text, meaning: "The id of the provider."),
      .init(name: "party_name", kind: .text, meaning: "The name of the provider."),
      .init(name: "threshold", kind: .text, meaning: "What the threshold is called."),
      .init(name: "at", kind: .number, meaning: "The threshold; of a cliff the step."),
      .init(name: "unit", kind: .text, meaning: "What the metric counts."),
    ] + Self.yearColumns + [
      Self.currencyColumn, .init(name: "value", kind: .number, meaning: "Pounds of the year."),
    ]
  }

  private func stakeRows(_ stake: AtStake, of own: NamedCase) -> [[CSVField]] {
    func row(
      _ kind: String, _ metric: Alliance.Metric, _ party: Alliance.Party, _ threshold: String,
      _ at: Double, _ year: Int, _ pounds: Double
    ) -> [CSVField] {
      own.scenario + [
        .text(kind), Self.field(metric.objective), .text(metric.id), .text(metric.name),
        .text(party.id), .text(party.name), .text(threshold), .number(at),
        Self.field(metric.unit.label),
      ] + own.year(year) + [Self.currency(of: .pounds), .number(pounds)]
    }
    return stake.payments.flatMap { each in
      zip(stake.years, each.pounds).map {
        row("payment", each.metric, each.party, each.threshold, each.value, $0, $1)
      }
    }
      + stake.cliffs.flatMap { each in
        zip(zip(stake.years, each.thresholds), each.pounds).map {
          row("cliff", each.metric, each.party, $0.1, each.resolution, $0.0, $1)
        }
      }
  }
}
