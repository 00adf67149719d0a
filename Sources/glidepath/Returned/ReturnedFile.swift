import ArgumentParser
import Foundation
import Reports
import Review
import Spreadsheets

/// A workbook that came back, and the scenarios that it was made from.
struct ReturnedFile {
  /// The workbook.
  let workbook: ReturnedWorkbook
  /// The scenarios in the order of the workbook's letters.
  let loaded: [Reported]
  /// The answers that the workbook was made from, as the scenarios give them now.
  let report: Report

  /// Reads both; scenarios that could not have been compared are refused.
  init(_ path: String, _ scenarios: [String], root: String?) throws {
    workbook = try ReturnedFile.workbook(path)
    let given = try Reported.distinct(scenarios, root: root)
    loaded = WorkbookOrigin(workbook, among: given.map(\.source)).order.map { given[$0] }
    _ = try Comparability(loaded: loaded).checked()
    report = Report(loaded.map(\.source))
  }

  private static func workbook(_ path: String) throws(ReturnedFileError) -> ReturnedWorkbook {
    let bytes = try bytes(path)
    let read = Result { () throws(WorkbookFault) in try ReturnedWorkbook(bytes) }
    switch read {
    case .failure(let fault):
      throw ReturnedFileError(path: path, reason: fault.description, exitCode: 65)
    case .success(let workbook) where workbook.isPublication:
      throw ReturnedFileError(path: path, reason: publicationWords, exitCode: 65)
    case .success(let workbook) where !workbook.isOfModel:
      throw ReturnedFileError(path: path, reason: otherWords, exitCode: 65)
    case .success(let workbook): return workbook
    }
  }

  private static let publicationWords =
    "it is a publication of results and holds no formula and no input; give the model workbook that was written beside it"

  private static let otherWords =
    "it is no workbook that glidepath wrote: it has no sheets Summary and Checks, and names no tool"

  /// The bytes of a file, up to more than any workbook has.
  private static func bytes(_ path: String) throws(ReturnedFileError) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else {
      throw ReturnedFileError(
        path: path, reason: isFolder.boolValue ? "it is a folder" : "there is no such file",
        exitCode: 66)
    }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: ReturnedWorkbook.mostBytes + 1)
    else { throw ReturnedFileError(path: path, reason: "it cannot be read", exitCode: 66) }
    return [UInt8](data)
  }
}

/// Why a workbook that came back is not read.
struct ReturnedFileError: Error, CustomStringConvertible {
  let path: String
  let reason: String
  let exitCode: Int32

  var description: String { "the workbook '\(path)' cannot be read: \(reason)" }
}
