import Layouts
import Reports
public import Spreadsheets

extension Package {
  /// All files, the manifest first and the others in the order in which people read them.
  ///
  /// - Parameter scratch: a folder for what the library of workbooks keeps while it works.
  /// - Returns: the files with paths as seen from the folder of the package.
  /// - Throws: what no workbook or table can hold, and what keeps a workbook from being built.
  public func files(scratch: String)
    throws(OutputError) -> [PackageFile]
  {
    var files = [paper] + (try washUpFiles()) + scenarios.overlays
    files += try reportFiles(scratch)
    if let log {
      files.append(
        PackageFile(
          logName, log, about: "the decision log: who decided what, when and why, a line each"))
    }
    files += try riskFiles()
    files += scenarios.sources.files
    files.insert(
      PackageFile("README.txt", PackageReadme(self, files).text, about: "this list"), at: 1)
    return [PackageFile(Manifest.file, Manifest(of: files).text, about: "")] + files
  }

  /// The name of the decision log in the package.
  var logName: String { "\(name).workshop.jsonl" }

  private var paper: PackageFile {
    PackageFile(
      "board-paper.html", boardPaper.html, about: "the paper for the boards, A4, to print or send")
  }

  /// The list of what is open, for people and for programs.
  private func washUpFiles() throws(OutputError) -> [PackageFile] {
    let page = PackageFile(
      "wash-up.html", WashUpPage(self).html,
      about: "what is open and what to do about it: the list for the wash-up day")
    let answer = Inquiry.washUp(washUp)
    let tables = answer.tablesForPrograms.map { CSVTable($0, of: answer) }
    var files = [page]
    for (place, table) in tables.enumerated() {
      files.append(
        PackageFile(
          "\(table.name).csv", try table.file(),
          about: place == 0
            ? "the same as a table" : table.title.prefix(1).lowercased() + table.title.dropFirst()))
    }
    return files
  }

  /// What `run` writes of the agreed contract, and what `compare` writes of it beside others.
  private func reportFiles(_ scratch: String) throws(OutputError) -> [PackageFile] {
    let own = ReportFiles(report, name: "\(name)-agreed", toolVersion: toolVersion)
    try own.checkName()
    var files: [PackageFile] = []
    for (file, bytes) in try own.bytes(scratch: scratch) {
      files.append(PackageFile(file, bytes, about: file.hasSuffix(".xlsx") ? Self.workbook : ""))
    }
    guard let comparison else { return files }
    let beside = ReportFiles(comparison, name: "\(name)-compared", toolVersion: toolVersion)
    for (file, bytes) in try beside.bytes(scratch: scratch) {
      files.append(
        PackageFile(
          "comparison/\(file)", bytes, about: file.hasSuffix(".xlsx") ? Self.comparedWorkbook : ""))
    }
    return files
  }

  private static let workbook = "the agreed contract as a live workbook: change an input and see"
  private static let comparedWorkbook =
    "the agreed contract beside the drafted one and the other options"

  /// What thousands of futures gave, in tables.
  private func riskFiles() throws(OutputError) -> [PackageFile] {
    guard let risk else { return [] }
    let tables = risk.tablesForPrograms.map { CSVTable($0, of: risk, report: "\(name)-agreed") }
    let package = DataPackage(
      name: "\(name)-agreed-risk", title: risk.title, summary: risk.method, tables: tables)
    var files: [PackageFile] = []
    for table in tables { files.append(PackageFile("risk/\(table.name).csv", try table.file())) }
    return files + [PackageFile("risk/datapackage.json", package.file)]
  }
}

extension Package {
  /// The paper for the boards.
  var boardPaper: BoardPaper {
    let findings = report.cases[0].findings
    return BoardPaper(
      comparison ?? report, risk: risk, draft: draft.sentences,
      decisions: deal.decisions,
      accepted: deal.accepted.filter { alert in
        alert.hasReason && findings.checks.contains { $0.line == alert.line }
      })
  }
}
