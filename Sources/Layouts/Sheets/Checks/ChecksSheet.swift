import AllianceModel
import Analysis
import Modelling
import SourceText

/// The sheet that says whether the model is right (errors), whether the workbook still is what was
/// delivered, and whether the plan is good (alerts).
struct ChecksSheet {
  let cases: [PlacedCase]
  /// The sheets that calculate, with what they were delivered with.
  let controlled: [ControlledSheet]
  /// What holds whatever is put in, found on other ways than the model's.
  let crossChecks: [PlacedCase.SheetCheck]
  /// The sheets on which inputs are changed.
  let inputs: [FormulaCount]

  static let name = "Checks"
  static let statusColumn = 3

  /// The cell that says whether all is well: OK or CHECK.
  static let masterCell = CellAddress(row: 5, column: statusColumn)
  /// The cell that counts inputs with another value than was delivered.
  static let editedCell = CellAddress(row: 6, column: statusColumn)
  /// The cell with the words that stand at the top of every sheet.
  static let wordsCell = CellAddress(row: 7, column: 1)
  /// The last row that statuses may stand in.
  private static let mostRows = 9_999
  /// The row from which on the sheet controls itself as others are controlled.
  private let firstControlled = 10

  /// The sheet, its own controls with it.
  var sheet: Sheet {
    // How many statuses there are does not depend on what they say.
    let plain = sheet(statuses: 0, own: nil)
    let count = plain.rows.joined().count { $0.style.role == .status } - 1
    let drafted = ControlledSheet(
      sheet(statuses: count, own: nil), rows: firstControlled..<plain.rows.count)
    return ControlledSheet(
      sheet(statuses: count, own: drafted), rows: firstControlled..<plain.rows.count
    ).sheet
  }

  private func sheet(statuses: Int, own: ControlledSheet?) -> Sheet {
    var sheet = Sheet(name: ChecksSheet.name)
    sheet.rows = SheetTop.rows(
      "Checks",
      "An error says that the model is wrong, an alert that the plan needs review. EDITED: not compared, because inputs have been edited since delivery."
    )
    sheet.rows.append(
      ["Line", "Check", "Scenario", "Status", "First year", "What to look at"].map {
        .text($0, .header)
      })
    sheet.widths = [36, 58, 26, 12, 16, 80]
    sheet.rowHeight = 14.5
    sheet.print.size = .fittedWithBreaks(atMost: 80)
    sheet.frozen.rows = sheet.rows.count
    sheet.repeatedRow = sheet.rows.count - 1
    sheet.rows.append(Cell.heading("All together", over: 6))
    sheet.rows += top(statuses)
    sheet.rows += ownControl(own)
    for severity in Check.Severity.allCases { sheet.rows += cases.map { master(severity, $0) } }
    block(.alert, "Alerts: the plan needs review", &sheet)
    sheet.print.breaks.append(sheet.rows.count + 1)
    block(.error, "Errors: the model is wrong", &sheet)
    sheet.rows += DeliveredFigures(cases: cases).rows(below: sheet.rows.count)
    sheet.rows += DeliveredSheets(controlled: controlled, inputs: inputs).rows(
      below: sheet.rows.count)
    for block in Snapshot.blocks(cases) { sheet.rows += block }
    sheet.statusRanges = [
      CellRange(
        CellAddress(row: sheet.frozen.rows, column: ChecksSheet.statusColumn),
        CellAddress(row: sheet.rows.count - 1, column: ChecksSheet.statusColumn))
    ]
    sheet.print.area = CellRange(
      CellAddress(row: 0, column: 0), CellAddress(row: sheet.rows.count - 1, column: 4))
    return sheet
  }
}

