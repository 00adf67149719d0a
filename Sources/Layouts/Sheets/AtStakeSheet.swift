import AllianceModel
import Analysis
import Modelling
import Reports

/// The sheet that says what outcomes are worth to each provider.
struct AtStakeSheet {
  private let stakes: [(placed: PlacedCase, stake: AtStake)]

  /// Shows what outcomes are worth; nil where no outcome moves a payment.
  init?(cases: [PlacedCase]) {
    stakes = cases.compactMap { placed in placed.report.stake.map { (placed, $0) } }
    if stakes.isEmpty { return nil }
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: "At stake")
    sheet.rows = SheetTop.rows(
      "At stake: what outcomes are worth to each provider",
      "Pool and fund as earned for the year, less what the provider pays, £: the model run again with one metric at a value in one year and all else as it is. Not formulas: see below."
    )
    sheet.rows.append(Snapshot.note(stakes.map(\.placed)))
    sheet.widths = [36, 36, 28, 18, 14] + [Double](repeating: 16, count: longest)
    for (placed, stake) in stakes {
      if stakes.count > 1 {
        sheet.rows += [[], Cell.heading(placed.shortTitle, over: 5 + longest)]
      }
      sheet.rows += payments(placed, stake) + cliffs(placed, stake)
    }
    return sheet
  }

  private var longest: Int { stakes.map(\.stake.years.count).max() ?? 0 }

  private func payments(_ placed: PlacedCase, _ stake: AtStake) -> [[Cell]] {
    [[], heading("What each provider is paid with a metric at each of its thresholds")]
      + [header("At", placed, stake)]
      + stake.payments.map { payment in
        names(payment.metric, payment.party, payment.threshold)
          + [.number(payment.value, payment.metric.unit.format)]
          + payment.pounds.map { .number($0, .pounds) }
      }
  }

  private func cliffs(_ placed: PlacedCase, _ stake: AtStake) -> [[Cell]] {
    [
      [], heading("What changes where a metric crosses its nearest threshold by its smallest step"),
      header("By", placed, stake),
    ]
      + stake.cliffs.map { cliff in
        let thresholds = [cliff.thresholds].united { $0 }.joined(separator: ", ")
        return names(cliff.metric, cliff.party, thresholds)
          + [
            .number(
              cliff.resolution,
              cliff.metric.unit == .share ? .precisePercent : cliff.metric.unit.format)
          ]
          + cliff.pounds.map { .number($0, .pounds) }
      }
  }

  private func heading(_ words: String) -> [Cell] { Cell.heading(words, over: 5 + longest) }

  private func header(_ value: String, _ placed: PlacedCase, _ stake: AtStake) -> [Cell] {
    let years = stake.years.map(placed.axis.years.label)
    return (["Objective", "Metric", "Provider", "Threshold", value] + years).map {
      .text($0, .header)
    }
  }

  private func names(
    _ metric: Alliance.Metric, _ party: Alliance.Party, _ threshold: String
  ) -> [Cell] {
    let goal =
      metric.statement.isEmpty ? metric.objective : "\(metric.objective) (\(metric.statement))"
    return [
      .text(goal, .label, wraps: true), .text(metric.name, .label), .text(party.name),
      .text(threshold),
    ]
  }
}
