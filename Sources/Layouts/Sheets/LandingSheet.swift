import AllianceModel
import Analysis
import Modelling
import Reports

/// The sheet that says who bears the stranded cost of each party with a soft landing, year by year.
struct LandingSheet {
  let cases: [PlacedCase]

  /// The sheet; nil where no party has a soft landing.
  var sheet: Sheet? {
    guard let axis = cases.first?.axis, cases.contains(where: { !$0.report.landings.isEmpty })
    else { return nil }
    var sheet = SheetTop.timeSheet(
      "Landing", title: LandingReport.title,
      note:
        "The rows below the first add up to it. (Brackets): who is better off through the change.",
      columns: ["Line", "Who bears it", "Unit", "", SheetTop.total(axis)], axis: axis)
    let money = SheetMoney(cases.flatMap(\.report.landings).flatMap(\.rows).flatMap(\.pounds))
    // Narrow enough to be read on a page across.
    sheet.widths = [6, 36, 6, 1, 12] + [Double](repeating: 8.5, count: axis.years.count)
    sheet.wrapHeaderOfYears()
    sheet.print.size = .fittedWithBreaks(atMost: 100)
    for placed in cases {
      for landed in placed.report.landings {
        let title = placed.titled(landed.party.name)
        sheet.rows.append(Cell.heading(title, over: axis.width))
        for borne in landed.rows {
          sheet.rows.append(row(borne, placed, sheet.rows.count, money))
        }
        sheet.rows.append([])
      }
    }
    return sheet
  }

  private func row(
    _ borne: LandingReport.Row, _ placed: PlacedCase, _ row: Int, _ money: SheetMoney
  ) -> [Cell] {
    let role: CellStyle.Role = borne.bearer == .total ? .total : .data
    let (first, last) = placed.axis.letters(from: .afterBase)
    return [
      .text(borne.line.text, .reference), .text(borne.bearer.heading, .label),
      .text(money.words, .reference), .blank,
      Cell(
        .formula(
          "SUM($\(first)\(row + 1):$\(last)\(row + 1))",
          .number(borne.pounds.dropFirst().reduce(0, +))),
        CellStyle(role, money.format)),
    ] + placed.links(borne.line, role: role, format: money.format)
  }
}
