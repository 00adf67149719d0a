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
      note: SheetTop.conventions
        + " The rows below the first add up to it; negative is who is better off by the change.",
      columns: ["Line", "Who bears it", "Unit", "", SheetTop.total(axis)], axis: axis)
    for placed in cases {
      for landed in placed.report.landings {
        let title = placed.titled(landed.party.name)
        sheet.rows.append(Cell.heading(title, over: axis.width))
        for borne in landed.rows {
          sheet.rows.append(row(borne, placed, sheet.rows.count))
        }
        sheet.rows.append([])
      }
    }
    return sheet
  }

  private func row(_ borne: LandingReport.Row, _ placed: PlacedCase, _ row: Int) -> [Cell] {
    let role: CellStyle.Role = borne.bearer == .total ? .total : .data
    let unit = Unit.pounds
    let (first, last) = placed.axis.letters(from: .afterBase)
    return [
      .text(borne.line.text, .reference), .text(borne.bearer.heading, .label),
      .text(unit.label, .reference), .blank,
      Cell(
        .formula(
          "SUM($\(first)\(row + 1):$\(last)\(row + 1))",
          .number(borne.pounds.dropFirst().reduce(0, +))),
        CellStyle(role, unit.format)),
    ] + placed.links(borne.line, role: role)
  }
}
