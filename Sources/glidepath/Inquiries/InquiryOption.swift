import Analysis
import ArgumentParser
import GlidepathKit
import Layouts
import Notation
import Reports

/// How an answer is handed over: as text, as JSON, and with the workbook and tables of its scenarios.
struct InquiryOption: ParsableArguments {
  @OptionGroup var extending: RootOption

  @OptionGroup var json: JSONOption

  @OptionGroup var tables: TableOption

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write workbook and tables with the answer among them into this folder.",
      valueName: "folder"))
  var output: String?

  func validate() throws {
    if tables.excelBom, output == nil {
      throw ValidationError("--excel-bom marks the tables that -o writes; add -o, or leave it out")
    }
  }

  /// Reads and computes a scenario that is asked something; no warnings are sought.
  func reported(_ file: String) throws(StudyError) -> Reported {
    try Reported(try Study(path: file, root: extending.root), seekingWarnings: false)
  }

  /// Prints an answer, and writes it with the report of its scenarios where that is asked for.
  func deliver(_ inquiry: Inquiry, about loaded: [Reported], files more: [String] = []) throws {
    let name = loaded.map(\.source.name).joined(separator: "-")
    var paths: [String] = []
    if let output {
      let report = Report(loaded.map(\.source), inquiries: [inquiry])
      paths = try withoutWordsOfLibrary {
        try Output.write(report, of: loaded, name: name, folder: output, mark: tables.mark)
      }
    }
    if json.json {
      return try json.emit(
        inquiry.json.adding("tool", .text(Tool.title))
          .adding("scenarios", .texts(loaded.map(\.study.scenario.file)))
          .adding("files", .texts(paths + more)))
    }
    try Messages.show(InquiryText(inquiry).text)
    if !paths.isEmpty {
      Output.tell(paths, next: "open \(name).xlsx, sheet \(inquiry.title)")
    }
  }
}
