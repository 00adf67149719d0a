import AllianceModel
import Analysis
import Evaluation
import Foundation
import Layouts
import Modelling
import Reports
import Scenarios
import SourceText
import Spreadsheets

/// A part of the tool that takes what people write.
enum Room: String, CaseIterable {
  case reader, number, formula, overlay, csv, report, writer, workbook

  /// Hands bytes to the part; what it refuses is told as it would be to people.
  func work(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .reader: _ = computed { () throws(Diagnostics) in try ScenarioDocument(file(text)) }
    case .number:
      _ = try? readNumber(Scalar(text), at: .whole("fuzz.yaml"))
    case .formula: formula(text)
    case .overlay:
      let halves = text.split(separator: "\u{1E}", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { return }
      _ = computed { () throws(Diagnostics) in
        try ScenarioDocument(file(halves[0]), over: file(halves[1]))
      }
    case .csv: _ = try? CSVRecords(bytes)
    case .report: report(text)
    case .writer: writer(text)
    case .workbook: workbook(bytes)
    }
  }

  private func file(_ text: String) -> SourceFile { SourceFile(name: "fuzz.yaml", text: text) }

  /// Reads, writes out and computes a scenario; nil and a message where it is not sound.
  private func computed(_ read: () throws(Diagnostics) -> ScenarioDocument) -> Case? {
    do throws(Diagnostics) {
      let document = try read()
      let alliance = try Alliance(Scenario(document))
      guard let program = try? Program(alliance.model) else { return nil }
      let results = program.run()
      return Case(name: "fuzz", alliance: alliance, program: program, results: results)
    } catch {
      precondition(!error.all.isEmpty, "refused without a reason")
      _ = render(error.all, sources: [])
      return nil
    }
  }

  /// A formula that is read is printed and read back as the same.
  private func formula(_ text: String) {
    let names = FormulaTextNames(resolve: {
      $0.hasPrefix("i") ? .input(InputID($0)) : .line(LineID($0))
    })
    guard let read = try? Expression.parse(text, names: names) else { return }
    guard let again = try? Expression.parse(read.text, names: names) else { return }
    precondition(again.text == read.text, "printed otherwise: \(read.text)")
  }

  /// A sound scenario gives a workbook and tables that a file can hold, or problems with a place.
  private func report(_ text: String) {
    guard let source = computed({ () throws(Diagnostics) in try ScenarioDocument(file(text)) }),
      source.results.notNumbers(in: source.alliance.model).isEmpty
    else { return }
    let workbook = WorkbookReport(Report([source]), toolVersion: "fuzz", triesInputs: false)
      .workbook()
    guard WorkbookGuard(workbook).problems.isEmpty else { return }
    for table in ReportTables(Report([source]), name: "fuzz").all { _ = try? table.file() }
    _ = HeadlineText(Report([source])).text
  }

  /// Text in every place of a workbook is refused, or written and found whole.
  private func writer(_ text: String) {
    var sheet = Sheet(name: "Data")
    sheet.rows = [
      [Cell(.value(.text(text))), Cell(.formula("1+1", .text(text)))],
      [Cell(.link(text, sheet: "Data", cell: CellAddress(row: 0, column: 0)))],
    ]
    let workbook = Workbook(
      properties: .init(title: text, subject: text, author: text, comments: text), sheets: [sheet],
      names: [])
    do throws(OutputError) {
      _ = try workbook.excelFile(scratch: "/tmp")
    } catch {
      if case .invalidWorkbook = error { return }
      preconditionFailure("not refused and not whole: \(error)")
    }
  }

  /// The paths of the parts that a workbook is put together from, in the order of the corpus.
  private static let paths = [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml",
  ]

  /// A file of any origin, or its parts behind one another: read, or refused with a reason.
  private func workbook(_ bytes: [UInt8]) {
    do throws(WorkbookFault) {
      let read = try workbookRead(bytes)
      for cell in read.sheets.flatMap(\.cells.values) {
        guard let formula = cell.formula?.text else { continue }
        precondition(ParsedFormula(formula) == ParsedFormula(formula), "not itself: \(formula)")
      }
    } catch {
      precondition(!error.reason.isEmpty, "refused without a reason")
    }
  }

  private func workbookRead(_ bytes: [UInt8]) throws(WorkbookFault) -> ReturnedWorkbook {
    if bytes.starts(with: Array("PK".utf8)) { return try ReturnedWorkbook(bytes) }
    let parts = bytes.split(separator: 0x1E, omittingEmptySubsequences: false).map(Array.init)
    return try ReturnedWorkbook(
      parts: Dictionary(zip(Room.paths, parts), uniquingKeysWith: { first, _ in first }))
  }
}
