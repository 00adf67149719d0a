import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import Reports
import Scenarios
import SourceText
import Testing

@testable import Layouts

@Suite("Who bears the stranded cost, as a sheet and as a table")
struct LandingReportTests {
  private func everything() throws -> Case {
    let text = try #require(KitchenSink.all["continues"])
    let scenario = try Scenario(ScenarioDocument(SourceFile(name: "all.yaml", text: text)))
    let alliance = try Alliance(scenario)
    let program = try Program(alliance.model)
    return Case(name: "all", alliance: alliance, program: program, results: program.run())
  }

  @Test("The table holds what there is to bear and who bears it, and adds up in every year")
  func table() throws {
    let source = try everything()
    let table = try #require(ReportTables(Report([source]), name: "all").landing)
    #expect(table.name == "all-stranded")
    #expect(table.title == "Who bears the stranded cost, year by year")
    var sums: [String: Double] = [:]
    for row in table.rows {
      guard case .text(let party) = table["party", row],
        case .text(let bearer) = table["bearer", row],
        case .text(let year) = table["year", row], case .number(let value) = table["value", row]
      else { continue }
      sums["\(party) \(year)", default: 0] += bearer == "total" ? -value : value
    }
    // Two parties with a soft landing, nine years.
    #expect(sums.count == 18)
    #expect(sums.filter { abs($0.value) > 0.01 }.keys.sorted() == [])
    let bearers = Set(table.rows.map { table["bearer", $0] })
    #expect(
      bearers
        == Set(
          ["total", "payer_rule", "measures", "support", "gainshare", "rent", "left"].map {
            .text($0)
          }))
  }

  @Test("The sheet links to the model, party by party")
  func sheet() throws {
    let workbook = WorkbookReport(Report([try everything()]), toolVersion: "1").workbook()
    let sheet = try #require(workbook.sheets.first { $0.name == "Landing" })
    let labels = sheet.rows.compactMap { row -> String? in
      guard row.count > 1, case .text(let words) = row[1].value else { return nil }
      return words
    }
    #expect(labels.filter { $0 == "Left with the party" }.count == 2)
    #expect(labels.contains("Borne by the payer, through the rule"))
  }

  @Test("Where nobody lands softly there is neither")
  func absent() throws {
    let source = try SampleAlliance().reportCase
    #expect(ReportTables(Report([source]), name: "x").landing == nil)
    let sheets = WorkbookReport(Report([source]), toolVersion: "1").workbook().sheets
    #expect(!sheets.contains { $0.name == "Landing" })
  }
}
