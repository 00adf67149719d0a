import AllianceModel
import Modelling

/// The sheet that lists benefits by kind, beside the contract; each is linked to the line that holds it.
struct BenefitsSheet {
  let cases: [PlacedCase]

  /// The sheet; nil where no case states a benefit.
  var sheet: Sheet? {
    guard let axis = cases.first?.axis, cases.contains(where: { !$0.alliance.benefits.isEmpty })
    else { return nil }
    var sheet = SheetTop.timeSheet(
      "Benefits", title: "Benefits beside the contract",
      note: SheetTop.conventions
        + " No payment reads them: they are in addition to what the pool shares, and the business case adds them.",
      columns: ["Benefit", "In words", "Kind", "Whose", "Present value"], axis: axis)
    for placed in cases where !placed.alliance.benefits.isEmpty {
      if cases.count > 1 { sheet.rows.append(Cell.heading(placed.shortTitle, over: axis.width)) }
      sheet.rows += placed.alliance.benefits.map { row($0, placed) }
      sheet.rows.append([])
    }
    return sheet
  }

  private func row(_ benefit: Alliance.Benefit, _ placed: PlacedCase) -> [Cell] {
    let words: [Cell] = [
      .text(benefit.name, .label), .text(benefit.statement), .text(benefit.kind),
      .text(benefit.whose),
    ]
    guard let line = benefit.line, let worth = benefit.worth else { return words }
    return words + [placed.link(worth)] + placed.links(line)
  }
}
