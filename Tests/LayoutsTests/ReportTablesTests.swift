import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import Modelling
import Reports
import Testing

@testable import Layouts

@Suite("Results as tables")
struct ReportTablesTests {
  @Test("every table has a field for each column in each row")
  func shape() throws {
    let tables = ReportTables(Report(try SampleAlliance.pair), name: "pair").all
    #expect(tables.map(\.name) == ["pair", "pair-wide", "pair-flows"])
    for table in tables {
      #expect(!table.rows.isEmpty)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
      #expect(Set(table.header).count == table.header.count)
    }
  }

  @Test("the tidy table says whom and what a number is about")
  func tidy() throws {
    let source = try SampleAlliance(accounts: ["flow.payment.board.hospital": "4100"]).reportCase
    let table = ReportTables(Report([source]), name: "x").tidy
    let row = try #require(table.rows.first { $0[2] == .text("flow.payment.board.hospital") })
    // 1,000 stays at £1,590 in the base year.
    #expect(
      row == [
        .text("three-years"), .text("alliance"), .text("flow.payment.board.hospital"),
        .text("Payment"), .text("board"), .text("hospital"), .empty, .text("2025/26"), .text("£"),
        .text("nominal"), .text("yes"), .text("4100"), .number(1_590_000),
      ])
  }

  @Test("an empty base year gives no row in the tidy table and an empty field in the wide one")
  func blanks() throws {
    let tables = ReportTables(Report([try SampleAlliance().reportCase]), name: "x")
    let line = CSVField.text("flow.support.board.hospital")
    #expect(tables.tidy.rows.filter { $0[2] == line }.count == 5)
    let wide = try #require(tables.wide.rows.first { $0[2] == line })
    #expect(Array(wide[5...7]) == [.empty, .empty, .number(50_000)])
  }

  @Test("the flows table has a row for each flow and year")
  func flows() throws {
    // Two flows over the base year and five years.
    let cases = [try SampleAlliance().reportCase]
    #expect(ReportTables(Report(cases), name: "x").flows.rows.count == 12)
  }
}
