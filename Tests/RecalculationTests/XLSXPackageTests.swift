import Foundation
import Layouts
import Recalculation
import Testing

@Suite("A package")
struct XLSXPackageTests {
  private let package = HandWrittenFile.package(of: ExampleWorkbook.workbook)
  private let inputs = ExampleWorkbook.inputSheet
  private let model = ExampleWorkbook.modelSheet

  @Test("reads numbers, texts and cached values")
  func reads() throws {
    let grids = try package.grids()
    #expect(try package.sheetNames() == ["Inputs A", "Model A"])
    #expect(grids[inputs]?[CellAddress(row: 0, column: 0)] == .text("Rate & term"))
    #expect(grids[inputs]?[CellAddress(row: 0, column: 1)] == .number(0.035))
    #expect(grids[model]?[ExampleWorkbook.formulaCell(0)] == .number(600))
    #expect(grids[model]?[ExampleWorkbook.formulaCell(19)] == .text("CHECK <&>"))
  }

  @Test("agrees with the workbook it was made of: formulas and cached values")
  func agrees() throws {
    let comparison = Comparison(
      of: ExampleWorkbook.workbook, with: try package.grids(), by: "file")
    #expect(comparison.agrees, "\(comparison)")
    let formulas = try package.formulas(ofSheet: model)
    #expect(formulas[ExampleWorkbook.formulaCell(0)] == "SUM('Inputs A'!A3:C3)")
    #expect(formulas[ExampleWorkbook.formulaCell(14)]?.contains("B9<B10,B1>=600") == true)
    #expect(formulas.count == 22)
  }

  @Test("is the same after it was written and read")
  func roundTrip() throws {
    let read = try TemporaryFolder.use { folder in
      let file = folder.appendingPathComponent("a b.xlsx")
      try package.write(to: file)
      try package.write(to: file)
      return try XLSXPackage(reading: file)
    }
    #expect(try read.grids() == package.grids())
    #expect(try read.formulas(ofSheet: model) == package.formulas(ofSheet: model))
  }

  @Test("keeps formulas and inputs when cached values are stripped")
  func strips() throws {
    var stripped = package
    try stripped.stripCachedValues()
    let grids = try stripped.grids()
    #expect(grids[inputs] == (try package.grids())[inputs])
    #expect(try stripped.formulas(ofSheet: model) == package.formulas(ofSheet: model))
    // Column A holds the formulas as texts; no value stands in column B any more.
    #expect(grids[model]?.keys.filter { $0.column == 1 } == [])
    #expect(grids[model]?.count == 22)
  }

  @Test("takes another number and another text as input")
  func edits() throws {
    var edited = package
    let text = CellAddress(row: 1, column: 0)
    try edited.edit(sheet: inputs, cell: ExampleWorkbook.activity, value: .number(-1e-7))
    try edited.edit(sheet: inputs, cell: text, value: .text(" <a> & \"b\" "))
    let grid = try edited.grids()[inputs]
    #expect(grid?[ExampleWorkbook.activity] == .number(-1e-7))
    #expect(grid?[text] == .text(" <a> & \"b\" "))
    // And from a text back to a number.
    try edited.edit(sheet: inputs, cell: text, value: .number(5))
    #expect(try edited.grids()[inputs]?[text] == .number(5))
  }

  @Test("refuses to edit a formula, an empty cell, an unknown sheet, and to write infinity")
  func refusals() {
    var edited = package
    let input = ExampleWorkbook.activity
    let formula = ExampleWorkbook.formulaCell(0)
    #expect(throws: RecalculationError.formulaCell(sheet: model, cell: "B1")) {
      try edited.edit(sheet: model, cell: formula, value: .number(1))
    }
    #expect(throws: RecalculationError.emptyCell(sheet: inputs, cell: "Z99")) {
      try edited.edit(sheet: inputs, cell: CellAddress(row: 98, column: 25), value: .number(1))
    }
    #expect(throws: RecalculationError.noSuchSheet("Inputs B")) {
      try edited.edit(sheet: "Inputs B", cell: input, value: .number(1))
    }
    #expect(throws: RecalculationError.notFinite(sheet: inputs, cell: "A3")) {
      try edited.edit(sheet: inputs, cell: input, value: .number(.infinity))
    }
    #expect(throws: RecalculationError.valueCell(sheet: inputs, cell: "A3")) {
      try edited.breakFormula(sheet: inputs, cell: input, with: "1")
    }
  }

  @Test("reads cell addresses as people write them")
  func addresses() {
    #expect(CellAddress(reference: "C7") == CellAddress(row: 6, column: 2))
    #expect(CellAddress(reference: "$AA$10") == CellAddress(row: 9, column: 26))
    #expect(["", "C", "7", "7C", "c7", "C7D", "C0"].compactMap(CellAddress.init(reference:)) == [])
  }
}
