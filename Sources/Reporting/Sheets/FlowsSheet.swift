import AllianceModel
import Modelling

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
      sheet.rows += placed.alliance.flows.map { row($0, placed) }
      sheet.rows.append([])
    }
    return sheet
  }

  private func row(_ flow: Alliance.Flow, _ placed: PlacedCase) -> [Cell] {
    [
      .text(placed.alliance.name(ofParty: flow.payer), .label),
      .text(placed.alliance.name(ofParty: flow.payee), .label),
      .text(flow.kind.rawValue), .text(flow.recurrence), .text(flow.belonging),
    ] + placed.links(flow.line)
  }
}

extension Alliance.Flow {
  /// Whether the flow comes again, in a word.
  var recurrence: String { isRecurrent ? "every year" : "one-off" }
  /// What the flow belongs to, in words.
  var belonging: String { isBusinessAsUsual ? "business as usual" : "alliance" }
}

extension Alliance {
  /// The name of a party as people know it; `outside` for one that is no party.
  func name(ofParty id: String) -> String { parties.first { $0.id == id }?.name ?? id }
}
