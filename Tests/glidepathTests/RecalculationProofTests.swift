import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import Foundation
import GlidepathKit
import Layouts
import Modelling
import Notation
import Recalculation
import Reports
import SourceText
import Spreadsheets
import Testing

@testable import glidepath

/// Every formula of every workbook, computed by two other spreadsheet programs and by the engine.
@Suite("Recalculation by LibreOffice and Gnumeric", .serialized)
struct RecalculationProofTests {
  static let engines: [any RecalculationEngine] = [LibreOffice(seconds: 600), Gnumeric()]

  /// A workbook as its file, with nothing cached in its formulas.
  static func stripped(_ workbook: Workbook) throws -> XLSXPackage {
    var package = try package(workbook)
    try package.stripCachedValues()
    return package
  }

  static func package(_ workbook: Workbook) throws -> XLSXPackage {
    try TemporaryFolder.use { folder in
      let file = folder.appendingPathComponent("report.xlsx")
      try write(workbook, to: file.path)
      return try XLSXPackage(reading: file)
    }
  }

  static func workbook(_ cases: [Case]) -> Workbook {
    WorkbookReport(Report(cases), toolVersion: Tool.title).workbook()
  }

  /// A workbook whose inputs have not been tried: what they matter, and their order by it, is a snapshot.
  static func workbookWithoutTrials(_ cases: [Case]) -> Workbook {
    WorkbookReport(Report(cases), toolVersion: Tool.title, triesInputs: false).workbook()
  }

  @Test("Shipped workbooks agree cell by cell")
  func shippedWorkbooks() throws {
    let workbooks = try Shipped.reports.map { Self.workbook(try Shipped.cases($0)) }
    try prove(
      workbooks, try workbooks.map(Self.stripped), Shipped.reports.map { "\($0)" }, "shipped")
  }

  /// Lets both programs compute packages and compares every formula cell with the engine's workbooks.
  private func prove(
    _ workbooks: [Workbook], _ packages: [XLSXPackage], _ names: [String], _ kind: String,
    by engines: [any RecalculationEngine] = Self.engines
  ) throws {
    for engine in engines {
      let grids = try engine.recalculate(packages)
      var compared = 0
      for (position, workbook) in workbooks.enumerated() {
        let comparison = Comparison(of: workbook, with: grids[position], by: engine.name)
        compared += comparison.cellsCompared
        #expect(comparison.agrees, "\(names[position]): \(comparison)")
      }
      print("\(engine.name): \(compared) formula cells of \(workbooks.count) \(kind) workbooks")
    }
  }

  /// Ten workbooks of the comparison, each with four inputs edited, drawn by a seed from all inputs.
  @Test("Workbooks agree after edits of inputs", arguments: [20_261_122])
  func editedWorkbooks(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var edits = 0
    var workbooks: [Workbook] = []
    var packages: [XLSXPackage] = []
    let reports = [
      ["northshire/five-years.yaml", "northshire/seven-years.yaml"], ["small/befriending.yaml"],
      ["northshire/five-years-delivered.yaml"],
    ]
    for report in reports {
      let cases = try Shipped.cases(report)
      let original = Self.workbookWithoutTrials(cases)
      let cells = InputCell.all(original)
      for round in 0..<(report.count > 1 ? 10 : 3) {
        var chosen = (0..<4).compactMap { _ in cells.randomElement(using: &random) }
        if round == 0 { chosen += cells.filter { $0.path == "contract.years" } }
        if round == 1 { chosen += cells.filter { $0.unit(cases) == .year } }
        if round == 2 { chosen += cells.filter { $0.path.hasPrefix("actuals.") } }
        let drawn = chosen.map { $0.drawn(cases, using: &random) }
        var package = try Self.stripped(original)
        for (cell, value) in zip(chosen, drawn) {
          try package.edit(sheet: cell.sheet, cell: cell.address, value: cell.written(value, cases))
        }
        let edited = try cases.enumerated().map { position, each in
          try each.edited(
            zip(chosen, drawn).compactMap { $0.reaches(position, original) ? $0.edit($1) : nil })
        }
        edits += chosen.count
        workbooks.append(Self.workbookWithoutTrials(edited).withoutDelivery)
        packages.append(package)
      }
    }
    #expect(edits >= 30)
    print("\(edits) inputs edited, seed \(seed)")
    try prove(workbooks, packages, workbooks.indices.map { "seed \(seed), \($0)" }, "edited")
  }

