import Analysis
import Foundation
import GlidepathKit
import Layouts
import Modelling
import Recalculation
import Reports
import Spreadsheets

/// A workbook as delivered, to be changed by other hands.
struct Delivered {
  /// The tool that wrote it.
  static let tool = "glidepath 1.2.3"
  let report: Report
  let workbook: Workbook
  var package: XLSXPackage

  /// The workbook of shipped scenarios, by their paths below `scenarios/`.
  init(_ paths: [String]) throws {
    let studies = try paths.map { try Study(path: Delivered.path($0)) }
    report = Report(try studies.map { Case(try $0.run()) })
    workbook = WorkbookReport(report, toolVersion: Delivered.tool).workbook()
    let bytes = try workbook.excelFile(scratch: FileManager.default.temporaryDirectory.path)
    package = try TemporaryFolder.use { folder in
      let file = folder.appendingPathComponent("delivered.xlsx")
      try Data(bytes).write(to: file)
      return try XLSXPackage(reading: file)
    }
  }

  /// Where a shipped scenario is.
  static func path(_ path: String) -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return tests.appendingPathComponent("../../scenarios/\(path)").standardizedFileURL.path
  }

  /// The workbook as it comes back.
  func returned() throws -> ReturnedWorkbook {
    try TemporaryFolder.use { folder in
      let file = folder.appendingPathComponent("returned.xlsx")
      try package.write(to: file)
      return try ReturnedWorkbook([UInt8](try Data(contentsOf: file)))
    }
  }

  /// The cell of an input on a sheet.
  func address(_ path: String, on sheet: String = "Inputs", column: Int? = nil) -> CellAddress? {
    WorkbookReport(report, toolVersion: Delivered.tool).inputCells
      .first { $0.input.id.path == path && $0.sheet == sheet && $0.column == column }?.address
  }

  /// The first cell of the Model sheet whose formula reads that sheet alone.
  var formula: (CellAddress, String)? {
    guard let sheet = workbook.sheets.first(where: { $0.name == "Model" }) else { return nil }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        if case .formula(let text, _) = cell.content, !text.contains("!") {
          return (CellAddress(row: row, column: column), text)
        }
      }
    }
    return nil
  }
}
