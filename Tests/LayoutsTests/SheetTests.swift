import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import GlidepathKit
import Modelling
import Reports
import Testing

@testable import Layouts

@Suite("What stands on the sheets")
struct SheetTests {
  let one: Workbook
  let two: Workbook

  init() throws {
    let pair = try SampleAlliance.pair
    one = WorkbookReport(Report([pair[0]]), toolVersion: "glidepath test").workbook()
    two = WorkbookReport(Report(pair), toolVersion: "glidepath test").workbook()
  }

  /// The row of a sheet that starts with a text.
  func row(_ start: String, on sheet: String, of workbook: Workbook) throws -> [Cell] {
    let sheet = try #require(workbook.sheets.first { $0.name == sheet })
    return try #require(sheet.rows.first { $0.first?.value == .text(start) })
  }

  @Test("sheets stand in the order in which they are read")
  func order() {
    #expect(
      one.sheets.map(\.name) == [
        "Summary", "About", "Charts", "Deal", "Inputs", "Model", "Bridge", "Flows", "Assumptions",
        "Checks",
        "Lines", "Log",
      ])
    #expect(
      two.sheets.map(\.name) == [
        "Summary", "About", "Charts", "Deal", "Inputs A", "Inputs B", "Model A", "Model B",
        "Side by side",
        "Comparison",
        "Bridge", "Flows", "Assumptions", "Checks", "Lines", "Log",
      ])
  }

  @Test("the rows of a table on Summary add up to the system")
  func summaryAddsUp() throws {
    func numbers(_ name: String) throws -> [Double] {
      try row(name, on: "Summary", of: one).dropFirst().prefix(3).map {
        if case .number(let number) = $0.value { return number }
        return .nan
      }
    }
    let between = try row("Tax, external funding and timing of capital", on: "Summary", of: one)
    // Parties stand right above, the system right below.
    let formulas = between.dropFirst().prefix(3).compactMap { cell -> String? in
      if case .formula(let text, _) = cell.content { return text }
      return nil
    }
    #expect(formulas.count == 3)
    let parts = try ["Care board", "Hospital", "Tax, external funding and timing of capital"]
      .map(numbers)
    for (column, total) in try numbers("System").enumerated() {
      #expect(abs(parts.reduce(0) { $0 + $1[column] } - total) < 1e-6)
    }
  }

  @Test("an input stated alike in the same place is a link to the first scenario")
  func inheritance() throws {
    let price = try row("payments.price", on: "Inputs B", of: two)[TimeAxis.constant]
    #expect(price.style.role == .inherited)
    guard case .formula(let text, let value) = price.content else {
      Issue.record("no link")
      return
    }
    #expect(text.hasPrefix("'Inputs A'!D"))
    #expect(value == .number(1590))
    let term = try row("contract.years", on: "Inputs B", of: two)[TimeAxis.constant]
    #expect(term == Cell(.value(.number(4)), CellStyle(.input)))
  }

  @Test("a level is one cell that its years follow, a series is a cell a year")
  func shapes() throws {
    let level = try row("shifts.home.share", on: "Inputs", of: one)
    #expect(level[TimeAxis.constant].style.role == .input)
    #expect(level.filter { $0.style.role == .input }.count == 1)
    #expect(level[TimeAxis.base + 1].value == .number(0.1))
    let series = try row("services.ward.growth", on: "Inputs", of: one)
    #expect(series.filter { $0.style.role == .input }.count == 5)
    let sums = try row("landing.support", on: "Inputs", of: one)
    #expect(sums.filter { $0.style.role == .input }.count == 6)
    let start = try row("shifts.home.start", on: "Inputs", of: one)
    #expect(start[TimeAxis.constant].value == .text("2027/28"))
  }

  @Test("the levers stand first, with what the deal gives below them")
  func deal() throws {
    let sheet = try #require(one.sheets.first { $0.name == "Inputs" })
    let starts = sheet.rows.dropFirst(TimeAxis.firstRow).prefix(10).map { $0.first?.value }
    #expect(
      starts == [
        .text("The deal"),
        .text("What the parties choose. Change a value and watch the rows below."),
        .text("contract.years"), .text("shifts.home.share"), nil, .text("What the deal gives"),
        .text("party.board.surplus"), .text("party.hospital.surplus"), .text("checks.errors"),
        .text("checks.alerts"),
      ])
  }

  @Test("flows add up over the years, balances stand at their end, flags count years")
  func totals() throws {
    let support = try row("flow.support.board.hospital", on: "Model", of: one)[TimeAxis.total]
    // £50,000 in the first year and £20,000 in the second.
    #expect(support.value == .number(70_000))
    let balance = try row("system.cumulative", on: "Model", of: one)
    #expect(balance[TimeAxis.total].value == balance.prefix(TimeAxis.base + 6).last?.value)
    #expect(balance[TimeAxis.constant].value == .text("at the end"))
    let years = try row("time.in_term", on: "Model", of: one)
    #expect(years[TimeAxis.total].value == .number(3))
    #expect(years[TimeAxis.constant].value == .text("years"))
  }

  @Test("a check says in words whether it holds and since when not")
  func checks() throws {
    let held = try row("check.sum", on: "Checks", of: one)
    #expect(held[3].value == .text("OK"))
    #expect(held[4].value == .text("none"))
    // Support and income fall below cost from the start of the shift in 2027/28 on.
    let failed = try row("alert.deficit", on: "Checks", of: one)
    #expect(failed[3].value == .text("REVIEW"))
    #expect(failed[4].value == .text("2027/28"))
  }

  @Test("a tenth more of the price moves the headline as running the model with it does")
  func tenPerCent() throws {
    let source = try SampleAlliance().reportCase
    var inputs = InputValues(source.alliance.model)
    inputs.apply(Edit(InputID("payments.price"), to: 1590 * 1.1))
    let higher = source.program.run(inputs)["system.npv"] - source.results["system.npv"]
    let shown = try row("payments.price", on: "Assumptions", of: one)[19].value
    #expect(shown == .number(higher))
  }

  @Test("the comparison says what the second scenario has more than the first")
  func comparison() throws {
    let a = try row("A.system.npv", on: "Comparison", of: two)[TimeAxis.constant]
    let b = try row("B.system.npv", on: "Comparison", of: two)[TimeAxis.constant]
    let difference = try row("B-A.system.npv", on: "Comparison", of: two)[TimeAxis.constant]
    guard case .number(let first)? = a.value, case .number(let second)? = b.value else {
      Issue.record("no numbers")
      return
    }
    #expect(difference.value == .number(second - first))
    // Σ of 1 ÷ 1.035 ^ t for t = 1 … 3.
    let annuity = try row("A.contract.annuity", on: "Comparison", of: two)[TimeAxis.constant]
    guard case .number(let factors)? = annuity.value else {
      Issue.record("no annuity")
      return
    }
    #expect(abs(factors - 2.801637) < 1e-6)
  }

  @Test("no title and no words of a chart hold a figure, and its cells are of one length")
  func charts() {
    let charts = [one, two].flatMap(\.sheets).flatMap(\.charts)
    #expect(charts.count >= 3)
    for chart in charts {
      #expect(!chart.title.contains { $0.isNumber })
      #expect(!chart.alternativeText.contains { $0.isNumber })
      let names = Set(chart.series.filter { $0.stroke != .invisible }.map(\.name))
      #expect((1...6).contains(names.count))
      for series in chart.series {
        #expect(series.values.range.cells.count == series.categories.range.cells.count)
      }
    }
  }

  @Test("scenarios of one title are told apart by their files")
  func titles() throws {
    let cases = [
      try SampleAlliance(file: "a").reportCase, try SampleAlliance(file: "b-c").reportCase,
    ]
    let report = WorkbookReport(Report(cases), toolVersion: "t")
    #expect(report.report.cases.map(\.source).map(\.title) == ["A", "B c"])
    #expect(report.report.cases.map(\.source).map(\.name) == ["a", "b-c"])
  }

  @Test("a contract without services gives a workbook of five sheets")
  func small() throws {
    let study = try Study(
      text: """
        scenario: {title: A small contract}
        contract: {start: 2026/27, years: 2}
        parties: {board: {role: commissioner}, charity: {role: provider}}
        budget: {given: 1000}
        spend: 900
        """)
    let bare = Case(try study.run())
    let workbook = WorkbookReport(Report([bare]), toolVersion: "t").workbook()
    #expect(workbook.sheets.map(\.name) == ["Summary", "About", "Inputs", "Model", "Checks"])
    let about = workbook.sheets[1].rows.compactMap { $0.first?.value }
    #expect(about.contains(.text("Fingerprint of the inputs")))
    #expect(about.contains(.text("Decision")))
  }
}
