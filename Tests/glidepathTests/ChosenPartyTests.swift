import Analysis
import Foundation
import GlidepathKit
import Layouts
import Recalculation
import Reports
import Spreadsheets
import Testing

@Suite("The party that a reader of Summary chooses")
struct ChosenPartyTests {
  /// A contract over three years in a horizon of five; the second has a party that the first lacks.
  private static func source(_ title: String, _ parties: String, weights: String) throws -> Case {
    Case(
      try Study(
        text: """
          scenario: {title: \(title)}
          contract: {start: 2026/27, years: 3}
          appraisal: {years: 5}
          parties: {\(parties)}
          budget: {given: 1000}
          spend: 900
          gainshare: {gain: [{providers: 50%}], weights: {\(weights)}}

          """
      ).run(), seekingWarnings: false)
  }

  /// What Summary shows of a party in a scenario, computed by LibreOffice: label and last year by row.
  private func shown(_ party: String, in scenario: String) throws -> [(
    label: ForeignValue?, last: ForeignValue?
  )] {
    let cases = [
      try Self.source(
        "Alone", "board: {role: commissioner, funding: 1200}, home: {role: provider}",
        weights: "home: 100%"),
      try Self.source(
        "Together", "board: {role: commissioner}, home: {role: provider}, aid: {role: provider}",
        weights: "home: 50%, aid: 50%"),
    ]
    let workbook = WorkbookReport(Report(cases), toolVersion: "t").workbook()
    var package = try RecalculationProofTests.stripped(workbook)
    let rows = try #require(workbook.sheets.first { $0.name == "Summary" }).rows
    let start = try #require(
      rows.firstIndex { $0.first?.value == .text("Party (choose from the list)") })
    for (row, choice) in [(start, party), (start + 1, scenario)] {
      try package.edit(
        sheet: "Summary", cell: CellAddress(row: row, column: 1), value: .text(choice))
    }
    let grids = try LibreOffice().recalculate([package])
    let grid = try #require(grids.first?["Summary"])
    // The base year stands in column F, so that the last of five years is K.
    return (start + 4..<start + 15).map { row in
      (
        grid[CellAddress(row: row, column: 0)], grid[CellAddress(row: row, column: 10)]
      )
    }
  }

  @Test("A party that a scenario lacks has no numbers, and the rows say so")
  func missing() throws {
    let rows = try shown("Aid", in: "Alone")
    #expect(rows[0].label == .text("Surplus as usual: not in this scenario"), "\(rows)")
    for row in rows { #expect(row.last == nil || row.last == .text(""), "\(row)") }
    let there = try shown("Aid", in: "Together")
    #expect(there[1].label == .text("Surplus"))
    #expect(there[1].last == .number(0))
  }

  @Test("A commissioner's rows are its funding less its spend, or say that none is stated")
  func commissioner() throws {
    let funded = try shown("Board", in: "Alone")
    #expect(
      funded.compactMap(\.label).prefix(9) == [
        .text("Funding less spend as usual"), .text("Funding less spend"), .text("Change"),
        .text("Funding less recurrent spend as usual"), .text("Funding less recurrent spend"),
        .text("Change"), .text("Funding less cash paid as usual"), .text("Funding less cash paid"),
        .text("Change"),
      ])
    // After the contract £1,200 less the £1,000 of the budget, as usual.
    #expect(funded[0].last == .number(200))
    let bare = try shown("Board", in: "Together")
    #expect(bare[1].label == .text("Net spend (no funding stated)"))
    #expect(bare[0].last == .number(-1000))
    #expect(bare[9].label == .text("Underlying margin (of providers alone)"))
    #expect(bare[9].last == nil || bare[9].last == .text(""))
  }
}
