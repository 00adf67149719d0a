import Layouts
import Recalculation
import Testing

/// The two programs, each run once over all variants of the example.
enum Engines {
  /// The variants of the example that a program computes in one batch.
  struct Variants: Sendable {
    let right: Grids
    let wrong: Grids
    let stripped: Grids
    let edited: Grids
    let broken: Grids
    let failing: Grids
  }

  static let all: [any RecalculationEngine] = [LibreOffice(), Gnumeric()]
  private static let computed = all.map { engine in Result { try variants(by: engine) } }

  static func variants(_ index: Int) throws -> Variants { try computed[index].get() }

  private static func variants(by engine: any RecalculationEngine) throws -> Variants {
    let right = HandWrittenFile.package(of: ExampleWorkbook.workbook)
    var stripped = right
    try stripped.stripCachedValues()
    var edited = right
    try edited.edit(
      sheet: ExampleWorkbook.inputSheet, cell: ExampleWorkbook.activity, value: .number(170))
    var broken = right
    try broken.breakFormula(
      sheet: ExampleWorkbook.modelSheet, cell: ExampleWorkbook.formulaCell(2), with: "B1*2")
    var failing = right
    try failing.breakFormula(
      sheet: ExampleWorkbook.modelSheet, cell: ExampleWorkbook.formulaCell(21), with: "NOSUCH(1)")
    let wrong = HandWrittenFile.package(of: wrongWorkbook)
    let grids = try engine.recalculate([right, wrong, stripped, edited, broken, failing])
    return Variants(
      right: grids[0], wrong: grids[1], stripped: grids[2], edited: grids[3], broken: grids[4],
      failing: grids[5])
  }

  /// The example with a wrong cached value, as if our engine had erred.
  static let wrongWorkbook: Workbook = {
    var workbook = ExampleWorkbook.workbook
    workbook.sheets[1].rows[0][1] = Cell(.formula("SUM('Inputs A'!A3:C3)", .number(601)))
    return workbook
  }()
}

@Suite("Another program", .serialized)
struct ForeignEngineTests {
  static let indices = Engines.all.indices

  private func comparison(
    _ grids: KeyPath<Engines.Variants, Grids>, _ index: Int,
    of workbook: Workbook = ExampleWorkbook.workbook
  ) throws -> Comparison {
    let recalculated = try Engines.variants(index)[keyPath: grids]
    return Comparison(of: workbook, with: recalculated, by: Engines.all[index].name)
  }

  @Test("agrees with right values of every allowed function", arguments: indices)
  func agrees(_ index: Int) throws {
    let comparison = try comparison(\.right, index)
    #expect(comparison.agrees, "\(comparison)")
    #expect(comparison.cellsCompared == 22)
  }

  @Test("computes a wrong cached value anew, and the difference is listed", arguments: indices)
  func wrongCache(_ index: Int) throws {
    let comparison = try comparison(\.wrong, index, of: Engines.wrongWorkbook)
    let name = Engines.all[index].name
    #expect(
      comparison.mismatches.map(\.description) == [
        "Model A!B1  engine 601  \(name) 600  (SUM('Inputs A'!A3:C3))"
      ])
  }

  @Test("computes stripped cells anew", arguments: indices)
  func stripped(_ index: Int) throws {
    let comparison = try comparison(\.stripped, index)
    #expect(comparison.agrees, "\(comparison)")
  }

  @Test("moves what depends on an edited input, and nothing else", arguments: indices)
  func edited(_ index: Int) throws {
    let comparison = try comparison(\.edited, index)
    // Row 6 leaves the edited number out, rows 15 to 22 ask for what still holds.
    #expect(
      comparison.mismatches.map(\.cell.row) == [0, 1, 2, 6, 8, 10, 11, 12, 13],
      "\(comparison)")
    #expect(comparison.mismatches.first?.other == .number(670))  // 170 + 200 + 300
  }

  @Test("is compared with the values expected after an edit", arguments: indices)
  func expecting(_ index: Int) throws {
    var expected = ExampleWorkbook.workbook.formulaValues
    let changed: [(Int, Double)] = [
      (0, 670), (1, 670.0 / 7), (2, 348), (6, 170), (8, 150), (10, 95.71), (11, 95.8), (12, 95.7),
      (13, 150),
    ]
    for (row, value) in changed {
      expected["Model A"]?[ExampleWorkbook.formulaCell(row)] = .number(value)
    }
    let comparison = Comparison(
      of: ExampleWorkbook.workbook, with: try Engines.variants(index).edited,
      by: Engines.all[index].name, expecting: expected)
    #expect(comparison.agrees, "\(comparison)")
  }

  @Test("shows a broken formula", arguments: indices)
  func broken(_ index: Int) throws {
    let mismatches = try comparison(\.broken, index).mismatches
    #expect(mismatches.map(\.cell.description) == ["B3"])
    #expect(mismatches.first?.other == .number(1200))
  }

  @Test("shows an error cell as an error", arguments: indices)
  func failing(_ index: Int) throws {
    let mismatches = try comparison(\.failing, index).mismatches
    #expect(mismatches.map(\.cell.description) == ["B22"])
    #expect(mismatches.first?.other == .error("#NAME?"))
  }

  @Test("writes numbers with at least 15 digits", arguments: indices)
  func precision(_ index: Int) throws {
    let value = try Engines.variants(index).right["Model A"]?[ExampleWorkbook.formulaCell(1)]
    guard case .number(let number) = value else {
      Issue.record("no number: \(String(describing: value))")
      return
    }
    // 600 / 7 = 85.7142857142857142…
    #expect(abs(number - 600.0 / 7) < 5e-14)
  }
}
