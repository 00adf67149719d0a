import AllianceModel
import Analysis
import Modelling
public import Reports

/// Results as a workbook for publication: values and no formulas, one marked-up table a worksheet, after
/// the checklist of the Government Analysis Function for accessible spreadsheets.
///
/// It stands beside the model workbook, whose rules contradict the checklist: frozen panes, fills, charts,
/// sheets of several blocks. The answers are the same values (`Report`).
public struct Publication: Sendable {
  private let report: Report
  private let model: String
  private let toolVersion: String

  /// Prepares a publication of answers beside the model workbook of a name, without its ending.
  public init(_ report: Report, beside model: String, toolVersion: String) {
    self.report = report
    self.model = model
    self.toolVersion = toolVersion
  }

  /// The workbook: cover, contents, notes, then a worksheet for each table that has something to say.
  public func workbook() -> Workbook {
    let tables = tables
    let notes = PublishedNotes(tables)
    let sheets = tables.map {
      PublishedSheet(table: $0, notes: notes, about: about, source: source).sheet
    }
    let noted = PublishedSheet(table: notes.table, notes: notes, about: "", source: "").sheet
    let contents = PublicationContents(
      entries: [(PublishedNotes.sheet, notes.table.title)] + tables.map { ($0.sheet, $0.title) })
    let cover = PublicationCover(
      report: report, files: files, toolVersion: toolVersion, model: model)
    return Workbook(
      properties: properties, sheets: [cover.sheet, contents.sheet(notes), noted] + sheets)
  }

  /// The tables that have rows, in the order in which they are read.
  private var tables: [PublishedTable] {
    let cases = PublishedCases(all: report.cases)
    let answers = WorkbookReport(report, toolVersion: toolVersion).answer
    return [
      .answers(answers.overall + answers.parties, cases), .headline(cases), .perHead(cases),
      .years(cases), .delivery(cases), .comparison(report), .causes(report), .pool(cases),
      .activity(cases),
      .stranded(cases),
      .bridge(report, cases), .flows(cases), .appraisal(cases), .chain(cases), .benefits(cases),
      .stakes(cases), .cliffs(cases), .assumptions(cases), .choices(cases), .findings(cases),
      .decisions(cases),
    ].filter { !$0.rows.isEmpty }
  }

  private var facts: Alliance.Facts { report.cases.first?.source.alliance.facts ?? .init() }

  private var files: FileNames { FileNames(from: facts.file) }

  /// What the titles of all worksheets end with.
  private var about: String {
    let years = PublishedCases(all: report.cases).years
    return
      "\(Words.clipped(report.title, to: 120)), financial years \(years.label(0)) to \(years.label(years.horizon))"
  }

  /// Where all results are from.
  private var source: String {
    let shown = report.cases.map { files.shown($0.source.alliance.facts.file) }
    let names = Words.clipped(shown.joined(separator: ", "), to: 120)
    return "computed from \(names) by \(toolVersion); the live model is \(model).xlsx."
  }

  private var properties: Workbook.Properties {
    .init(
      title: Words.clipped(report.title, to: 255), subject: Words.clipped(facts.purpose, to: 255),
      author: Words.clipped(facts.author, to: 255),
      comments: Words.clipped(PublicationMark(version: toolVersion).comments, to: 255))
  }
}
