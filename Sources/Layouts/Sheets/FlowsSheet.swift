import AllianceModel
import Modelling
import Reports

/// The sheet that lists every flow of money, each linked to the line that holds it.
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
    for placed in cases {
      if cases.count > 1 { sheet.rows.append(Cell.heading(placed.shortTitle, over: axis.width)) }
      sheet.rows += placed.report.flows.rows.map { row($0, placed) }
      sheet.rows.append([])
    }
    return sheet
  }

  private func row(_ row: FlowReport.Row, _ placed: PlacedCase) -> [Cell] {
    [
      .text(row.payer, .label), .text(row.payee, .label), .text(row.flow.kind.rawValue),
      .text(row.flow.recurrence), .text(row.flow.belonging),
    ] + placed.links(row.flow.line)
  }
}

extension Alliance.Flow {
  /// Whether the flow comes again, in a word.
  var recurrence: String { isRecurrent ? "every year" : "one-off" }
  /// What the flow belongs to, in words.
  var belonging: String { isBusinessAsUsual ? "business as usual" : "alliance" }
}
