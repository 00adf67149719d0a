import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// Page one: the answer in sentences, a table for each scenario, the years of a party that the reader
/// chooses, and charts; below them what these read.
struct SummarySheet {
  static let name = "Summary"

  let plan: SummaryPlan
  let answer: Answer
  let every: EveryParty
  private let money: SheetMoney
  private let blocks: [ChartBlock]

  /// Lays out the answer of a report; all charts where no other sheet takes those of each case.
  init(_ report: Report, _ cases: [PlacedCase], others: [ChartBlock]) {
    let headlines = report.headline.cases
    money = SheetMoney(headlines.flatMap { $0.parties + [$0.system] }.map(\.npv.value))
    // How many sentences there are does not depend on where they stand.
    let sentences = Answer(report, SummaryPlan(cases, sentences: 0, chartRows: 0)).sentences.count
    let count = 2 + others.count
    let plan = SummaryPlan(
      cases, sentences: sentences, chartRows: (count + 1) / 2 * ChartBlock.height)
    self.plan = plan
    every = EveryParty(plan: plan, money: money)
    answer = Answer(report, plan)
    blocks = ComparedCharts(plan: plan, every: every).first + others
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: SummarySheet.name)
    let titles = plan.cases.map(\.source.title)
    sheet.rowHeight = 12.75
    sheet.widths =
      [35] + [Double](repeating: 10.4, count: 4)
      + [Double](repeating: 7.3, count: plan.cases.first?.axis.years.count ?? 0)
    sheet.rows = SheetTop.rows(
      titles.joined(separator: " and "),
      "In \(money.words). Against business as usual; net present value is discounted. (Brackets) are negative. Figures may not add up because of rounding."
    )
    sheet.rows += [Cell.heading("The answer", over: width)]
    sheet.rows +=
      answer.sentences.map { sentence in
        [Delivery.isAbout(sentence) ? sentence.cell(.label).aboutDelivery : sentence.cell(.label)]
      } + [[]]
    for (placed, start) in zip(plan.cases, plan.tables) {
      let table = HeadlineTable(placed: placed, start: start, money: money)
      if let status = table.alertCell { sheet.statusRanges.append(CellRange(status, status)) }
      sheet.rows += table.rows.map { filled($0) } + [[]]
    }
    let years = ChosenYears(every: every)
    sheet.rows += years.cells + [[]]
    sheet.validations = years.validations(on: sheet.name)
    let (rows, charts) = blocks.laidOut(
      from: plan.charts, columns: (0, 5), widths: [545, max(360, 56 * (width - TimeAxis.base))])
    sheet.rows += rows
    sheet.charts = charts
    sheet.rows += [[Cell]](repeating: [], count: plan.everyone - sheet.rows.count) + every.cells
    sheet.rows += [[], Cell.heading("How the sentences are put together", over: width)]
    sheet.rows += answer.workings.rows
    sheet.choices = [years.partyChoice, years.caseChoice]
    sheet.rowsOfChoice = Set(Array(years.rows) + every.rowsOfChoice + [plan.charts])
    sheet.print = print
    return sheet
  }

  private var width: Int { plan.cases.first?.axis.width ?? 1 }

  /// The first two pages: sentences and tables, then years and charts.
  private var print: Sheet.Print {
    var print = Sheet.Print()
    print.area = CellRange(
      CellAddress(row: 0, column: 0),
      CellAddress(row: plan.everyone - 2, column: max(width, HeadlineTable.width) - 1))
    print.breaks =
      [plan.chosen]
      + stride(
        from: plan.charts + ChartBlock.height, to: plan.everyone - 1, by: 2 * ChartBlock.height)
    print.size = .fittedWithBreaks(atMost: 80)
    return print
  }

  /// A heading that runs over the whole width of the sheet.
  private func filled(_ row: [Cell]) -> [Cell] {
    guard row.first?.style.role == .heading else { return row }
    return row + [Cell](repeating: .empty(.heading), count: Swift.max(0, width - row.count))
  }
}
