import AllianceModel
import Analysis
import Modelling
import Reports

/// The first worksheet: what is published, by whom, from what, and how to read it; all in column A.
struct PublicationCover {
  /// The name of the worksheet.
  static let sheet = "Cover"
  let report: Report
  let files: FileNames
  let toolVersion: String
  /// The name of the model workbook that stands beside.
  let model: String

  /// The worksheet.
  var sheet: Sheet {
    var sheet = Sheet(name: PublicationCover.sheet)
    sheet.look = .publication
    sheet.rowHeight = 20
    sheet.widths = [110]
    sheet.rows = [[.text(report.title, .title, wraps: true)]]
    section(nil, [PublicationMark.sentence, years], of: &sheet)
    section("What it is for", purposes, of: &sheet)
    section("How to read it", howTo, of: &sheet)
    sheet.rows.append([
      .link("Go to the contents of this workbook", to: PublicationContents.sheet)
    ])
    section("Where it is from", origin, of: &sheet)
    section("Whether it can be relied on", state, of: &sheet)
    for own in report.cases { section(own.source.title, facts(own), of: &sheet) }
    return sheet
  }

  private func section(_ heading: String?, _ lines: [String], of sheet: inout Sheet) {
    guard !lines.isEmpty else { return }
    if let heading { sheet.rows.append([.text(heading, .subtitle, wraps: true)]) }
    sheet.rows += lines.map { [.text($0, .data, wraps: true)] }
  }

  private var years: String {
    guard let years = report.cases.first?.source.alliance.model.years else { return "" }
    return
      "It covers the financial years \(years.label(0)) to \(years.label(years.horizon)); a financial year ends on 31 March."
  }

  private var purposes: [String] {
    [report.cases.map(\.source.alliance.facts.purpose)].united { $0 }.filter { !$0.isEmpty }
  }

  private var howTo: [String] {
    [
      "Each worksheet has a title in cell A1, lines on how to read it, and one table.",
      "Contents lists the worksheets with a link to each. Notes explains notes, shorthand and signs.",
      "No cell of a table is empty, nothing is hidden, and no colour has a meaning.",
    ]
  }

  private var origin: [String] {
    [
      "The live model, in which inputs can be changed, is the workbook \(model).xlsx, which is made in the same run.",
      "The same figures as plain tables are in the files that start with \(model) and end in .csv.",
      "Computed by \(toolVersion).",
    ]
  }

  private var state: [String] {
    report.cases.map { own in
      let (errors, alerts) = (own.findings.checks(.error).count, own.findings.checks(.alert).count)
      let opening = report.cases.count > 1 ? "\(own.source.title): " : ""
      let model =
        errors + own.findings.unmet.count == 0
        ? "no check of the model fails" : "some checks of the model fail"
      let plan =
        alerts == 0
        ? "no alert about the plan is open"
        : "\(Words.count(alerts, "alert")) about the plan \(alerts == 1 ? "is" : "are") open"
      let words = "\(opening)\(model), and \(plan)."
      return words.capitalizedFirst
    }
  }

  private func facts(_ own: CaseReport) -> [String] {
    let facts = own.source.alliance.facts
    return [
      ("Scenario file", files.shown(facts.file)), ("Version of the scenario", facts.version),
      ("Commissioned by", facts.commissionedBy), ("Built by", facts.author),
      ("Assured by", facts.assuredBy), ("Approved by", facts.approvedBy),
      ("Published on", facts.published), ("Contact", facts.contact),
      (ToolMark.fingerprintLabel, facts.inputHash),
    ].map { "\($0): \(Words.stated($1))." }
  }
}
