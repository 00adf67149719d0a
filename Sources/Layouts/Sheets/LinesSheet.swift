import AllianceModel
import Analysis
import Modelling

/// The data dictionary: every line of any case, with its meaning.
struct LinesSheet {
  let cases: [PlacedCase]

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: "Lines")
    sheet.rows = SheetTop.rows("Lines", "What every row of the model means.")
    sheet.rows += [
      ["Line", "Label", "Unit", "Timing", "Total", "Meaning"].map { .text($0, .header) }
    ]
    sheet.widths = [48, 46, 16, 24, 12, 110]
    sheet.frozen.rows = sheet.rows.count
    sheet.repeatedRow = sheet.rows.count - 1
    sheet.rows += cases.map(\.alliance.model.lines).united(by: \.id).map { line in
      [
        .text(line.id.text, .reference), .text(line.label, .label),
        .text(line.unit.label, .reference), .text(line.timing.rawValue), .text(line.total.words),
        .text(line.sentence, .data, wraps: true),
      ]
    }
    return sheet
  }
}
