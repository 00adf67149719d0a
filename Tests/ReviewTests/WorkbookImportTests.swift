import Foundation
import GlidepathKit
import Layouts
import Recalculation
import Reports
import Spreadsheets
import Testing

@testable import Review

@Suite("What an edited workbook changes")
struct WorkbookImportTests {
  private static let paths = ["northshire/five-years.yaml", "northshire/seven-years.yaml"]
  private static let delivered = Result { try Delivered(paths) }
  private static let studies = Result { try paths.map { try Study(path: Delivered.path($0)) } }

  private func imported(_ change: (inout Delivered) throws -> Void) throws -> WorkbookImport {
    var delivered = try Self.delivered.get()
    try change(&delivered)
    return WorkbookImport(
      try delivered.returned(), against: delivered.report, of: try Self.studies.get(),
      tool: Delivered.tool)
  }

  /// Why a value in the cell of an input is refused.
  private func refusals(_ path: String, _ value: CellValue, column: Int? = nil) throws -> [String] {
    try imported { delivered in
      let cell = try #require(delivered.address(path, on: "Inputs A", column: column))
      try delivered.package.edit(sheet: "Inputs A", cell: cell, value: value)
    }.refusals.map(\.description)
  }

  @Test("An input that another scenario follows moves both, one that it states itself moves one")
  func inheritance() throws {
    let found = try imported { delivered in
      for (path, value) in [("contract.years", 4.0), ("gainshare.dead_band", 0.02)] {
        let cell = try #require(delivered.address(path, on: "Inputs A"))
        try delivered.package.edit(sheet: "Inputs A", cell: cell, value: .number(value))
      }
    }
    #expect(found.refusals.isEmpty)
    #expect(
      found.changes.map { $0.map(\.cell.input.id.path) } == [
        ["contract.years", "gainshare.dead_band"], ["gainshare.dead_band"],
      ])
    #expect(found.changes[1].first?.place.hasPrefix("'Inputs A'!") == true)
  }

  @Test("A value that no scenario could state is refused by its cell, with what to write")
  func refusedValues() throws {
    let cases: [(String, CellValue, String)] = [
      ("gainshare.dead_band", .text("two"), "holds the text 'two'; write a number"),
      ("gainshare.dead_band", .number(7), "out of range; write a percentage from 0% to 100%"),
      ("contract.years", .number(4.5), "takes whole years"),
      (
        "shifts.admission_avoidance.ramp.linear.from", .text("2026"),
        "write a financial year from 2026/27"
      ),
      ("shifts.admission_avoidance.ramp.linear.from", .number(1), "takes a financial year"),
    ]
    for (path, value, expected) in cases {
      let told = try refusals(path, value)
      #expect(told.count == 1, "\(told)")
      #expect(told.first?.contains(expected) == true, "\(told)")
      #expect(told.first?.contains(path) == true, "\(told)")
    }
  }

  @Test("An edit of a calculation is refused by its cell and the words of its row")
  func calculation() throws {
    let found = try imported { delivered in
      let cell = try #require(try delivered.package.formulas(ofSheet: "Model A").keys.min())
      try delivered.package.breakFormula(sheet: "Model A", cell: cell, with: "1+1")
    }
    let refusal = try #require(found.refusals.first)
    #expect(found.refusals.count == 1)
    #expect(refusal.place.hasPrefix("'Model A'!"))
    #expect(refusal.reason.contains("is calculated"))
    #expect(!refusal.subject.isEmpty)
  }

  @Test("A word beside the calculation is passed over; a choice, a header and a moved row are not")
  func words() throws {
    let sheet = try #require(
      try Self.delivered.get().workbook.sheets.first { $0.name == "Inputs A" })
    func address(_ role: CellStyle.Role) throws -> CellAddress {
      // To the right of the years stands what was delivered; a path stands in the first column.
      let row = try #require(
        sheet.rows.firstIndex { row in
          row.prefix(role == .reference ? 1 : 6).contains {
            $0.style.role == role && $0.value != nil
          }
        })
      let column = try #require(
        sheet.rows[row].firstIndex { $0.style.role == role && $0.value != nil })
      return CellAddress(row: row, column: column)
    }
    let cases: [(CellStyle.Role, String?)] = [
      (.title, nil), (.note, nil), (.setting, "only the scenario file can set it"),
      (.header, "names a column"), (.reference, "rows must stay where they are"),
    ]
    for (role, expected) in cases {
      let cell = try address(role)
      let found = try imported {
        try $0.package.edit(sheet: "Inputs A", cell: cell, value: .text("other"))
      }
      #expect(found.passedOver.count == (expected == nil ? 1 : 0), "\(role)")
      #expect(
        found.refusals.map { $0.reason.contains(expected ?? "-") }
          == (expected == nil ? [] : [true]), "\(role)")
    }
  }

  @Test("A workbook of other files is refused, and no input of it is taken over")
  func otherFiles() throws {
    let other = try Delivered(["northshire/five-years.yaml", "northshire/soft-landing.yaml"])
    let found = WorkbookImport(
      try other.returned(), against: try Self.delivered.get().report,
      of: try Self.studies.get(), tool: Delivered.tool)
    #expect(
      found.refusals.map(\.reason) == [
        "was written from other files: from five-years.yaml and soft-landing.yaml; "
          + "name those with --scenario"
      ])
    #expect(found.changes.allSatisfy { $0.isEmpty })
    let alone = WorkbookImport(
      try Delivered(["northshire/five-years.yaml"]).returned(),
      against: try Self.delivered.get().report, of: try Self.studies.get(), tool: Delivered.tool)
    #expect(!alone.refusals.isEmpty)
    #expect(alone.changes.allSatisfy { $0.isEmpty })
  }
}
