import AllianceModel
import Analysis
import Modelling
import Reports

/// The sheet of plan against delivered: services with volume and price apart, other lines that were
/// delivered, and what is now expected of the contract.
///
/// What was delivered and is expected points at the Model sheet; the plan stands as numbers, frozen.
struct DeliverySheet {
  let cases: [PlacedCase]
  static let name = "Delivery"

  /// The sheet; nil where no case says what was delivered.
  var sheet: Sheet? {
    guard let axis = cases.first?.axis, cases.contains(where: { $0.report.delivery != nil }) else {
      return nil
    }
    var sheet = SheetTop.timeSheet(
      DeliverySheet.name, title: DeliveryReport.title,
      note:
        "Variance is delivered less plan: (brackets) are less than planned, of payments, cost and activity alike. Volume: the change of activity at the plan's price; Price: the rest of the variance.",
      columns: ["Line", "Row", "Unit", "", SheetTop.total(axis)], axis: axis)
    for placed in cases {
      guard let delivery = placed.report.delivery else { continue }
      var block = DeliveryRows(placed, start: sheet.rows.count)
      block.write(delivery, file: cases.fileNames.shown(delivery.plan.file))
      sheet.rows += block.rows
    }
    return sheet
  }
}
