import AllianceModel
import Analysis
import Modelling
import Reports

extension PublishedTable {
  /// What outcomes are worth to each provider: its payment with a metric at each of its thresholds.
  static func stakes(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Stakes", name: "payment_by_threshold",
      title: "What each provider is paid with a metric at each of its thresholds",
      remarks: ["Amounts are in pounds of the year; years after the term are not applicable."],
      columns: cases.columns + [
        .words("Objective", width: 30), .words("Metric", width: 34), .words("Unit", width: 16),
        .words("Provider", width: 34), .words("Threshold", width: 18),
        .number("Value", nil, .threshold),
      ] + cases.yearColumns("£"),
      rows: cases.rows { own in
        (own.stake?.payments ?? []).map { payment in
          metricCells(payment.metric) + [
            .text(payment.party.name), .text(payment.threshold),
            .number(payment.value, payment.metric.unit, cases.years),
          ] + spread(payment.pounds, own.stake?.years ?? [], cases)
        }
      })
  }

  /// What changes where a metric crosses its nearest threshold.
  static func cliffs(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Cliffs", name: "payment_at_thresholds",
      title: "What changes where a metric crosses its nearest threshold",
      remarks: ["Amounts are in pounds of the year; years after the term are not applicable."],
      columns: cases.columns + [
        .words("Objective", width: 30), .words("Metric", width: 34), .words("Unit", width: 16),
        .words("Provider", width: 34), .number("Smallest step", nil, .cliff),
      ] + cases.yearColumns("£"),
      rows: cases.rows { own in
        (own.stake?.cliffs ?? []).map { cliff in
          metricCells(cliff.metric) + [
            .text(cliff.party.name), .number(cliff.resolution, cliff.metric.unit, cases.years),
          ] + spread(cliff.pounds, own.stake?.years ?? [], cases)
        }
      })
  }

  private static func metricCells(_ metric: Alliance.Metric) -> [PublishedCell] {
    [.stated(metric.objective), .text(metric.name), .text(metric.unit.publishedWords)]
  }

  /// Amounts of some years, in a cell for every year.
  private static func spread(_ pounds: [Double], _ columns: [Int], _ cases: PublishedCases)
    -> [PublishedCell]
  {
    let known = Dictionary(zip(columns, pounds), uniquingKeysWith: { first, _ in first })
    return (0..<cases.years.count).map { column in
      known[column].map { .number($0, .pounds, cases.years) } ?? .notApplicable
    }
  }
}
