public import Layouts
public import Reports
public import Spreadsheets

/// The files of a report: workbooks, CSV tables and their description.
///
/// Commands that write a report and the package that is handed over take them from here, so that the same
/// answers are the same bytes in both.
public struct ReportFiles: Sendable {
  /// What is written.
  public let report: Report
  /// The name that every file begins with.
  public let name: String
  /// The program that writes, as the workbook says it.
  public let toolVersion: String
  /// What stands before each table.
  public let mark: ByteOrderMark
  /// Whether an accessible workbook of values is among them.
  public let isPublished: Bool

  /// Describes the files of a report; nothing is built yet.
  public init(
    _ report: Report, name: String, toolVersion: String, mark: ByteOrderMark = .none,
    isPublished: Bool = false
  ) {
    self.report = report
    self.name = name
    self.toolVersion = toolVersion
    self.mark = mark
    self.isPublished = isPublished
  }

  /// Refuses a name that leaves no room for the endings of files: a name of a file has at most 255 bytes.
  public func checkName() throws(OutputError) {
    let most = 200
    guard name.utf8.count > most else { return }
    throw .cannotCreate(
      path: "\(name.prefix(40))….xlsx",
      reason: "the name has \(name.utf8.count) bytes, and \(most) leave room for its endings; "
        + "shorten the scenario's file name, or choose one with --name of 'compare' or 'options'")
  }

  /// The workbooks by file name, the live one first.
  public var workbooks: [(file: String, workbook: Workbook)] {
    let live = WorkbookReport(report, toolVersion: toolVersion).workbook()
    let published =
      isPublished ? Publication(report, beside: name, toolVersion: toolVersion).workbook() : nil
    return [("\(name).xlsx", live)]
      + [published.map { ("\(name)-publish.xlsx", $0) }].compactMap(\.self)
  }

  /// The CSV tables and their description, by file name.
  public func tables() throws(OutputError) -> [(file: String, bytes: [UInt8])] {
    let tables = ReportTables(report, name: name).all
    let package = DataPackage(
      name: name, title: report.title,
      summary:
        "Lines of alliance contract scenarios, year by year, and the flows of money between parties.",
      tables: tables)
    var files: [(file: String, bytes: [UInt8])] = []
    for table in tables { files.append(("\(table.name).csv", try table.file(mark: mark))) }
    return files + [("datapackage.json", package.file)]
  }

  /// Builds all files and adds them to those that appear together.
  public func add(to output: inout OutputSet) throws(OutputError) {
    for (file, workbook) in workbooks { try output.add(workbook, as: file) }
    for (file, bytes) in try tables() { try output.add(bytes, as: file) }
  }

  /// All files by name, built and read back; `scratch` is a folder for what the library keeps while it works.
  public func bytes(scratch: String) throws(OutputError) -> [(file: String, bytes: [UInt8])] {
    var files: [(file: String, bytes: [UInt8])] = []
    for (file, workbook) in workbooks {
      files.append(
        (file, try workbook.excelFile(for: "\(scratch)/\(file)", scratch: scratch)))
    }
    return files + (try tables())
  }
}