  /// Scenarios drawn by a seed over every key, through both programs.
  @Test("Scenarios drawn over every key agree cell by cell", arguments: [UInt64(20_261_200)])
  func drawnOverKeys(first: UInt64) throws {
    // A drawn cap or weight may move nothing; such a scenario is refused, and the next one drawn.
    let drawn = (first..<(first + 80)).compactMap { seed -> (seed: UInt64, source: Case)? in
      let study = try? Study(text: RandomScenario(seed: seed).text(), file: "drawn-\(seed).yaml")
      return (try? study?.run()).flatMap { $0 }.map { (seed, Case($0)) }
    }.prefix(40)
    #expect(drawn.count == 40)
    let workbooks = drawn.map { Self.workbook([$0.source]) }
    try prove(
      workbooks, try workbooks.map(Self.stripped), drawn.map { "seed \($0.seed)" }, "drawn")
  }

  /// Scenarios of which the properties are held, through LibreOffice.
  @Test("Scenarios drawn over every mechanism agree cell by cell", arguments: [UInt64(7_000)])
  func drawnOverMechanisms(first: UInt64) throws {
    let drawn = try (first..<(first + UInt64(Seeds.count(40, proving: 160)))).map {
      seed -> (seed: UInt64, source: Case) in
      var generator = ScenarioGenerator(seed: seed)
      let study = try Study(text: generator.text(), file: "right-\(seed).yaml")
      return (seed, Case(try study.run()))
    }
    let workbooks = drawn.map { Self.workbook([$0.source]) }
    try prove(
      workbooks, try workbooks.map(Self.stripped), drawn.map { "seed \($0.seed)" },
      "drawn over every mechanism", by: Array(Self.engines.prefix(1)))
  }

  /// The scenarios that together use every mechanism, so that every line is recomputed somewhere.
  @Test("Every mechanism agrees cell by cell")
  func everyMechanism() throws {
    let named = KitchenSink.all.sorted { $0.key < $1.key }
    let workbooks = try named.map { name, text in
      Self.workbook([Case(try Study(text: text, file: "\(name).yaml").run())])
    }
    try prove(workbooks, try workbooks.map(Self.stripped), named.map(\.key), "every-mechanism")
  }

  /// Every mechanism again, with a figure for every line that people can see, a little off the plan.
  @Test("Whatever is delivered agrees cell by cell", arguments: [UInt64(20_261_130)])
  func everythingDelivered(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let named = KitchenSink.all.sorted { $0.key < $1.key }
    let cases = try named.map { name, text in
      let plan = try Study(text: text, file: "\(name).yaml").run()
      let study = try Study(
        text: text + "\nactuals: delivered.csv\n", file: "\(name).yaml",
        beside: [SourceFile(name: "delivered.csv", text: Self.table(plan, using: &random))])
      #expect(study.alliance.delivered.count > (name == "given" ? 0 : 5))
      return Case(try study.run())
    }
    let workbooks = cases.map { Self.workbook([$0]) }
    try prove(workbooks, try workbooks.map(Self.stripped), named.map(\.key), "all-delivered")
  }

