import AllianceModel
import Analysis
import Modelling
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
    let pages = pages(placed)
    let contents = pages.map { ($0.sheet.name, $0.purpose) }
    let about = AboutSheet(cases: placed, toolVersion: toolVersion, contents: contents).sheet
    return Workbook(
      properties: properties, sheets: [about] + pages.map(\.sheet),
      names: Names(placed).all)
  }

  /// A sheet with the words that Contents has for it.
  private typealias Page = (sheet: Sheet, purpose: String)

  private func pages(_ placed: [PlacedCase]) -> [Page] {
    let bridge = isLarge ? report.bridge.map { BridgeSheet($0, placed) } : nil
    let placed = placed.map { bridge?.checked($0) ?? $0 }
    let summary: [Page] = [
      (SummarySheet(cases: placed, bridge: bridge).sheet, "The answer, by party, with charts")
    ]
    let inputs: [Page] = placed.map {
      (InputsSheet($0, among: placed).sheet, "What can be changed in \($0.shortTitle)")
    }
    let models: [Page] = placed.map {
      (ModelSheet($0).sheet, "How the numbers of \($0.shortTitle) come about")
    }
    let comparison = report.comparison.map {
      Page(SheetOverCases.comparison($0, placed).sheet, "The scenarios side by side")
    }
    let checks = Page(
      ChecksSheet(cases: placed).sheet, "Whether the model is right and the plan is good")
    let benefits = BenefitsSheet(cases: placed).sheet.map {
      Page($0, "What else the alliance achieves, never part of the pool")
    }
    let stakes = AtStakeSheet(cases: placed).map {
      Page($0.sheet, "What outcomes are worth to each provider")
    }
    let main = summary + inputs + models + [comparison, stakes, benefits].compactMap { $0 }
    guard isLarge else { return main + [checks] }
    let bridged = bridge.map { Page($0.sheet.sheet, "What moves each party, by kind and year") }
    return main + [bridged].compactMap { $0 } + registers(placed, with: checks)
  }

  /// Sheets that list all of something; a contract without services is read without them.
  private func registers(_ placed: [PlacedCase], with checks: Page) -> [Page] {
    let flows = FlowsSheet(cases: placed).sheet.map { Page($0, "Who pays whom, for what, when") }
    let landing = LandingSheet(cases: placed).sheet.map {
      Page($0, "Who bears the stranded cost of a soft landing")
    }
    return [landing, flows].compactMap { $0 } + [
      (
        AssumptionsSheet(cases: placed, triesInputs: triesInputs).sheet,
        "Where every input is from and what it matters"
      ),
      checks,
      (LinesSheet(cases: placed).sheet, "What every row means"),
      (
        LogSheet(cases: placed, toolVersion: toolVersion).sheet,
        "What this was made from and what was decided"
      ),
    ]
  }

  /// Whether any scenario is about services.
  private var isLarge: Bool { cases.contains(where: \.alliance.isAboutServices) }

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
