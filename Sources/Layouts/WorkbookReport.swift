import AllianceModel
import Analysis
public import Reports

/// The workbook of one scenario, or of several side by side.
public struct WorkbookReport: Sendable {
  /// The answers that it shows.
  public let report: Report
  /// The tool's name and version.
  public let toolVersion: String

  /// Whether Assumptions tries every input a tenth lower and higher, which takes the longest.
  let triesInputs: Bool

  /// Prepares a workbook of answers; cases that are compared share their years.
  ///
  /// Without `triesInputs` the columns of those trials are empty: enough to see whether a file could
  /// hold the workbook.
  public init(_ report: Report, toolVersion: String, triesInputs: Bool = true) {
    self.report = report
    self.toolVersion = toolVersion
    self.triesInputs = triesInputs
  }

  /// The workbook: every formula beside the value that the engine gives for it.
  public func workbook() -> Workbook {
    let placed = placedCases
    let pages = WorkbookPages(self, placed).all
    return Workbook(properties: properties, sheets: pages.map(\.sheet), names: Names(placed).all)
  }

  /// The answer in the very words of the Summary sheet: what holds for all, then party by party.
  public var answer: (overall: [String], parties: [String]) {
    let answer = Answer(report, SummaryPlan(placedCases, sentences: 0, chartRows: 0))
    return (answer.overall.map(\.value), answer.parties.map(\.value))
  }

  /// Whether any scenario is about services.
  var isLarge: Bool { cases.contains(where: \.alliance.isAboutServices) }

  /// The cases with their sheets and rows; letters tell them apart where there are several.
  var placedCases: [PlacedCase] {
    let rows = InputRows(cases.map(\.alliance))
    return report.cases.map { PlacedCase($0, rows) }
  }

  private var cases: [Case] { report.cases.map(\.source) }

  private var properties: Workbook.Properties {
    let facts = cases.first?.alliance.facts
    return .init(
      title: Words.clipped(cases.map(\.title).joined(separator: " and "), to: 255),
      subject: Words.clipped(facts?.purpose ?? "", to: 255),
      author: Words.clipped(facts?.author ?? "", to: 255),
      comments: Words.clipped(ToolMark(version: toolVersion).comments, to: 255))
  }
}
