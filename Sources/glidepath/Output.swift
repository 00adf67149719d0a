import AllianceModel
import Analysis
import GlidepathKit
import Handover
import Layouts
import Modelling
import Reports
import SourceText
import Spreadsheets

/// What a run writes: one workbook, its CSV tables and their description, whole or not at all.
enum Output {
  /// Writes the files of a report and returns their paths; the folder is made if it is missing.
  static func write(
    _ report: Report, of all: [Reported], name: String, folder: String, mark: ByteOrderMark,
    profile: ReportProfile = .model
  ) throws -> [String] {
    let files = ReportFiles(
      report, name: name, toolVersion: Tool.title, mark: mark, isPublished: profile == .publish)
    try files.checkName()
    var output = try OutputSet(folder: folder)
    do throws(OutputError) {
      try files.add(to: &output)
    } catch .invalidWorkbook(let problems) {
      throw refusal(problems, of: all)
    }
    return try output.commit()
  }

  /// What no workbook can hold is a mistake of the scenario that asks for it.
  private static func refusal(_ problems: [WorkbookProblem], of all: [Reported]) -> StudyError {
    StudyError(
      diagnostics: problems.map { problem in
        Diagnostic(
          code: "too-much-for-a-workbook",
          position: .whole(all.map(\.study.scenario.file).joined(separator: " and ")),
          message: "the workbook would hold what Excel cannot: \(problem)",
          remedy:
            "put services, shifts and investments that are alike together, and shorten formulas"
        )
      }, sources: [])
  }

  /// Builds a scenario's report in memory and refuses what no file could hold.
  static func check(_ loaded: Reported) throws {
    let report = Report([loaded.source])
    let files = ReportFiles(report, name: loaded.source.name, toolVersion: Tool.title)
    try files.checkName()
    let workbook = WorkbookReport(report, toolVersion: Tool.title, triesInputs: false).workbook()
    let problems = WorkbookGuard(workbook).problems
    if !problems.isEmpty { throw refusal(problems, of: [loaded]) }
    _ = try files.tables()
  }

  /// Tells what was written and what to try next.
  static func tell(_ paths: [String], next: String) {
    Messages.say("\nwrote " + paths.joined(separator: "\n      "))
    Messages.say("next: \(next)")
  }
}