extension ChecksSheet {
  /// The master, how many inputs are edited, and the words in the header of every sheet.
  private func top(_ statuses: Int) -> [[Cell]] {
    let isUp =
      cases.contains { CheckStatus($0).isAnyErrorUp } || crossChecks.contains(where: \.isUp)
    let master = isUp ? "CHECK" : "OK"
    let column = "$D$\(ChecksSheet.wordsCell.row + 2):$D$\(ChecksSheet.mostRows)"
    let well = ["OK", "REVIEW", "EDITED"].map { "COUNTIF(\(column),\"\($0)\")" }.joined(
      separator: "+")
    let row = ChecksSheet.masterCell.row + 1
    let edited = cases.map {
      "\(SheetRange.quoted($0.inputsSheet))!\(InputsSheet.editedCell($0.axis).absolute)"
    }
    let reviews = cases.reduce(0) { $0 + CheckStatus($1).alertsUp }
    // The masters of alerts say REVIEW as well, and are no alerts themselves.
    let first = ChecksSheet.wordsCell.row + 4 + 2 * cases.count
    let alerts = "COUNTIF($D$\(first):$D$\(ChecksSheet.mostRows),\"REVIEW\")"
    return [
      [
        .text("checks", .reference), .text("All errors and controls below, each counted", .label),
        .blank,
        Cell(.formula("IF(\(well)=E\(row),\"OK\",\"CHECK\")", .text(master)), CellStyle(.status)),
        .number(Double(statuses), .integer),
        .text(
          "How many there are stands beside the status; look for CHECK below.", .data, wraps: true),
      ],
      [
        .text("inputs", .reference), .text("Input cells that differ from delivery", .label), .blank,
        Cell(.formula(edited.joined(separator: "+"), .number(0)), CellStyle(.data, .integer))
          .aboutDelivery,
        .blank,
        .text("Inputs shows to the right of each row what was delivered.", .data, wraps: true),
      ],
      [
        .text("header", .reference),
        Cell(
          .formula(
            "\"Checks: \"&$D$\(row)&IF($D$\(row + 1)=0,\"\",\", inputs edited since delivery: \"&$D$\(row + 1))&IF(\(alerts)=0,\"\",\", alerts: \"&\(alerts))",
            .text("Checks: \(master)" + (reviews == 0 ? "" : ", alerts: \(reviews)"))),
          CellStyle(.label)
        ).aboutDelivery, .blank, .blank, .blank, .text("Stands at the top of every sheet."),
      ],
    ]
  }

  /// Whether this sheet itself is as it was delivered; room for that while it is laid out.
  private func ownControl(_ own: ControlledSheet?) -> [[Cell]] {
    let row = ChecksSheet.wordsCell.row + 1
    let own = own ?? ControlledSheet(Sheet(name: ChecksSheet.name, rows: [[], [], [], []]))
    return [
      DeliveredSheets.contents(of: own, at: row),
      DeliveredSheets.formulas(own.formulas, at: row + 1),
    ]
  }

  private func master(_ severity: Check.Severity, _ placed: PlacedCase) -> [Cell] {
    [
      .text(CheckStatus.masterLine(severity).text, .reference),
      .text(severity == .error ? "No error" : "No alert", .label), .text(placed.shortTitle),
      CheckStatus(placed).master(severity),
    ]
  }

  private func block(_ severity: Check.Severity, _ title: String, _ sheet: inout Sheet) {
    sheet.rows += [[], Cell.heading(title, over: 6)]
    var isEmpty = true
    for placed in cases {
      for check in placed.alliance.model.checks where check.severity == severity {
        sheet.rows.append(row(check, placed))
        isEmpty = false
      }
      guard severity == .error else { continue }
      for check in placed.sheetChecks {
        sheet.rows.append(row(check, placed.shortTitle))
        isEmpty = false
      }
    }
    if severity == .error { sheet.rows += crossChecks.map { row($0, "all") } }
    if isEmpty { sheet.rows.append([.text("none declared", .note)]) }
  }

  private func row(_ check: PlacedCase.SheetCheck, _ scenario: String) -> [Cell] {
    [
      .text(check.name, .reference), .text(check.label, .label), .text(scenario),
      CheckStatus.status(check), .text("all years", .data),
      .text(check.remedy, .data, wraps: true),
    ]
  }

  private func row(_ check: Check, _ placed: PlacedCase) -> [Cell] {
    let status = CheckStatus(placed)
    return [
      .text(check.line.text, .reference),
      .text(placed.linesByID[check.line]?.label ?? "", .label), .text(placed.shortTitle),
      status.status(check), status.firstYear(check), .text(check.remedy, .data, wraps: true),
    ]
  }
}
