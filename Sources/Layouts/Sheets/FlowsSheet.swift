import AllianceModel
import Modelling
import Reports

/// The sheet that lists every flow of money, each linked to the line that holds it; where a ledger
/// posts them stands after the years.
struct FlowsSheet {
  let cases: [PlacedCase]

  /// The sheet; nil where no case has a flow.
  var sheet: Sheet? {
    guard let axis = cases.first?.axis, cases.contains(where: { !$0.alliance.flows.isEmpty }) else {
      return nil
    }
    var sheet = SheetTop.timeSheet(
      "Flows", title: "Flows of money",
      note: SheetTop.conventions + " Every payment once: what the payer loses, the payee gets.",
      columns: ["Payer", "Payee", "Kind", "Comes again", "Belongs to"], axis: axis)
    sheet.rows[TimeAxis.headerRow] += accountColumns.map { .text($0, .header) }
    sheet.rows[TimeAxis.headerRow + 1] += accountColumns.map { _ in .empty(.header) }
    sheet.widths[TimeAxis.unit] = 28
    sheet.widths += accountColumns.map { $0.isEmpty ? 2 : 34 }
    for placed in cases {
      if cases.count > 1 { sheet.rows.append(Cell.heading(placed.shortTitle, over: axis.width)) }
      sheet.rows += placed.report.flows.rows.map { row($0, placed) }
      sheet.rows.append([])
    }
    return sheet
  }

  private func row(_ row: FlowReport.Row, _ placed: PlacedCase) -> [Cell] {
    [
      .text(row.payer, .label), .text(row.payee, .label), .text(row.flow.kind.words),
      .text(row.flow.recurrence), .text(row.flow.belonging),
    ] + placed.links(row.flow.line) + accounts(row)
  }

  /// The headers of the ledger's accounts; none where no scenario states any.
  private var accountColumns: [String] {
    let isPosted = cases.contains { $0.report.flows.rows.contains { $0.accounts != nil } }
    return isPosted ? ["", "Account of the payer", "Account of the payee"] : []
  }

  private func accounts(_ row: FlowReport.Row) -> [Cell] {
    row.accounts.map { sides in
      [.blank] + [sides.paid, sides.received].map { .text("\($0.code) \($0.name)") }
    } ?? []
  }
}

extension Alliance.Flow {
  /// Whether the flow comes again, in a word.
  var recurrence: String { isRecurrent ? "every year" : "one-off" }
  /// What the flow belongs to, in words.
  var belonging: String { isBusinessAsUsual ? "business as usual" : "alliance" }
}
