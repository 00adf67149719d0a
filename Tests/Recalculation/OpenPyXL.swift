public import Foundation
public import Layouts

/// openpyxl, the library by which Python programs edit workbooks.
///
/// It writes a workbook anew from what it understood of it, and saves no value of any formula.
public struct OpenPyXL: Sendable {
  /// A workbook with new values for some cells.
  public struct Job: Sendable {
    let source: URL
    let target: URL
    let cells: [(sheet: String, cell: CellAddress, value: CellValue)]

    /// Describes what is to be done to a workbook.
    public init(
      _ source: URL, to target: URL, cells: [(sheet: String, cell: CellAddress, value: CellValue)]
    ) {
      self.source = source
      self.target = target
      self.cells = cells
    }
  }

  /// Takes openpyxl as it is installed.
  public init() {}

  /// Edits and saves workbooks, all in one run.
  public func edit(_ jobs: [Job], in folder: URL) throws {
    let list = jobs.map { job -> [Any] in
      [
        job.source.path, job.target.path,
        job.cells.map { [$0.sheet, $0.cell.description, $0.value.plain] },
      ]
    }
    let file = folder.appendingPathComponent("jobs.json")
    try JSONSerialization.data(withJSONObject: list).write(to: file)
    try ForeignProgram(name: "python3", seconds: 60).run(
      ["-c", Self.script, file.path], in: folder)
  }

  private static let script = """
    import json, sys, openpyxl
    for source, target, cells in json.load(open(sys.argv[1])):
        workbook = openpyxl.load_workbook(source)
        for sheet, cell, value in cells:
            workbook[sheet][cell] = value
        workbook.save(target)
    """
}

extension CellValue {
  /// The value as JSON has it.
  fileprivate var plain: Any {
    switch self {
    case .number(let number): number
    case .text(let text): text
    }
  }
}
