import AllianceModel
import Analysis
import Modelling
import SourceText

/// The sheet that says whether the model is right (errors) and whether the plan is good (alerts).
struct ChecksSheet {
  let cases: [PlacedCase]
  static let name = "Checks"

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: ChecksSheet.name)
    sheet.rows = SheetTop.rows(
      "Checks", "An error says that the model is wrong, an alert that the plan needs review.")
    sheet.rows += [
      [],
      ["Line", "Check", "Scenario", "Status", "First year", "What to look at"].map {
        .text($0, .header)
      },
    ]
    sheet.widths = [40, 50, 28, 12, 14, 80]
    sheet.frozen.rows = sheet.rows.count
    sheet.repeatedRow = sheet.rows.count - 1
    sheet.rows.append(Cell.heading("All together", over: 6))
    for severity in Check.Severity.allCases { sheet.rows += cases.map { master(severity, $0) } }
    block(.error, "Errors: the model is wrong", &sheet)
    block(.alert, "Alerts: the plan needs review", &sheet)
    snapshot(&sheet)
    let status = 3
    sheet.statusRanges = [
      CellRange(
        CellAddress(row: sheet.frozen.rows, column: status),
        CellAddress(row: sheet.rows.count - 1, column: status))
    ]
    return sheet
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
        sheet.rows.append(row(check, placed))
        isEmpty = false
      }
    }
    if isEmpty { sheet.rows.append([.text("none declared", .note)]) }
  }

  /// Warnings about the scenarios as they were when the workbook was written; no formula tells them.
  private func snapshot(_ sheet: inout Sheet) {
    guard cases.contains(where: { !$0.source.warnings.isEmpty }) else { return }
    sheet.rows += [
      [], Cell.heading("Warnings when the workbook was written", over: 6),
      [
        .text(
          "A snapshot for the inputs whose fingerprint is shown: edits of inputs do not change it.",
          .note)
      ],
    ]
    for placed in cases {
      sheet.rows += placed.source.warnings.map { warning in
        [
          .text(
            "\(cases.fileNames.shown(warning.position.file)):\(warning.position.line)", .reference),
          .text(warning.message, .label, wraps: true), .text(placed.shortTitle), .text("snapshot"),
          .text(placed.alliance.facts.inputHash, .reference),
          .text(warning.remedy ?? "", .data, wraps: true),
        ]
      }
    }
  }

  private func row(_ check: PlacedCase.SheetCheck, _ placed: PlacedCase) -> [Cell] {
    [
      .text(check.name, .reference), .text(check.label, .label), .text(placed.shortTitle),
      CheckStatus(placed).status(check), .text("all years", .data),
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
