import AllianceModel
import Analysis
import Modelling
import Reports

extension ReportTables {
  /// A row for each scenario, metric, provider, threshold and year; nil where no outcome moves a payment.
  public var atStake: CSVTable? {
    let rows = report.cases.flatMap { own in
      own.stake.map { stakeRows($0, of: own.source) } ?? []
    }
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-at-stake", title: "What outcomes are worth to each provider",
      summary:
        "What one provider is paid by pool and fund for one year with one metric at one threshold, or what crossing it changes.",
      columns: stakeColumns, rows: rows)
  }

  private var stakeColumns: [CSVTable.Column] {
    [
      scenarioColumn,
      .init(
        name: "kind", kind: .text,
        meaning:
          "payment: with the metric at the threshold; cliff: the change where it crosses the nearest threshold, from a step before it to a step beyond."
      ),
      .init(name: "objective", kind: .text, meaning: "The objective that the metric serves."),
      .init(name: "metric", kind: .text, meaning: "The id of the metric."),
      .init(name: "party", kind: .text, meaning: "The id of the provider."),
      .init(name: "threshold", kind: .text, meaning: "What the threshold is called."),
      .init(name: "at", kind: .number, meaning: "The threshold; of a cliff the step."),
      .init(name: "unit", kind: .text, meaning: "What the metric counts."),
      .init(name: "year", kind: .text, meaning: "The financial year, such as 2026/27."),
      .init(name: "value", kind: .number, meaning: "Pounds of the year."),
    ]
  }

  private func stakeRows(_ stake: AtStake, of source: Case) -> [[CSVField]] {
    let labels = stake.years.map(source.alliance.model.years.label)
    func row(
      _ kind: String, _ metric: Alliance.Metric, _ party: Alliance.Party, _ threshold: String,
      _ at: Double, _ year: String, _ pounds: Double
    ) -> [CSVField] {
      [
        .text(source.name), .text(kind), ReportTables.field(metric.objective), .text(metric.id),
        .text(party.id), .text(threshold), .number(at), ReportTables.field(metric.unit.label),
        .text(year), .number(pounds),
      ]
    }
    return stake.payments.flatMap { each in
      zip(labels, each.pounds).map {
        row("payment", each.metric, each.party, each.threshold, each.value, $0, $1)
      }
    }
      + stake.cliffs.flatMap { each in
        zip(zip(labels, each.thresholds), each.pounds).map {
          row("cliff", each.metric, each.party, $0.1, each.resolution, $0.0, $1)
        }
      }
  }
}
