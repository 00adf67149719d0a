import AllianceModel
import Analysis
import Modelling
import Reports

/// The sheet of plan against delivered: services with volume and price apart, other lines that were
/// delivered, and what the contract comes to.
///
/// What was delivered, follows or is expected points at the Model sheet; the plan stands as numbers, frozen.
/// Totals are over the years of the contract.
struct DeliverySheet {
  let cases: [PlacedCase]
  static let name = "Delivery"

  /// The rows of each case, with where they stand; nil for a case that does not say what was delivered.
  let blocks: [DeliveryRows?]

  init(cases: [PlacedCase]) {
    self.cases = cases
    var start = TimeAxis.firstRow
    blocks = cases.map { placed in
      guard let delivery = placed.report.delivery else { return nil }
      var block = DeliveryRows(placed, start: start)
      block.write(delivery, file: cases.fileNames.shown(delivery.plan.file))
      start += block.rows.count
      return block
    }
  }

  /// The sheet; nil where no case says what was delivered.
  var sheet: Sheet? {
    guard let axis = cases.first?.axis, blocks.contains(where: { $0 != nil }) else { return nil }
    var sheet = SheetTop.timeSheet(
      DeliverySheet.name, title: DeliveryReport.title,
      note:
        "Now: in years that are over delivered (the table states it) or following from what was, then forecast. Variance is now less plan: (brackets) are less than planned. Totals are over the years of the contract.",
      columns: ["Line", "Row", "Unit", "What now is", "Total of the contract"], axis: axis)
    // Names of lines of parties are long, and their status has a column of its own.
    sheet.widths.replaceSubrange(1...3, with: [54, 15, 23])
    sheet.rows += [[Cell]](repeating: [], count: TimeAxis.firstRow - sheet.rows.count)
    sheet.rows += blocks.compactMap(\.self).flatMap(\.rows)
    return sheet
  }
}
