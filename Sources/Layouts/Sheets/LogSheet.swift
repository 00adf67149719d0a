import AllianceModel

/// The sheet that says what the workbook was made from and what was decided on the way.
struct LogSheet {
  let cases: [PlacedCase]
  let toolVersion: String

  /// The version of the layout of sheets and tables; it moves when readers must change.
  static let schemaVersion = "3"

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: "Log")
    sheet.widths = [30, 110]
    sheet.rows = SheetTop.rows("Log", "What this workbook was made from.")
    sheet.rows += [[]] + Record.rows(toolVersion: toolVersion)
    for placed in cases {
      sheet.rows += [[], Cell.heading(placed.shortTitle, over: 2)]
      sheet.rows += Record.rows(of: placed.alliance.facts, cases.fileNames)
    }
    return sheet
  }
}

/// What a workbook was made from: on Log, or on About where there is no Log.
enum Record {
  /// The tool and what it leaves out.
  static func rows(toolVersion: String) -> [[Cell]] {
    [
      fact(ToolMark.label, toolVersion), fact("Layout version", LogSheet.schemaVersion),
      fact(
        "Snapshots",
        "What re-runs the model says so on its sheet, with the fingerprint of the inputs that it holds for: the effect of an input on Assumptions, what is at stake, warnings. All else follows the inputs."
      ),
      fact(
        "Departures from FAST",
        "No ingredient rows above each calculation; a few defined names for headline results and levers."
      ),
    ]
  }

  /// The file, its version and fingerprint, and what was decided.
  static func rows(of facts: Alliance.Facts, _ names: FileNames) -> [[Cell]] {
    [
      fact(ToolMark.fileLabel, names.shown(facts.file)),
      fact("Version of the scenario", Words.stated(facts.version)),
      fact(ToolMark.fingerprintLabel, Words.stated(facts.inputHash)),
    ] + facts.told(facts.decisions).map { fact("Decision", $0) }
      + facts.told(facts.changes).map { fact("Change", $0) }
      + facts.differences.map { fact("Differs from what it extends", $0) }
  }

  private static func fact(_ label: String, _ text: String) -> [Cell] {
    [.text(label, .label), .text(text, .data, wraps: true)]
  }
}

extension Alliance.Facts {
  /// What was told, or that nothing was.
  func told(_ texts: [String]) -> [String] { texts.isEmpty ? ["none stated"] : texts }
}
