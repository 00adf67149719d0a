import AllianceModel
import Analysis
import Modelling
import Pages
import Reports

/// What outcomes are worth: what each provider is paid between the poorest and the best value of a metric.
struct PaperStake {
  private let report: CaseReport

  init(_ report: CaseReport) { self.report = report }

  /// How many rows the paper holds.
  static let most = 16

  /// The section; nil where no outcome moves a payment.
  var section: PaperSection? {
    guard let stake = report.stake else { return nil }
    let rows = stake.metrics.flatMap { metric in
      stake.parties(of: metric).map { PaperStake.row(metric, $0, stake) }
    }.sorted { $0.spread > $1.spread }
    let money = PaperMoney(rows.flatMap { [$0.lowest, $0.highest, $0.cliff] })
    let table = PaperTable(
      "stake",
      "What outcomes are worth to a provider in a year, all else as it is, \(money.unit); the most at stake first",
      [
        .words("Metric"), .words("Provider"), .number("Lowest payment"), .number("Highest payment"),
        .number("Between them"), .number("Smallest step over a threshold, at most"),
      ],
      rows.prefix(PaperStake.most).map {
        PaperTable.Row(
          head: $0.metric,
          fields: [$0.party] + [$0.lowest, $0.highest, $0.spread, $0.cliff].map(money.written))
      })
    let more = rows.count - PaperStake.most
    return PaperSection(
      "stake", "Outcomes at stake",
      [table.piece]
        + (more > 0
          ? [PaperWords.note("\(more) more rows stand on the workbook's sheet At stake.")] : []))
  }

  private struct Entry {
    let metric: String
    let party: String
    let lowest: Double
    let highest: Double
    let cliff: Double
    var spread: Double { highest - lowest }
  }

  /// The least and the most over thresholds and years, and the largest jump in a year.
  private static func row(
    _ metric: Alliance.Metric, _ party: Alliance.Party, _ stake: AtStake
  ) -> Entry {
    func isIt(_ other: Alliance.Metric, _ whose: Alliance.Party) -> Bool {
      other.id == metric.id && whose.id == party.id
    }
    let payments = stake.payments.filter { isIt($0.metric, $0.party) }.flatMap(\.pounds)
    let cliffs = stake.cliffs.filter { isIt($0.metric, $0.party) }.flatMap(\.pounds)
    return Entry(
      metric: metric.name, party: party.name, lowest: payments.min() ?? 0,
      highest: payments.max() ?? 0, cliff: cliffs.map(\.magnitude).max() ?? 0)
  }
}

extension AtStake {
  /// The metrics, each once.
  fileprivate var metrics: [Alliance.Metric] { [payments.map(\.metric)].united(by: \.id) }

  /// The providers that a metric pays, each once.
  fileprivate func parties(of metric: Alliance.Metric) -> [Alliance.Party] {
    [payments.filter { $0.metric.id == metric.id }.map(\.party)].united(by: \.id)
  }
}
