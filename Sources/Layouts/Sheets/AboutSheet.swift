import AllianceModel
import Analysis
import Modelling
import Reports

/// The second sheet: what the workbook is, who stands behind it, and the way to everything else.
struct AboutSheet {
  let cases: [PlacedCase]
  let toolVersion: String
  /// The other sheets with a word on each, in their order.
  let contents: [(name: String, purpose: String)]

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: "About")
    sheet.widths = [34, 100, 14]
    sheet.rows = SheetTop.rows(cases.map(\.source.title).joined(separator: " and "))
    sheet.rows.append([])
    for placed in cases { sheet.rows += facts(placed) }
    sheet.rows += openAlerts + table + howTo + limits
    if !hasRegisters { sheet.rows += record }
    return sheet
  }

  /// Whether sheets say of every line and input what it is and where it is from.
  private var hasRegisters: Bool { contents.contains { $0.name == "Log" } }

  private var record: [[Cell]] {
    [Cell.heading("What this was made from", over: 3)] + Record.rows(toolVersion: toolVersion)
      + cases.flatMap { placed in
        (cases.count > 1 ? [[.text(placed.shortTitle, .label)]] : [])
          + Record.rows(of: placed.alliance.facts, cases.fileNames)
      }
  }

  private func facts(_ placed: PlacedCase) -> [[Cell]] {
    let facts = placed.alliance.facts
    return [
      Cell.heading(placed.shortTitle, over: 3),
      fact("Purpose", Words.stated(facts.purpose)),
      fact("Scenario file", Words.stated(cases.fileNames.shown(facts.file))),
      fact("Sheets", "\(placed.inputsSheet), \(placed.modelSheet)"),
      fact("Version", Words.stated(facts.version)),
      fact("Commissioned by", Words.stated(facts.commissionedBy)),
      fact("Built by", Words.stated(facts.author)),
      fact("Assured by", Words.stated(facts.assuredBy)),
      fact("Approved by", Words.stated(facts.approvedBy)),
    ] + told(facts) + facts.told(facts.changes).map { fact("Change", $0) } + [[]]
  }

  /// When the results are published and whom to ask, where it is stated.
  private func told(_ facts: Alliance.Facts) -> [[Cell]] {
    [("Published", facts.published), ("Contact", facts.contact)].filter { !$0.1.isEmpty }
      .map { fact($0, $1) }
  }

  private func fact(_ label: String, _ text: String) -> [Cell] {
    [.text(label, .label), .text(text, .data, wraps: true)]
  }

  private var openAlerts: [[Cell]] {
    [Cell.heading("Open alerts", over: 3)]
      + cases.map { placed in
        let count = placed.link(CheckStatus.masterLine(.alert), role: .data)
        return [
          .text("Flags up in \(placed.shortTitle)", .label),
          .link("See Checks: a flag for each alert and year", to: ChecksSheet.name), count,
        ]
      } + [[]]
  }

  private var howTo: [[Cell]] {
    let steps = [
      "Read Summary for the answer; Checks says whether it can be trusted.",
      "Change shaded cells on Inputs; every other sheet follows. The deal terms are at the top.",
      "Grey input cells follow another scenario, or another row as Source says: change that, and both move.",
      cases.allSatisfy(Trace.isThere)
        ? "Trace any number: a click on a figure leads to its row of Model, one formula the same in every year; right of the years stand links to what it reads, the inputs behind it, and what reads it."
        : "Trace any number: each row of Model is one formula, the same in every year.",
      hasRegisters
        ? "Lines says what every row means; Assumptions says where every input is from."
        : "Source on Inputs says where a number is from; 'glidepath lines' says what every row means.",
      hasRegisters
        ? "Print the pack on A4 across: Summary, Landing, and the first pages of Deal, Side by side and Checks."
        : "Print on A4 across: every sheet fits a page in width.",
    ]
    return [Cell.heading("How to use it", over: 3)]
      + steps.enumerated().map { fact("Step \($0 + 1)", $1) } + [
        fact("Audience", "Finance teams, commissioning analysts and the alliance's leaders."),
        hasRegisters ? fact("Written by", toolVersion) : [], [],
      ]
  }

  private var limits: [[Cell]] {
    let sentences = ModelLimits.sentences(likelihood: hasRegisters ? .oneInputAtATime : .unsaid)
    return [Cell.heading(ModelLimits.title, over: 3)]
      + sentences.map { [.blank, .text($0, .data, wraps: true)] } + [[]]
  }

  private var table: [[Cell]] {
    [Cell.heading("Contents", over: 3)]
      + contents.map { [.link($0.name, to: $0.name), .text($0.purpose)] } + [[]]
  }
}
