import ArgumentParser
import Evaluation
import Foundation
import GlidepathKit
import Review
import SourceText
import Spreadsheets

/// `glidepath import`: what an edited workbook changes, as scenario files.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes the edits of a workbook over into scenario files.",
    discussion: """
      Lists the inputs that were changed in a workbook, whether Excel, LibreOffice or openpyxl saved \
      it. With --write it writes for each scenario with changes a file NAME-edited.yaml that extends \
      it and states the changed keys; a run of it gives what the edited workbook shows. Changes of \
      anything but inputs are refused with exit code 65, and then nothing is written; words that no \
      number follows from are passed over.
      """)

  @OptionGroup var returned: ReturnedOptions

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  @Option(
    name: .customLong("write"),
    help: ArgumentHelp("The folder for the scenario files.", valueName: "folder"))
  var folder: String?

  @Flag(help: "Write over files that are already there.")
  var force = false

  func validate() throws { try OutputPath.checkIsFolder(folder, of: "--write") }

  func run() throws {
    try answer.guarding {
      let file = try returned.read(root: extending.root)
      let found = WorkbookImport(
        file.workbook, against: file.report, of: file.loaded.map(\.study), tool: Tool.title)
      let names = file.loaded.map(\.study.scenario.file)
      if !answer.json { try Messages.show(found.text(names)) }
      for refusal in found.refusals.prefix(20) { Messages.say("error: \(refusal)") }
      if found.refusals.count > 20 { Messages.say("and \(found.refusals.count - 20) more") }
      if let words = found.passedOverText { Messages.say(words) }
      let isRefused = !found.refusals.isEmpty
      let written = isRefused ? names.map { _ in nil } : try write(found, file)
      if answer.json { try answer.emit(found.json(names, written: written)) }
      if isRefused { throw ExitCode(65) }
    }
  }

  /// Writes the files of scenarios with changes and gives their paths, nil for the others.
  private func write(_ found: WorkbookImport, _ file: ReturnedFile) throws -> [String?] {
    guard let folder else { return file.loaded.map { _ in nil } }
    let writer = OverlayFiles(
      folder: folder, workbook: URL(fileURLWithPath: returned.workbook).lastPathComponent)
    return try writer.write(
      zip(file.loaded, found.changes).map { ($0, $1.map(\.edit)) }, replacing: force)
  }
}
