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
    try OutputPath.checkIsFolder(output, of: "--output")
    if tables.excelBom, output == nil {
      throw ValidationError("--excel-bom marks the tables that -o writes; add -o, or leave it out")
    }
  }

  /// Reads and computes a scenario that is asked something; warnings are sought where a workbook tells them.
  func reported(_ file: String, name: String? = nil) throws(StudyError) -> Reported {
    try Reported(
      try Study(path: file, root: extending.root), name: name, seekingWarnings: output != nil)
  }

  /// Reads and computes several scenarios that are asked something together, under names that tell them apart.
  func reported(distinct files: [String]) throws(StudyError) -> [Reported] {
    try StudyError.gathering(zip(files, DistinctNames.of(files))) { each throws(StudyError) in
      try reported(each.0, name: each.1)
    }
  }

  /// Refuses a name of what `-o` writes that is none, or where it writes nothing.
  func check(name: String?) throws {
    try OutputPath.checkIsName(name)
    if name != nil, output == nil {
      throw ValidationError("--name names what -o writes; add -o, or leave it out")
    }
  }

  /// Prints an answer, and writes it with the report of its scenarios where that is asked for.
  ///
  /// Errors of a scenario as it stands are told beside the answer; the exit code stays that of the question.
  func deliver(
    _ inquiry: Inquiry, about loaded: [Reported], called given: String? = nil,
    files more: [String] = [], warnings: [String] = []
  ) throws {
    let name = given ?? loaded.map(\.source.name).joined(separator: "-")
    var paths: [String] = []
    if let output {
      let report = Report(loaded.map(\.source), inquiries: [inquiry])
      paths = try withoutWordsOfLibrary {
        try Output.write(report, of: loaded, name: name, folder: output, mark: tables.mark)
      }
    }
    if json.json {
      try json.emit(
        inquiry.json.adding("tool", .text(Tool.title))
          .adding("scenarios", .texts(loaded.map(\.study.scenario.file)))
          .adding("warnings", .texts(warnings))
          .adding("errors", .list(loaded.flatMap(\.errors).map { .problem($0, "check") }))
          .adding("files", .texts(paths + more)))
    } else {
      try Messages.show(InquiryText(inquiry).text)
    }
    for each in loaded where !each.errors.isEmpty {
      let (file, count) = (each.study.scenario.file, each.errors.count)
      Messages.say(
        "\(file): the answer is about a scenario with \(count) error\(count == 1 ? "" : "s"); "
          + "'glidepath check \(file)' names \(count == 1 ? "it" : "them")")
    }
    if !paths.isEmpty {
      Output.tell(paths, next: "open \(name).xlsx, sheet \(inquiry.title)")
    }
  }
}
