import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import Modelling
import Reports
import Scenarios
import SourceText
import Testing

@testable import Layouts

@Suite("Numbers can be followed to their source by links")
struct TraceTests {
  /// A contract with every mechanism.
  private static let everything: WorkbookReport? = {
    guard let text = KitchenSink.all["continues"],
      let scenario = try? Scenario(ScenarioDocument(SourceFile(name: "all.yaml", text: text))),
      let alliance = try? Alliance(scenario), let program = try? Program(alliance.model)
    else { return nil }
    let source = Case(name: "all", alliance: alliance, program: program, results: program.run())
    return WorkbookReport(Report([source]), toolVersion: "t", triesInputs: false)
  }()

  private let placed: PlacedCase
  private let sheets: [String: Sheet]

  init() throws {
    let report = try #require(TraceTests.everything)
    placed = try #require(report.placedCases.first)
    sheets = Dictionary(
      report.workbook().sheets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows of a sheet that links of a part of a row lead to.
  private func linked(_ cells: some Sequence<Cell>, to name: String) -> Set<Int> {
    Set(
      cells.compactMap { cell in
        guard case .link(_, let sheet, let address) = cell.content, sheet == name else {
          return nil
        }
        return address.row
      })
  }

  @Test("A cut list of inputs behind a row says how many more there are")
  func more() throws {
    let readings = Readings(placed.alliance.model.lines)
    let trace = Trace(placed)
    let header = trace.header
    let from = try #require(
      header.firstIndex { $0.value == .text("Inputs behind it, nearest first") })
    let to = try #require(header.firstIndex { $0.value == .text("Read by") })
    var cut = 0
    for line in placed.alliance.model.lines {
      let shown = trace.cells(of: line.id)[from..<to].filter { $0.content != .blank }
      let own = readings.sources(of: line.id).count { if case .input = $0 { true } else { false } }
      let all = readings.inputs(behind: line.id, atMost: .max).count - own
      let links = shown.count { if case .link = $0.content { true } else { false } }
      if all > to - from {
        #expect(shown.last?.value == .text("and \(all - links) more"), "\(line.id)")
        cut += 1
      } else {
        #expect(links == all, "\(line.id)")
      }
    }
    #expect(cut > 100)
  }

  @Test("A Model row leads to each row that its formulas name, and to no other")
  func reads() throws {
    let model = try #require(sheets["Model"])
    let trace = Trace(placed)
    let first = Trace.column(placed.axis)
    let reads = trace.header.prefix { $0.value != .text("Inputs behind it, nearest first") }.count
    var compared = 0
    for line in placed.alliance.model.lines {
      let row = try #require(placed.modelRows.places[line.id]).row
      let links = model.rows[row].dropFirst(first).prefix(reads)
      let formulas = model.rows[row].prefix(first).enumerated().compactMap { column, cell in
        // The total reads its own row, the year in words the header.
        column != TimeAxis.total ? cell.formula : nil
      }
      let named = formulas.reduce(into: (model: Set<Int>(), inputs: Set<Int>())) { rows, formula in
        let cell = /(Inputs!)?\$?[A-Z]{1,2}\$?([0-9]+)(?::\$?[A-Z]{1,2}\$?([0-9]+))?/
        for match in formula.matches(of: cell) {
          guard let first = Int(match.2), let last = Int(match.3 ?? match.2) else { continue }
          if match.1 != nil {
            rows.inputs.formUnion(first - 1..<last)
          } else {
            rows.model.formUnion(first - 1..<last)
          }
        }
      }
      guard !links.contains(where: { $0.text?.hasPrefix("and ") ?? false }) else { continue }
      // The header is a row of years, and no line.
      let header: Set = [TimeAxis.headerRow]
      #expect(linked(links, to: "Inputs") == named.inputs.subtracting(header), "\(line.id)")
      #expect(linked(links, to: "Model") == named.model.subtracting(header), "\(line.id)")
      compared += 1
    }
    #expect(compared > 500)
  }

  @Test("From every figure of a headline it is three clicks to an input and its source")
  func threeClicks() throws {
    let summary = try #require(sheets["Summary"])
    let model = try #require(sheets["Model"])
    let figures = summary.rows.joined().compactMap(\.origin).filter { $0.sheet == "Model" }
    #expect(figures.count > 20)
    for figure in figures {
      // First click: the row of Model.
      let row = model.rows[figure.cell.row].dropFirst(Trace.column(placed.axis))
      let near = linked(row, to: "Inputs")
      // Second click: an input, or a row that reads one, from which it is the third.
      let further = linked(row, to: "Model").contains { next in
        !linked(model.rows[next].dropFirst(Trace.column(placed.axis)), to: "Inputs").isEmpty
      }
      #expect(!near.isEmpty || further, "Model row \(figure.cell.row + 1)")
    }
  }

  @Test("A sheet with more links than Excel holds keeps its numbers, and figures lead nowhere")
  func tooMany() {
    var sheet = Sheet(name: "Many")
    let cell = Cell(.formula("A1", .number(1))).leading(
      to: CellAddress(row: 0, column: 0), of: "Many")
    sheet.rows = [[Cell]](repeating: [cell, cell], count: 3)
    #expect(sheet.linked(atMost: 6).rows == sheet.rows)
    let bounded = sheet.linked(atMost: 5)
    #expect(bounded.rows.joined().allSatisfy { $0.origin == nil && $0.value == .number(1) })
  }

  @Test("An input leads to what reads it")
  func readers() throws {
    let inputs = try #require(sheets["Inputs"])
    let readings = Readings(placed.alliance.model.lines)
    for input in placed.alliance.model.inputs {
      let row = try #require(placed.inputRows.places[input.id])
      let expected = readings.readers(of: .input(input.id)).compactMap {
        placed.modelRows.places[$0]?.row
      }
      let found = linked(inputs.rows[row], to: "Model")
      #expect(found.isSubset(of: expected))
      #expect(found.count == min(expected.count, expected.count > 6 ? 5 : 6), "\(input.id)")
    }
  }
}

extension Cell {
  fileprivate var formula: String? {
    if case .formula(let text, _) = content { text } else { nil }
  }

  fileprivate var text: String? {
    if case .text(let words)? = value { words } else { nil }
  }
}