  /// What is stated of two years: the figure of the plan of each line, up to a tenth lower or higher.
  private static func table(_ plan: Run, using random: inout SeededGenerator) -> String {
    let alliance = plan.study.alliance
    var rows = ["year,line,party,value"]
    for offer in alliance.observable where plan.results.has(offer.line) {
      for year in 1...2 {
        let value = plan.results[offer.line, year] * Double.random(in: 0.9...1.1, using: &random)
        let label = alliance.model.years.label(year)
        rows.append(
          "\(label),\(offer.line),\(offer.party ?? ""),\"\(DecimalText.of(min(value, 1e9)))\"")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  @Test("A formula broken on purpose is seen")
  func brokenFormula() throws {
    let workbook = Self.workbook(try Shipped.cases(["small/befriending.yaml"]))
    let model = try #require(workbook.sheets.first { $0.name == "Model" })
    let row = try #require(
      model.rows.firstIndex { $0.first?.value == .text("pool.saving") })
    var package = try Self.stripped(workbook)
    let cell = CellAddress(row: row, column: 6)
    try package.breakFormula(sheet: "Model", cell: cell, with: "0")
    for engine in Self.engines {
      let grids = try engine.recalculate([package])
      let comparison = Comparison(of: workbook, with: grids[0], by: engine.name)
      #expect(comparison.mismatches.contains { $0.sheet == "Model" && $0.cell == cell })
    }
  }
}

/// An input cell of a workbook: where it stands and which input it edits.
struct InputCell {
  let sheet: String
  let address: CellAddress
  let path: String
  /// The case by its place in the comparison.
  let position: Int

  /// Every input cell of all Inputs sheets.
  static func all(_ workbook: Workbook) -> [InputCell] {
    let sheets = workbook.sheets.filter { $0.name == "Inputs" || $0.name.hasPrefix("Inputs ") }
    return sheets.enumerated().flatMap { position, sheet in
      sheet.rows.indices.flatMap { row in
        sheet.rows[row].indices.compactMap { column -> InputCell? in
          guard sheet.rows[row][column].style.role == .input,
            case .text(let path) = sheet.rows[row].first?.value
          else { return nil }
          return InputCell(
            sheet: sheet.name, address: CellAddress(row: row, column: column), path: path,
            position: position)
        }
      }
    }
  }

  /// Whether a change of the cell reaches a case: its own, and those that inherit from it by link.
  func reaches(_ other: Int, _ workbook: Workbook) -> Bool {
    if other == position { return true }
    let sheets = workbook.sheets.filter { $0.name.hasPrefix("Inputs ") }
    guard sheets.indices.contains(other),
      case .formula(let formula, _) = sheets[other][address].content
    else { return false }
    return formula.contains("'\(sheet)'!")
  }

  func edit(_ value: Double) -> Edit {
    Edit(InputID(path), column: address.column >= 5 ? address.column - 5 : nil, to: value)
  }

  /// What the input counts.
  func unit(_ cases: [Case]) -> Modelling.Unit? { input(cases)?.unit }

  private func input(_ cases: [Case]) -> Input? {
    cases[position].alliance.model.inputs.first { $0.id == InputID(path) }
  }

  /// A value within the input's bounds, near its present one.
  func drawn(_ cases: [Case], using random: inout SeededGenerator) -> Double {
    guard let input = input(cases) else { return 0 }
    let column = address.column >= 5 ? address.column - 5 : 0
    let present = input.values.indices.contains(column) ? input.values[column] : 0
    switch input.unit {
    case .years:
      let low = max(input.bounds.lowerBound, present - 2)
      return Double.random(in: low...min(input.bounds.upperBound, present + 2, 9), using: &random)
        .rounded()
    case .year: return Double(Int.random(in: 1...4, using: &random))
    case .share, .rate, .percentOf, .percentagePoints, .factor:
      let high = min(input.bounds.upperBound, max(present * 2, 0.05))
      return Double.random(in: max(input.bounds.lowerBound, 0)...max(high, 0.0001), using: &random)
    default:
      let shift = Double.random(in: 0.7...1.3, using: &random)
      return min(
        max(present == 0 ? 1000 * shift : present * shift, input.bounds.lowerBound),
        input.bounds.upperBound)
    }
  }

  /// The value as the cell holds it: years as words, the rest as numbers.
  func written(_ value: Double, _ cases: [Case]) -> CellValue {
    guard input(cases)?.unit == .year else { return .number(value) }
    return .text(cases[position].alliance.model.years.label(Int(value)))
  }
}

extension Workbook {
  /// The workbook without the cells that compare with what was delivered, which any edit changes.
  fileprivate var withoutDelivery: Workbook {
    var workbook = self
    for sheet in workbook.sheets.indices {
      workbook.sheets[sheet].rows = workbook.sheets[sheet].rows.map {
        $0.map { $0.isAboutDelivery ? .blank : $0 }
      }
    }
    return workbook
  }
}
