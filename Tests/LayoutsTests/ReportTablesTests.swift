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

  private let sides = ChartOfAccounts.Sides(
    paid: .init(code: "5100", name: "Care bought"), received: .init(code: "4100", name: "Income"))

  @Test("the tidy table says whom and what a number is about")
  func tidy() throws {
    let source = try SampleAlliance(accounts: ["flow.payment.board.hospital": sides]).reportCase
    let table = ReportTables(Report([source]), name: "x").tidy
    let row = try #require(
      table.rows.first { table["line", $0] == .text("flow.payment.board.hospital") })
    // 1,000 stays at £1,590 in the base year.
    #expect(
      row == [
        .text("three-years"), .text("Three years"), .text("alliance"),
        .text("flow.payment.board.hospital"), .text("Payment"), .text("board"),
        .text("Care board"), .text("hospital"), .text("Hospital"), .empty, .empty,
        .text("2025/26"), .text("2026-03-31"), .text("£"), .text("GBP"), .text("nominal"),
        .text("yes"), .text("5100"), .text("Care bought"), .text("4100"), .text("Income"),
        .number(1_590_000),
      ])
  }

  @Test("one number for all years has no year and no end of a period")
  func constants() throws {
    let table = ReportTables(Report([try SampleAlliance().reportCase]), name: "x").tidy
    let row = try #require(table.rows.first { table["line", $0] == .text("contract.term") })
    #expect(table["year", row] == .text("all"))
    #expect(table["period_end", row] == .empty)
    #expect(table["currency", row] == .empty)
  }

  @Test("the accounts of both sides stand in every table of lines, and on the sheet of flows")
  func accounts() throws {
    let source = try SampleAlliance(accounts: ["flow.payment.board.hospital": sides]).reportCase
    let report = Report([source])
    let tables = ReportTables(report, name: "x")
    for table in [tables.tidy, tables.wide, tables.flows] {
      let row = try #require(
        table.rows.first { table["line", $0] == .text("flow.payment.board.hospital") })
      #expect(table["account", row] == .text("5100"), "\(table.name)")
      #expect(table["counter_account_name", row] == .text("Income"), "\(table.name)")
    }
    let sheet = try #require(
      WorkbookReport(report, toolVersion: "t").workbook().sheets.first { $0.name == "Flows" })
    let row = try #require(sheet.rows.first { $0.first?.value == .text("Care board") })
    let words = row.compactMap(\.value)
    #expect(words.contains(.text("5100 Care bought")) && words.contains(.text("4100 Income")))
  }

  @Test("an empty base year gives no row in the tidy table and an empty field in the wide one")
  func blanks() throws {
    let tables = ReportTables(Report([try SampleAlliance().reportCase]), name: "x")
    let line = CSVField.text("flow.support.board.hospital")
    #expect(tables.tidy.rows.filter { tables.tidy["line", $0] == line }.count == 5)
    let wide = try #require(tables.wide.rows.first { tables.wide["line", $0] == line })
    #expect(tables.wide["all_years", wide] == .empty)
    #expect(tables.wide["year_2025_26", wide] == .empty)
    #expect(tables.wide["year_2026_27", wide] == .number(50_000))
  }

  @Test("the flows table has a row for each flow and year")
  func flows() throws {
    // Two flows over the base year and five years.
    let cases = [try SampleAlliance().reportCase]
    #expect(ReportTables(Report(cases), name: "x").flows.rows.count == 12)
  }
}

extension CSVTable {
  /// The field of a row under a column.
  subscript(column: String, row: [CSVField]) -> CSVField? {
    header.firstIndex(of: column).map { row[$0] }
  }
}
