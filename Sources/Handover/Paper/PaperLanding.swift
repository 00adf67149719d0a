import AllianceModel
import Modelling
import Pages
import Reports

/// The soft landing: who bears the stranded cost, by year.
struct PaperLanding {
  private let report: CaseReport
  private var years: Years { report.headline.years }

  init(_ report: CaseReport) { self.report = report }

  /// The section; nil where no party lands softly.
  var section: PaperSection? {
    guard !report.landings.isEmpty else { return nil }
    return PaperSection(
      "landing", "Soft landing: who bears the stranded cost", report.landings.flatMap(pieces))
  }

  private func pieces(_ landing: LandingReport) -> [HTML] {
    let money = PaperMoney(landing.rows.flatMap { $0.pounds + [$0.pounds.reduce(0, +)] })
    let shown = PaperYears.columns(years)
    let rows = landing.rows.map { row in
      PaperTable.Row(
        head: row.bearer.heading,
        fields: (shown.map(\.years) + [1..<years.count]).map {
          money.written(row.pounds[$0].reduce(0, +))
        }, isTotal: row.bearer == .total)
    }
    let table = PaperTable(
      "years",
      "\(landing.party.name), \(money.unit) of the year; the rows below the first add up to it",
      [.words("Who bears it")] + shown.map { .number($0.heading) } + [.number("All years")], rows)
    return [PaperWords.paragraph(sentence(landing)), table.piece]
  }

  private func sentence(_ landing: LandingReport) -> String {
    func sum(_ bearer: Bearer) -> Double {
      landing.rows.first { $0.bearer == bearer }?.pounds.dropFirst().reduce(0, +) ?? 0
    }
    let (all, left) = (sum(.total), sum(.left))
    let end =
      left < -0.5
      ? "Others bear more than that: \(landing.party.name) is \(MoneyText.of(-left)) better off through the change."
      : "\(MoneyText.of(left)) of it is left with \(landing.party.name)."
    return
      "\(MoneyText.of(all)) is stranded at \(landing.party.name) over \(years.horizon) years: cost that stays when activity and its income leave, and what leaving costs. \(end)"
  }
}
