/// Whether the sheets that calculate are as they were delivered: their rows and columns, and how many
/// formulas they hold.
struct DeliveredSheets {
  let controlled: [ControlledSheet]

  /// The rows, below a row of the sheet.
  func rows(below row: Int) -> [[Cell]] {
    let head: [[Cell]] = [
      [], Cell.heading("Delivered: every sheet that calculates", over: 6),
      ["Sheet", "Control", "", "Status", "Differing", "What to look at"].map { .text($0, .header) },
    ]
    return controlled.enumerated().reduce(head) { rows, next in
      rows
        + self.rows(
          of: next.element.sheet.name, differing: next.element.differing,
          formulas: next.element.formulas, at: row + rows.count)
    }
  }

  /// The two controls of a sheet, from a row on.
  func rows(
    of sheet: String, differing: String, formulas: (range: SheetRange, count: Int), at row: Int
  ) -> [[Cell]] {
    let edited = ChecksSheet.editedCell.absolute
    let cells = formulas.range.formula
    return [
      [
        .text(sheet, .reference), .text("Rows and columns of \(sheet) are as delivered", .label),
        .blank,
        Cell(
          .formula("IF(\(edited)>0,\"EDITED\",IF(E\(row + 1)=0,\"OK\",\"CHECK\"))", .text("OK")),
          CellStyle(.status)
        ).aboutDelivery,
        Cell(.formula(differing, .number(0)), CellStyle(.data, .integer)).aboutDelivery,
        .text(
          "To the right of the sheet a 1 stands where a row differs, below it where a column does."),
      ],
      [
        .text(sheet, .reference), .text("\(sheet) holds as many formulas as delivered", .label),
        .blank,
        Cell(.formula("IF(E\(row + 2)=0,\"OK\",\"CHECK\")", .text("OK")), CellStyle(.status))
          .aboutDelivery,
        Cell(
          .formula(
            "IFERROR(SUMPRODUCT(--_xlfn.ISFORMULA(\(cells))),\(formulas.count))-\(formulas.count)",
            .number(0)), CellStyle(.data, .integer)
        ).aboutDelivery,
        .text(
          "A formula has been overwritten or added. Gnumeric cannot count them and passes this over."
        ),
      ],
    ]
  }
}
