import Foundation
import Layouts
import Testing

@testable import Spreadsheets

/// A folder that lives as long as a test.
final class Scratch {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    mkdir(path, 0o755)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names in the folder, hidden ones too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }
}

/// A workbook of one sheet with the given rows.
func workbook(_ rows: [[Cell]], change: (inout Sheet) -> Void = { _ in }) -> Workbook {
  var sheet = Sheet(name: "Data")
  sheet.rows = rows
  change(&sheet)
  return Workbook(
    properties: Workbook.Properties(title: "T", subject: "S", author: "A", comments: "C"),
    sheets: [sheet])
}

/// The text of a part of an Excel file.
func part(_ name: String, of bytes: [UInt8]) throws -> String {
  let archive = try ZipArchive(bytes)
  let part = try #require(archive.parts.first { $0.name == name })
  return String(decoding: try archive.contents(of: part), as: UTF8.self)
}

/// The outcome of something that may fail with an output error.
func failure(of work: () throws(OutputError) -> Void) -> OutputError? {
  do throws(OutputError) {
    try work()
    return nil
  } catch {
    return error
  }
}

func cell(_ row: Int, _ column: Int) -> CellAddress { CellAddress(row: row, column: column) }

func words(_ text: String) -> Cell { Cell(.value(.text(text))) }

func number(_ number: Double) -> Cell { Cell(.value(.number(number))) }
