import Foundation
import Layouts
import Modelling
import Recalculation
import Spreadsheets
import Testing

@testable import Review

@Suite("Whether a workbook still is what its scenarios produce")
struct WorkbookReviewTests {
  private static let befriending = Result { try Delivered(["small/befriending.yaml"]) }

  private func review(_ change: (inout Delivered) throws -> Void) throws -> WorkbookReview {
    var delivered = try Self.befriending.get()
    try change(&delivered)
    return WorkbookReview(
      try delivered.returned(), against: delivered.report, tool: Delivered.tool)
  }

  @Test("An untouched workbook is the same")
  func untouched() throws {
    let review = try review { _ in }
    #expect(review.isSame)
    #expect(review.formulaCount > 1_000)
    #expect(review.text("a.xlsx").hasPrefix("a.xlsx is what the scenarios produce"))
  }

  @Test("A changed input is told with its path, both values and its place in the file")
  func changedInput() throws {
    let review = try review { delivered in
      let cell = try #require(delivered.address("contract.years"))
      try delivered.package.edit(sheet: "Inputs", cell: cell, value: .number(4))
    }
    #expect(!review.isSame)
    let change = try #require(review.differences(.input).first)
    #expect(review.differences.count == 1)
    #expect(change.input?.input.id == InputID("contract.years"))
    #expect(change.after == "4")
    #expect(change.input?.input.provenance.place?.contains("befriending.yaml:") == true)
  }

  @Test("A formula that was changed, overwritten or taken out is told by its cell")
  func changedFormulas() throws {
    let (cell, old) = try #require(try Self.befriending.get().formula)
    let changed = try review {
      try $0.package.breakFormula(sheet: "Model", cell: cell, with: "\(old)+0")
    }
    let difference = try #require(changed.differences(.formula).first)
    #expect(changed.differences.count == 1)
    #expect(difference.address == cell)
    #expect(difference.before == "=\(old)")
    #expect(difference.after == "=\(old)+0")
    #expect(difference.place == "Model!\(cell)")
  }

  @Test("The same formula in another spelling is the same")
  func otherSpelling() throws {
    let (cell, old) = try #require(try Self.befriending.get().formula)
    let review = try review {
      try $0.package.breakFormula(sheet: "Model", cell: cell, with: " ( \(old.lowercased()) ) ")
    }
    // Names of sheets keep their case; cells and functions may be written small.
    #expect(
      review.differences.map(\.after) == (old.contains("!") ? review.differences.map(\.after) : []))
  }

  @Test("Another version of the tool is told once, and not cell by cell")
  func version() throws {
    let delivered = try Self.befriending.get()
    let review = WorkbookReview(
      try delivered.returned(), against: delivered.report, tool: "glidepath 9.9.9")
    #expect(!review.isSame)
    #expect(review.differences.isEmpty)
    #expect(review.text("a.xlsx").contains("written by glidepath 1.2.3; this is glidepath 9.9.9"))
  }

  @Test("Each kind of change to a sheet")
  func kinds() throws {
    var sheet = Sheet(name: "S")
    sheet.rows = [
      [Cell(.value(.text("Row")), CellStyle(.label)), Cell(.formula("A1", .text("Row")))],
      [Cell(.value(.number(0.1))), Cell(.value(.text("x")), CellStyle(.choice))],
    ]
    func changes(_ cells: [String: ReturnedCell]) -> [String] {
      let addressed = cells.compactMap { key, cell in
        CellAddress(reference: key).map { ($0, cell) }
      }
      let returned = ReturnedSheet(
        name: "S", cells: Dictionary(addressed, uniquingKeysWith: { first, _ in first }))
      return SheetComparison(sheet: sheet, returned: returned, inputs: [:]).differences
        .map { "\($0.kind.rawValue) \($0.address) \($0.before ?? "-") \($0.after ?? "-")" }
    }
    let same: [String: ReturnedCell] = [
      "A1": ReturnedCell(value: .text("Row")), "B1": ReturnedCell(formula: .plain("a1")),
      "A2": ReturnedCell(value: .number(0.1)), "B2": ReturnedCell(value: .text("chosen")),
    ]
    #expect(changes(same) == [])
    // The last digit that 15 leave: 0.1 + 1e-16 is saved as 0.1.
    #expect(changes(same.merging(["A2": ReturnedCell(value: .number(0.1 + 1e-16))]) { $1 }) == [])
    let cases: [(String, ReturnedCell?, String)] = [
      ("A1", ReturnedCell(value: .text("row")), "constant A1 Row row"),
      ("A1", nil, "constant A1 Row -"), ("B1", nil, "formula B1 =A1 -"),
      ("B1", ReturnedCell(value: .number(3)), "formula B1 =A1 3"),
      ("B1", ReturnedCell(formula: .array("A1")), "formula B1 =A1 {=A1}"),
      ("A2", ReturnedCell(value: .number(0.2)), "constant A2 0.1 0.2"),
      ("A2", ReturnedCell(value: .date("46000")), "constant A2 0.1 the date 46000"),
      ("A2", ReturnedCell(formula: .plain("1/10"), value: .number(0.1)), "formula A2 0.1 =1/10"),
      ("C9", ReturnedCell(value: .logical(true)), "constant C9 - TRUE"),
      ("C9", ReturnedCell(formula: .plain("A1")), "formula C9 - =A1"),
    ]
    for (key, cell, expected) in cases {
      var changed = same
      changed[key] = cell
      #expect(changes(changed) == [expected])
    }
  }
}
