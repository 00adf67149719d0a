/// Whether the sheets that calculate are as they were delivered: their rows and columns, and how many
/// formulas they hold.
struct DeliveredSheets {
  let controlled: [ControlledSheet]
  /// The sheets on which inputs are changed: they have formulas where a scenario follows another.
  let inputs: [FormulaCount]

  /// The rows, below a row of the sheet.
  func rows(below row: Int) -> [[Cell]] {
    let head: [[Cell]] = [
      [], Cell.heading("Delivered: every sheet that calculates", over: 6),
      ["Sheet", "Control", "", "Status", "Differing", "What to look at"].map { .text($0, .header) },
    ]
    var rows = head
    for sheet in controlled {
      rows.append(DeliveredSheets.contents(of: sheet, at: row + rows.count))
      rows.append(DeliveredSheets.formulas(sheet.formulas, at: row + rows.count))
    }
    for sheet in inputs { rows.append(DeliveredSheets.formulas(sheet, at: row + rows.count)) }
    return rows
  }

  /// Whether rows and columns of a sheet are as delivered.
  static func contents(of sheet: ControlledSheet, at row: Int) -> [Cell] {
    let name = sheet.sheet.name
    let edited = "\(ChecksSheet.editedCell.absolute)>0"
    let isOff = sheet.isOtherwiseChosen.map { "OR(\(edited),\($0.formula))" } ?? edited
    let other =
      sheet.isOtherwiseChosen == nil ? "" : " EDITED: another party is shown than was delivered."
    return [
      .text(name, .reference), .text("Rows and columns of \(name) are as delivered", .label),
      .blank,
      Cell(
        .formula("IF(\(isOff),\"EDITED\",IF(E\(row + 1)=0,\"OK\",\"CHECK\"))", .text("OK")),
        CellStyle(.status)
      ).aboutDelivery,
      Cell(.formula(sheet.differing, .number(0)), CellStyle(.data, .integer)).aboutDelivery,
      .text(
        "To the right of the sheet a 1 stands where a row differs, below it where a column does.\(other)"
      ),
    ]
  }

  /// Whether a sheet holds as many formulas as delivered.
  static func formulas(_ sheet: FormulaCount, at row: Int) -> [Cell] {
    let test = "SUMPRODUCT(--_xlfn.ISFORMULA(\(sheet.range.formula)))"
    return [
      .text(sheet.sheet, .reference),
      .text("\(sheet.sheet) holds as many formulas as delivered", .label), .blank,
      Cell(.formula("IF(E\(row + 1)=0,\"OK\",\"CHECK\")", .text("OK")), CellStyle(.status))
        .aboutDelivery,
      Cell(
        .formula("IFERROR(\(test),\(sheet.count))-\(sheet.count)", .number(0)),
        CellStyle(.data, .integer)
      ).aboutDelivery,
      .text(
        "A formula has been overwritten or added. Gnumeric cannot count them and passes this over."),
    ]
  }
}
