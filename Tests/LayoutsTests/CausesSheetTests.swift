import Analysis
import GlidepathKit
import Notation
import Reports
import Testing

@testable import Layouts

@Suite("Why scenarios differ, on sheet, in tables and on the terminal")
struct CausesSheetTests {
  private func care(_ title: String, price: Int, units: Int) throws -> Case {
    let text = """
      scenario: {title: \(title)}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3, discount_rate: 0}
      parties: {board: {role: commissioner}, home: {role: provider}}
      services: {care: {provider: home, activity: \(units)}}
      payments:
        care: {bau: {rule: activity, price: 10}, alliance: {rule: activity, price: \(price)}}
      """
    return Case(try Study(text: text, file: "\(title).yaml").run(), seekingWarnings: false)
  }

  private func report(_ more: [CauseMeasure] = []) throws -> Report {
    Report(
      [try care("Low", price: 12, units: 1000), try care("High", price: 13, units: 1100)],
      measuring: more)
  }

  @Test("the rows of the sheet add up, and the charts read the cells that say so")
  func sheet() throws {
    let workbook = WorkbookReport(try report(), toolVersion: "t").workbook()
    let sheet = try #require(workbook.sheets.first { $0.name == CausesSheet.name })
    let words = sheet.rows.compactMap { $0.first?.value }
    for row in ["A: Low", "Demand", "Prices and payment", "Only together", "B: High"] {
      #expect(words.contains(.text(row)), "\(row)")
    }
    func home(_ row: String) throws -> Double {
      let cells = try #require(sheet.rows.first { $0.first?.value == .text(row) })
      guard case .number(let pounds)? = cells[4].value else { return .nan }
      return pounds
    }
    let parts = try ["A: Low", "Demand", "Prices and payment", "Only together"].map(home)
    #expect(parts.reduce(0, +) == (try home("B: High")))
    #expect(parts == [6_000, 600, 3_000, 300])
    // The provider and the system, each from A to B by three steps.
    #expect(sheet.charts.count == 2)
    for chart in sheet.charts {
      #expect(chart.series.count == 6)
      for series in chart.series {
        #expect(series.values.range.last.row - series.values.range.first.row == 4)
        #expect(sheet[series.categories.range.first].value == .text("A"))
        #expect(sheet[series.categories.range.last].value == .text("B"))
      }
    }
    let total = try #require(sheet.charts.first?.series.last).values.range
    #expect(sheet[total.last].value == .number(9_900))
  }

  @Test("the snapshot says so, and so does it when inputs are edited")
  func snapshot() throws {
    let workbook = WorkbookReport(try report(), toolVersion: "t").workbook()
    let sheet = try #require(workbook.sheets.first { $0.name == CausesSheet.name })
    let note = try #require(sheet.rows[SheetTop.height].first)
    guard case .formula(let formula, .text(let words)) = note.content else {
      Issue.record("no formula")
      return
    }
    #expect(formula.contains(Delivery.isUnedited.formula))
    #expect(words.hasPrefix("A snapshot of runs with the inputs as delivered."))
  }

  @Test("the table's key tells rows apart, and its terms add up for every measure")
  func table() throws {
    let line = try #require(
      try care("Low", price: 12, units: 1000).alliance.model.lines.first {
        $0.id == .party("home", .surplus)
      })
    let years = Years(base: 2025, horizon: 3)
    let more = CauseMeasure(line, column: 1, years: years)
    let lines = try care("Low", price: 12, units: 1000).alliance.model.lines
    let npv = try #require(lines.first { $0.id == .party("home", .npv) })
    // Asked for twice, and a net present value that is there already.
    let asked = [more, more, CauseMeasure(npv, column: nil, years: years)]
    let table = try #require(ReportTables(try report(asked), name: "both").causes)
    #expect(table.name == "both-causes")
    let key = try table.key.map { try #require(table.header.firstIndex(of: $0)) }
    let keys = table.rows.map { row in key.map { row[$0] } }
    #expect(!keys.contains { $0.contains(.empty) } && Set(keys).count == table.rows.count)
    let columns = try ["line", "term", "value", "year"].map {
      try #require(table.header.firstIndex(of: $0))
    }
    for id in Set(table.rows.map { $0[columns[0]] }) {
      let rows = table.rows.filter { $0[columns[0]] == id }
      func sum(_ terms: [CSVField]) -> Double {
        rows.filter { terms.contains($0[columns[1]]) }.reduce(0) { sum, row in
          if case .number(let value) = row[columns[2]] { sum + value } else { sum }
        }
      }
      let parts = sum([.text("first"), .text("cause"), .text("together")])
      #expect(abs(parts - sum([.text("scenario")])) < 0.005)
    }
    #expect(table.rows.contains { $0[columns[3]] == .text("2026/27") })
    #expect(
      ReportTables(Report([try care("Low", price: 12, units: 1000)]), name: "one").causes == nil)
  }

  @Test("the terminal shows pounds by cause, and what is stated differently")
  func terminal() throws {
    let text = CausesText(try report()).text
    #expect(
      text == """
        Why High differs from Low
        £       demand  prices and payment  only together     all
        Board     -600              -3,000           -300  -3,900
        Home      +600              +3,000           +300  +3,900
        System       0                   0              0       0
        demand: Care: activity in the base year 1,000.0 units → 1,100.0 units
        prices and payment: Care: payment in the alliance, price £12.00 → £13.00


        """)
  }

  @Test("a line of page one says when business as usual itself differs, and follows its cells")
  func asUsual() throws {
    let answer = WorkbookReport(try report(), toolVersion: "t").answer.overall
    // As usual 1,000 and 1,100 units at £10 for three years; in the alliance 36,000 and 42,900.
    #expect(
      answer.contains(
        "Business as usual itself differs. In High against Low, at today's value: Board has £6,900 less in all (£3,000 less as usual, £3,900 less against it) and Home has £6,900 more in all (£3,000 more as usual, £3,900 more against it)."
      ), "\(answer)")
    let same = Report([
      try care("Low", price: 12, units: 1000), try care("High", price: 13, units: 1000),
    ])
    #expect(
      WorkbookReport(same, toolVersion: "t").answer.overall.contains(
        "Business as usual is the same in High and Low."))
  }

  @Test("JSON holds causes, what is stated differently, and absolute figures")
  func json() throws {
    let text = ReportJSON(try report()).json(tool: "t", files: []).rendered()
    for piece in ["\"only_together\"", "\"kinds\"", "services.care.activity", "\"more_in_all\""] {
      #expect(text.contains(piece), "\(piece)")
    }
  }
}
