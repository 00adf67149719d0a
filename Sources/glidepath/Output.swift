import AllianceModel
import Analysis
import GlidepathKit
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
    try checkLength(of: name)
    var output = try OutputSet(folder: folder)
    for (file, workbook) in workbooks(report, name, profile) {
      let added = Result { () throws(OutputError) in try output.add(workbook, as: file) }
      // What no workbook can hold is a mistake of the scenario that asks for it.
      if case .failure(.invalidWorkbook(let problems)) = added { throw refusal(problems, of: all) }
      try added.get()
    }
    for (file, bytes) in try tables(report, name, mark) { try output.add(bytes, as: file) }
    return try output.commit()
  }

  /// The workbooks of a profile by file name, the live one first.
  private static func workbooks(
    _ report: Report, _ name: String, _ profile: ReportProfile
  ) -> [(file: String, workbook: Workbook)] {
    let live = WorkbookReport(report, toolVersion: Tool.title).workbook()
    let published =
      profile == .publish
      ? Publication(report, beside: name, toolVersion: Tool.title).workbook() : nil
    return [("\(name).xlsx", live)]
      + [published.map { ("\(name)-publish.xlsx", $0) }].compactMap(\.self)
  }

  /// Files of a report add an ending to its name, and a name of a file has at most 255 bytes.
  private static func checkLength(of name: String) throws(OutputError) {
    let most = 200
    guard name.utf8.count > most else { return }
    throw .cannotCreate(
      path: "\(name.prefix(40))….xlsx",
      reason: "the name has \(name.utf8.count) bytes, and \(most) leave room for its endings; "
        + "shorten the scenario's file name, or choose one with --name of 'compare' or 'options'")
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
    try checkLength(of: loaded.source.name)
    let report = Report([loaded.source])
    let workbook = WorkbookReport(report, toolVersion: Tool.title, triesInputs: false).workbook()
    let problems = WorkbookGuard(workbook).problems
    if !problems.isEmpty { throw refusal(problems, of: [loaded]) }
    _ = try tables(report, loaded.source.name, .none)
  }

  /// The CSV tables and their description, by file name.
  private static func tables(
    _ report: Report, _ name: String, _ mark: ByteOrderMark
  ) throws(OutputError) -> [(name: String, bytes: [UInt8])] {
    let tables = ReportTables(report, name: name).all
    let package = DataPackage(
      name: name, title: report.title,
      summary:
        "Lines of alliance contract scenarios, year by year, and the flows of money between parties.",
      tables: tables)
    var files: [(name: String, bytes: [UInt8])] = []
    for table in tables { files.append(("\(table.name).csv", try table.file(mark: mark))) }
    return files + [("datapackage.json", package.file)]
  }

  /// Tells what was written and what to try next.
  static func tell(_ paths: [String], next: String) {
    Messages.say("\nwrote " + paths.joined(separator: "\n      "))
    Messages.say("next: \(next)")
  }
}
