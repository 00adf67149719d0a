import AllianceModel
import Analysis
import Modelling
import Reports

/// The sheets of a workbook in the order in which they are read: the answer, what the workbook is, what can
/// be changed, how the numbers come about, and lists of all that stands behind them.
struct WorkbookPages {
  /// A sheet with the words that Contents has for it.
  typealias Page = (sheet: Sheet, purpose: String)

  private let workbook: WorkbookReport
  private let cases: [PlacedCase]
  private let bridge: BridgeSheet?
  private let summary: SummarySheet
  private let charts: ChartsSheet?

  init(_ workbook: WorkbookReport, _ placed: [PlacedCase]) {
    self.workbook = workbook
    let report = workbook.report
    let bridge = workbook.isLarge ? report.bridge.map { BridgeSheet($0, placed) } : nil
    let cases = placed.map { bridge?.checked($0) ?? $0 }
    let shown = cases.first.map(WorkbookPages.shown) ?? []
    let others =
      [bridge?.chart].compactMap(\.self) + cases.flatMap { CaseCharts($0, shown: shown).blocks }
    let summary = SummarySheet(report, cases, others: workbook.isLarge ? [] : others)
    let byParty = ComparedCharts(plan: summary.plan, every: summary.every).byParty
    let blocks = [byParty].compactMap(\.self) + others
    charts = workbook.isLarge && !blocks.isEmpty ? ChartsSheet(blocks: blocks) : nil
    (self.cases, self.bridge, self.summary) = (cases, bridge, summary)
  }

  /// The providers that charts show: the first of the scenario file, whatever comes out, so that an edit of
  /// the workbook changes no picture's subject.
  static func shown(_ placed: PlacedCase) -> [Alliance.Party] {
    Array(placed.alliance.parties.filter { !$0.isCommissioner }.prefix(Chart.mostNames))
  }

  /// All sheets, those that calculate with their controls, each with the words whether checks hold.
  var all: [Page] {
    let controlled = calculating.map { (ControlledSheet($0.sheet), $0.purpose) }
    let checks = ChecksSheet(
      cases: cases, controlled: controlled.map(\.0),
      crossChecks: CrossChecks(answer: summary.answer).all + cases.map(InputsSheet.boundsCheck),
      inputs: inputs.map { FormulaCount($0.sheet) }
    ).sheet
    let calculated = controlled.map { Page($0.0.sheet, $0.1) }
    let checked = Page(checks, "Whether the model is right, as delivered, and the plan good")
    var pages = ordered(calculated, checked)
    let about = AboutSheet(
      cases: cases, toolVersion: workbook.toolVersion,
      contents: pages.map { ($0.sheet.name, $0.purpose) }
    ).sheet
    pages.insert(Page(about, "What this workbook is and who stands behind it"), at: 1)
    let words = checks[ChecksSheet.wordsCell].value
    return pages.map { page in
      let sheet = SheetTop.checked(page.sheet, words).linked(atMost: Trace.mostLinks)
      return Page(sheet, page.purpose)
    }
  }

  /// The sheets that calculate.
  private var calculating: [Page] {
    let models: [Page] = cases.map {
      (ModelSheet($0).sheet, "How the numbers of \($0.shortTitle) come about")
    }
    let deal = DealSheet(cases: cases).sheet.map {
      Page($0, "What the parties choose, what it gives them, what differs and why")
    }
    let matrix = workbook.report.comparison.map {
      Page(MatrixSheet(comparison: $0, cases: cases).sheet, "The scenarios beside each other")
    }
    let comparison = workbook.report.comparison.map {
      Page(SheetOverCases.comparison($0, cases).sheet, "How the comparison comes about")
    }
    let benefits = BenefitsSheet(cases: cases).sheet.map {
      Page($0, "What else the alliance achieves, never part of the pool")
    }
    let appraisal = AppraisalSheet(cases: cases).sheet.map {
      Page($0, "The business case: benefits by type, costs, switching values")
    }
    let chain = LogicChainSheet(cases: cases).sheet.map {
      Page($0, "Why it should work, and what rests on that")
    }
    let delivery = DeliverySheet(cases: cases).sheet.map {
      Page($0, "What was planned, delivered and is now expected")
    }
    let landing = LandingSheet(cases: cases).sheet.map {
      Page($0, "Who bears the stranded cost of a soft landing")
    }
    let flows = FlowsSheet(cases: cases).sheet.map { Page($0, "Who pays whom, for what, when") }
    let bridged = bridge.map { Page($0.sheet.sheet, "What moves each party, by kind and year") }
    return [Page(summary.sheet, "The answer, by party, with charts")]
      + [charts.map { Page($0.sheet, "How each contract works, in pictures") }].compactMap(\.self)
      + (workbook.isLarge ? [deal].compactMap(\.self) : []) + models
      + [matrix, comparison, delivery, appraisal, benefits, chain].compactMap(\.self)
      + (workbook.isLarge ? [bridged, landing, flows].compactMap(\.self) : [])
  }

  /// The sheets on which inputs are changed.
  private var inputs: [Page] {
    cases.map { (InputsSheet($0, among: cases).sheet, "What can be changed in \($0.shortTitle)") }
  }

  /// Sheets that calculate among the others, in the order in which they are read.
  private func ordered(_ calculated: [Page], _ checks: Page) -> [Page] {
    let stakes = AtStakeSheet(cases: cases).map {
      Page($0.sheet, "What outcomes are worth to each provider")
    }
    let causes = CausesSheet(workbook.report, cases: cases).map {
      Page($0.sheet, "Why the scenarios differ, by kind of change")
    }
    // The answer, pictures and the deal come before what they are made from.
    let front = calculated.prefix {
      [SummarySheet.name, ChartsSheet.name, DealSheet.name].contains($0.sheet.name)
    }
    let inquiries = workbook.report.inquiries.map {
      Page(InquirySheet($0, cases).sheet, $0.method)
    }
    let main =
      front + inputs + calculated.dropFirst(front.count) + [causes, stakes].compactMap(\.self)
      + inquiries
    return workbook.isLarge ? main + registers(checks) : main + [checks]
  }

  /// Sheets that list all of something; a contract without services is read without them.
  private func registers(_ checks: Page) -> [Page] {
    [
      (
        AssumptionsSheet(cases: cases, triesInputs: workbook.triesInputs).sheet,
        "Where every input is from and what it matters"
      ),
      checks, (LinesSheet(cases: cases).sheet, "What every row means"),
      (
        LogSheet(cases: cases, toolVersion: workbook.toolVersion).sheet,
        "What this was made from and what was decided"
      ),
    ]
  }
}
