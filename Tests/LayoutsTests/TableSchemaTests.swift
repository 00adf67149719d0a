import AllianceModel
import Analysis
import DrawnScenarios
import GlidepathKit
import Layouts
import Reports
import Testing

/// What a data package says of tables must hold for every row, or other programs refuse them.
@Suite("Tables are as their description says")
struct TableSchemaTests {
  private func tables(_ seed: UInt64) throws -> [CSVTable] {
    var generator = ScenarioGenerator(seed: seed)
    let chart = ChartText.of(
      flows: FlowKind.allCases.map { "flow.\($0.rawValue)" },
      costs: CostKind.allCases.map { "cost.\($0.rawValue)" })
    let study = try Study(text: generator.text() + chart)
    return ReportTables(
      Report([Case(try study.run(), seekingWarnings: false)]), name: "drawn"
    ).all
  }

  @Test("The key of a table is never empty and tells all rows apart", arguments: 1...30)
  func keys(seed: UInt64) throws {
    for table in try tables(seed) {
      let key = try table.key.map { try #require(table.header.firstIndex(of: $0)) }
      #expect(!key.isEmpty, "\(table.name)")
      let values = table.rows.map { row in key.map { row[$0] } }
      #expect(!values.contains { $0.contains(.empty) }, "\(table.name), seed \(seed)")
      #expect(Set(values).count == table.rows.count, "\(table.name), seed \(seed)")
    }
  }

  @Test("Fields hold what their column says", arguments: 1...30)
  func kinds(seed: UInt64) throws {
    for table in try tables(seed) {
      for (column, position) in zip(table.columns, table.columns.indices) {
        let fault = table.rows.first { !Self.fits($0[position], column.kind) }
        #expect(fault == nil, "\(table.name), \(column.name), seed \(seed)")
      }
    }
  }

  private static func fits(_ field: CSVField, _ kind: CSVTable.Kind) -> Bool {
    switch (field, kind) {
    case (.empty, _): true
    case (.text(let day), .date): day.wholeMatch(of: /[0-9]{4}-03-31/) != nil
    case (.text, .text): true
    case (.number(let number), .integer): number == number.rounded()
    case (.number(let number), .number): number.isFinite
    case (.pence(let pence), .number): pence == pence.rounded()
    default: false
    }
  }

  @Test("Names stand beside ids")
  func names() throws {
    for table in try tables(1) {
      let ids = table.header.filter {
        ["scenario", "party", "counterparty", "service", "payer", "payee", "account", "metric"]
          .contains($0)
      }
      for id in ids {
        let name = id == "scenario" ? "scenario_title" : "\(id)_name"
        #expect(table.header.contains(name), "\(table.name): \(id)")
      }
    }
  }
}
