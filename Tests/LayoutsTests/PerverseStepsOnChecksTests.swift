import Analysis
import Foundation
import GlidepathKit
import Reports
import Testing

@testable import Layouts

@Suite("Perverse steps stand on Checks, outside the masters")
struct PerverseStepsOnChecksTests {
  @Test("A block of its own that says it is a snapshot, and moves no master")
  func block() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let scenarios = root.appending(path: "scenarios").path
    let study = try Study(path: "\(scenarios)/small/home-first.yaml", root: scenarios)
    let report = Report([Case(try study.run())])
    let workbook = WorkbookReport(report, toolVersion: "glidepath test").workbook()
    let rows = try #require(workbook.sheets.first { $0.name == "Checks" }?.rows)
    let head = try #require(
      rows.firstIndex {
        $0.first?.value
          == .text("Outcomes that paid less where they were better, when the workbook was written")
      })
    guard case .formula(let note, .text(let words))? = rows[head + 1].first?.content else {
      Issue.record("no note on the snapshot")
      return
    }
    #expect(words.hasPrefix("A snapshot of runs with the inputs as delivered."))
    #expect(note.contains("INPUTS HAVE BEEN EDITED SINCE"))
    let found = rows[(head + 2)...].prefix { $0.count > 3 && $0[3].value == .text("snapshot") }
    // Three metrics pay the hospital less where they are better.
    #expect(found.count == 3)
    #expect(found.allSatisfy { !$0.contains { $0.style.role == .status } })
    let file = report.cases[0].findings.perverseSteps.map(\.message)
    #expect(found.map { $0[1].value } == file.map { .text($0) })
  }
}
