import Analysis
import DrawnScenarios
import Foundation
import GlidepathKit
import Layouts
import Recalculation
import Reports
import Spreadsheets
import Testing

@testable import Review

/// Workbooks that were edited and saved by other programs, taken over into scenario files.
@Suite("An edited workbook comes back as scenario files")
struct RoundTripTests {
  private static let reports = [
    ["northshire/five-years.yaml", "northshire/seven-years.yaml"],
    ["northshire/soft-landing.yaml"], ["small/befriending.yaml"],
    ["northshire/five-years.yaml", "northshire/seven-years.yaml"],
  ]

  @Test(
    "What is edited through openpyxl and LibreOffice is what the written scenarios give",
    arguments: [UInt64(20_261_126)])
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let edited = try Self.reports.map { try EditedWorkbook($0, count: 12, using: &random) }
    print("\(edited.map(\.edits.count).reduce(0, +)) edits drawn by the seed \(seed)")
    try TemporaryFolder.use { folder in
      let files = try edited.enumerated().map { number, workbook in
        let file = folder.appendingPathComponent("\(number).xlsx")
        try Data(workbook.bytes).write(to: file)
        return file
      }
      let saved = files.map { folder.appendingPathComponent("edited-" + $0.lastPathComponent) }
      let jobs = zip(edited, zip(files, saved)).map { workbook, file in
        OpenPyXL.Job(file.0, to: file.1, cells: workbook.cells)
      }
      try OpenPyXL().edit(jobs, in: folder)
      let converted = try LibreOffice().rewrite(saved, in: folder)
      for (program, files) in [("openpyxl", saved), ("LibreOffice", converted)] {
        for (workbook, file) in zip(edited, files) {
          try workbook.check(file, by: program, in: folder)
        }
      }
    }
  }
}

/// A workbook with edits drawn for it, and what must come of them.
private struct EditedWorkbook {
  let studies: [Study]
  let report: Report
  let bytes: [UInt8]
  /// The edits, each with the cell that it is made in.
  private(set) var edits: [(cell: InputCell, value: Double)] = []
  private let all: [InputCell]

  init(_ paths: [String], count: Int, using random: inout SeededGenerator) throws {
    studies = try paths.map { try Study(path: Delivered.path($0)) }
    report = Report(try studies.map { Case(try $0.run()) })
    let layout = WorkbookReport(report, toolVersion: Delivered.tool)
    bytes = try layout.workbook().excelFile(
      scratch: FileManager.default.temporaryDirectory.path)
    all = layout.inputCells
    let own = all.filter { $0.inheritedFrom == nil }
    while edits.count < count {
      guard let cell = own.randomElement(using: &random) else { break }
      let isTaken = edits.contains {
        $0.cell.address == cell.address && $0.cell.sheet == cell.sheet
      }
      let value = cell.drawn(using: &random)
      guard !isTaken, value != cell.value else { continue }
      edits.append((cell, value))
      if !isStatable { edits.removeLast() }
    }
  }

  /// Whether files can state the edits: one that breaks a rule of scenario files is drawn again.
  ///
  /// Any number that keeps the rules must have a form in a file.
  private var isStatable: Bool {
    studies.indices.allSatisfy { position in
      do throws(StudyError) {
        let wanted = wanted(position)
        _ = try studies[position].run(wanted)
        _ = try studies[position].overlay(stating: wanted, extending: "a.yaml", as: "b.yaml")
        return true
      } catch {
        let codes = error.diagnostics.map(\.code)
        #expect(!codes.contains("not-stated"), "\(edits.map(\.cell.input.id)): \(error.text)")
        return false
      }
    }
  }

  var cells: [(sheet: String, cell: CellAddress, value: CellValue)] {
    edits.map { edit in
      let year = edit.cell.isYearText ? edit.cell.years.label(Int(edit.value)) : nil
      return (edit.cell.sheet, edit.cell.address, year.map { .text($0) } ?? .number(edit.value))
    }
  }

  /// The edits that reach a scenario: those of its own cells and of those that it follows.
  func wanted(_ position: Int) -> [Edit] {
    edits.compactMap { edit in
      let reached = all.first {
        $0.position == position && $0.address == edit.cell.address
          && ($0.sheet == edit.cell.sheet || $0.inheritedFrom == edit.cell.sheet)
      }
      return reached.map { Edit($0.input.id, column: $0.column, to: edit.value) }
    }
  }

  /// Takes a saved workbook over and runs what is written, beside runs of the edits themselves.
  func check(_ file: URL, by program: String, in folder: URL) throws {
    let returned = try ReturnedWorkbook([UInt8](try Data(contentsOf: file)))
    let found = WorkbookImport(returned, against: report, of: studies, tool: Delivered.tool)
    #expect(found.refusals.isEmpty, "\(program): \(found.refusals)")
    #expect(found.passedOver.isEmpty, "\(program)")
    for (position, study) in studies.enumerated() {
      let wanted = wanted(position)
      #expect(Set(found.edits(of: position)) == Set(wanted), "\(program), \(study.scenario.file)")
      guard !wanted.isEmpty else { continue }
      let path = folder.appendingPathComponent("overlay.yaml").path
      let steps = folder.standardizedFileURL.resolvingSymlinksInPath().pathComponents.count - 1
      let text = try study.overlay(
        stating: found.edits(of: position),
        extending: String(repeating: "../", count: steps) + study.scenario.file.dropFirst(),
        as: path
      ).text
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      try compare(Study(path: path, root: "/").run(), study.run(wanted), program)
    }
  }

  private func compare(_ overlay: Run, _ edited: Run, _ program: String) throws {
    var apart: [String] = []
    for line in edited.study.alliance.model.lines.map(\.id) {
      for (left, right) in zip(try overlay.values(of: line), try edited.values(of: line))
      where abs(left - right) > 1e-9 * max(1, abs(right)) {
        apart.append("\(line): \(left) instead of \(right)")
      }
    }
    #expect(apart.isEmpty, "\(program): \(apart.prefix(5))")
    #expect(overlay.results.isMoved(from: edited.study), "\(program): no line moves")
  }
}

extension Results {
  /// Whether any line differs from what the study's own inputs give.
  fileprivate func isMoved(from study: Study) -> Bool {
    guard let own = try? study.run() else { return false }
    return study.alliance.model.lines.contains {
      values(of: $0.id) != own.results.values(of: $0.id)
    }
  }
}

extension InputCell {
  /// Another value within the bounds, with as many digits as people type.
  fileprivate func drawn(using random: inout SeededGenerator) -> Double {
    let (low, high) = (input.bounds.lowerBound, input.bounds.upperBound)
    switch input.unit {
    case .year: return Double(Int.random(in: 1...3, using: &random))
    case .flag: return 1 - value
    case .years, .count:
      return min(max((value + Double.random(in: -2...2, using: &random)).rounded(), low), high)
    default:
      let share = Double.random(in: 0.5...1.5, using: &random)
      let wide = value == 0 ? 0.07 * share : value * share
      let digits = pow(10, Double(3 - Int(log10(abs(wide)).rounded(.up))))
      return min(max((wide * digits).rounded() / digits, low), high)
    }
  }
}
