import AllianceModel
import Modelling

/// The first sheet: what the workbook is, who stands behind it, and the way to everything else.
struct AboutSheet {
  let cases: [PlacedCase]
  let toolVersion: String
  /// The other sheets with a word on each, in their order.
  let contents: [(name: String, purpose: String)]

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: "About")
    sheet.widths = [30, 60, 60]
    sheet.rows = SheetTop.rows(cases.map(\.source.title).joined(separator: " and "))
    sheet.rows.append([])
    for placed in cases { sheet.rows += facts(placed) }
    sheet.rows += openAlerts + howTo + limits + table
    sheet.statusRanges = []
    return sheet
  }

  private func facts(_ placed: PlacedCase) -> [[Cell]] {
    let facts = placed.alliance.facts
    let sheets =
      placed.letter.isEmpty ? "" : "On sheets \(placed.inputsSheet) and \(placed.modelSheet)"
    return [
      [.text(placed.shortTitle, .heading), .text(sheets, .note)],
      fact("Purpose", Words.stated(facts.purpose)), fact("Scenario file", Words.stated(facts.file)),
      fact("Version", Words.stated(facts.version)),
      fact("Commissioned by", Words.stated(facts.commissionedBy)),
      fact("Built by", Words.stated(facts.author)),
      fact("Assured by", Words.stated(facts.assuredBy)),
      fact("Approved by", Words.stated(facts.approvedBy)), [],
    ]
  }

  private func fact(_ label: String, _ text: String) -> [Cell] {
    [.text(label, .label), .text(text, .data, wraps: true)]
  }

  private var openAlerts: [[Cell]] {
    [[.text("Open alerts", .heading)]]
      + cases.map { placed in
        let line = CheckStatus.masterLine(.alert)
        let count = placed.has(line) ? placed.link(line, role: .total) : .number(0, .count, .total)
        return [
          .text("Flags up in \(placed.shortTitle)", .label), count,
          .link("See Checks", to: ChecksSheet.name),
        ]
      } + [[]]
  }

  private var howTo: [[Cell]] {
    let steps = [
      "Read Summary for the answer; Checks says whether it can be trusted.",
      "Change shaded cells on Inputs; every other sheet follows. The deal stands on top.",
      "Grey input cells follow another scenario: change them there, and both move.",
      "Trace any number: each row of Model is one formula, the same in every year.",
      "Lines says what every row means; Assumptions says where every input is from.",
    ]
    return [[.text("How to use it", .heading)]]
      + steps.enumerated().map { fact("Step \($0 + 1)", $1) } + [
        fact("Audience", "Finance teams, commissioning analysts and the alliance's leaders."),
        fact("Written by", toolVersion), [],
      ]
  }

  private var limits: [[Cell]] {
    let sentences = [
      "It does not forecast demand, prices or outcomes: they are inputs.",
      "It does not say how likely a result is; Assumptions shows what one input at a time does.",
      "It does not replace the contract: where they differ, the contract holds.",
      "It does not pay anybody: settlement needs audited activity and cost.",
    ]
    return [[.text("What the model does not do", .heading)]]
      + sentences.map { [.blank, .text($0, .data, wraps: true)] } + [[]]
  }

  private var table: [[Cell]] {
    [[.text("Contents", .heading)]]
      + contents.map { [.link($0.name, to: $0.name), .text($0.purpose)] }
  }
}
