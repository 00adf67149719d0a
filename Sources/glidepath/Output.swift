import AllianceModel
import Analysis
import Foundation
import Modelling
import Reporting
import Spreadsheets

/// What a run writes: one workbook, its CSV tables and their description, whole or not at all.
enum Output {
  /// Writes the files of a report and returns their paths.
  static func write(_ all: [Loaded], name: String, folder: String) throws(OutputError) -> [String] {
    let cases = all.map(\.reported)
    var accounts: [LineID: String] = [:]
    for each in cases { accounts.merge(each.alliance.accounts) { first, _ in first } }
    let tables = ReportTables(cases: cases, name: name, accounts: accounts)
    try makeFolder(folder)
    var output = try OutputSet(folder: folder)
    try output.add(
      WorkbookReport(cases: cases, toolVersion: Tool.title).workbook(), as: "\(name).xlsx")
    for table in tables.all { try output.add(table, as: "\(table.name).csv") }
    let package = DataPackage(
      name: name.lowercased(), title: cases.map(\.title).joined(separator: " and "),
      summary:
        "Lines of alliance contract scenarios, year by year, and the flows of money between parties.",
      tables: tables.all)
    try output.add(package.file, as: "datapackage.json")
    return try output.commit()
  }

  private static func makeFolder(_ folder: String) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputError.cannotCreate(path: folder, reason: "the folder cannot be made")
    }
  }

  /// Tells what was written and what to try next.
  static func tell(_ paths: [String], next: String) {
    Messages.say("\nwrote " + paths.joined(separator: "\n      "))
    Messages.say("next: \(next)")
  }
}
