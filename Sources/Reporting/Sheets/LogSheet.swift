import AllianceModel

/// The sheet that says what the workbook was made from and what was decided on the way.
struct LogSheet {
  let cases: [PlacedCase]
  let toolVersion: String

  /// The version of the layout of sheets and tables; it moves when readers must change.
  static let schemaVersion = "1"

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: "Log")
    sheet.widths = [30, 110]
    sheet.rows = SheetTop.rows("Log", "What this workbook was made from.")
    sheet.rows += [
      [], fact("Tool", toolVersion), fact("Layout version", LogSheet.schemaVersion),
      fact(
        "Snapshots",
        "Titles of charts and the effect of 10 per cent on Assumptions are as calculated when the workbook was written; all else follows the inputs."
      ),
      fact(
        "Departures from FAST",
        "No ingredient rows above each calculation; a few defined names for headline results and levers."
      ),
    ]
    for placed in cases { sheet.rows += rows(placed.alliance.facts, placed.shortTitle) }
    return sheet
  }

  private func rows(_ facts: Alliance.Facts, _ title: String) -> [[Cell]] {
    let decisions = facts.decisions.isEmpty ? ["none stated"] : facts.decisions
    return [
      [], Cell.heading(title, over: 2), fact("File", facts.file),
      fact("Version of the scenario", Words.stated(facts.version)),
      fact("Fingerprint of the inputs", Words.stated(facts.inputHash)),
    ] + decisions.map { fact("Decision", $0) }
  }

  private func fact(_ label: String, _ text: String) -> [Cell] {
    [.text(label, .label), .text(text, .data, wraps: true)]
  }
}
