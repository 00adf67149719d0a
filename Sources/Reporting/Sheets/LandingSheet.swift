import AllianceModel
import Analysis
import Modelling

/// The sheet that says who bears the stranded cost of each party with a soft landing, year by year.
struct LandingSheet {
  let cases: [PlacedCase]

  /// The sheet; nil where no party has a soft landing.
  var sheet: Sheet? {
    guard let axis = cases.first?.axis, cases.contains(where: { !$0.alliance.landed.isEmpty })
    else { return nil }
    var sheet = SheetTop.timeSheet(
      "Landing", title: ReportTables.landingTitle,
      note: SheetTop.conventions
        + " The rows below the first add up to it; negative is who is better off by the change.",
      columns: ["Line", "Who bears it", "Unit", "", SheetTop.total(axis)], axis: axis)
    for placed in cases {
      for landed in placed.alliance.landed {
        let title = placed.titled(landed.party.name)
        sheet.rows.append(Cell.heading(title, over: axis.width))
        for line in landed.lines {
          sheet.rows.append(row(line, landed, placed, sheet.rows.count))
        }
        sheet.rows.append([])
      }
    }
    return sheet
  }

  private func row(_ line: Line, _ landed: Landed, _ placed: PlacedCase, _ row: Int) -> [Cell] {
    let role: CellStyle.Role = line.id == landed.lines.first?.id ? .total : .data
    let (first, last) = placed.axis.letters(from: .afterBase)
    return [
      .text(line.id.text, .reference), .text(landed.words(line), .label),
      .text(line.unit.label, .reference), .blank,
      Cell(
        .formula("SUM($\(first)\(row + 1):$\(last)\(row + 1))", .number(placed.total(line.id))),
        CellStyle(role, line.unit.format)),
    ] + placed.links(line.id, role: role)
  }
}
