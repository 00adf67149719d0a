import AllianceModel
import Modelling
import Reports

/// The sheet of the business case: benefits by type, costs, what is left, cash beside, switching values and
/// optimism bias, each linked to the line that holds it.
struct AppraisalSheet {
  let cases: [PlacedCase]
  static let name = "Appraisal"

  /// The sheet; nil where no case has a business case.
  var sheet: Sheet? {
    guard cases.contains(where: { $0.report.businessCase != nil }) else { return nil }
    var sheet = Sheet(name: AppraisalSheet.name)
    sheet.rows = SheetTop.rows(
      BusinessCaseReport.title,
      SheetTop.conventions
        + " Benefits by the types of the Comprehensive Investment Appraisal model; payments between parties play no part."
    )
    sheet.widths = [62, 18, 20, 24, 38, 80]
    sheet.frozen.columns = 1
    for placed in cases {
      guard let business = placed.report.businessCase else { continue }
      sheet.rows.append([])
      if cases.count > 1 {
        sheet.rows.append(Cell.heading(placed.shortTitle, over: AppraisalBlock.width))
      }
      sheet.rows += AppraisalBlock(placed: placed, business: business).rows
    }
    return sheet
  }
}
