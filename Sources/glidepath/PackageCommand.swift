import Analysis
import ArgumentParser
import Foundation
import GlidepathKit
import Handover
import Layouts
import Notation
import Reports
import Scenarios
import Workshop

/// `glidepath package`: all that is handed over of an agreed contract, in one folder that stands by itself.
struct PackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Writes all that boards and finance receive of an agreed contract into one folder.",
    discussion: """
      The board paper, the agreed scenario with copies of all files that it extends, workbook and tables, the \
      wash-up list, the decision log of a workshop, and manifest.sha256, which 'sha256sum -c' checks. The first \
      file is the contract; further ones are options that it is held against. While a stated input has no source, \
      or an alert is not accepted with a reason, the package says DRAFT. The same deal gives the same bytes: \
      glidepath package five-years.yaml seven-years.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "The scenario file of the contract, then those of options.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  @Option(
    help: ArgumentHelp(
      "The decision log of a workshop, which says what was agreed; NAME.workshop.jsonl beside the first scenario where there is one.",
      valueName: "log"), completion: .file(extensions: ["jsonl"]))
  var log: String?

  @Option(name: .shortAndLong, help: "The folder for the package; reports/NAME-package by default.")
  var output: String?

  func validate() throws {
    try Reported.checkOnce(files)
    try OutputPath.checkIsFolder(output, of: "--output")
  }

  func run() throws {
    try answer.guarding {
      let studies = try Study.all(files, root: extending.root)
      let read = try AgreedDeals(studies, named: DistinctNames.of(files), log: log)
      let package = try Package(
        read.deals[0], options: Array(read.deals.dropFirst()), log: read.log,
        toolVersion: Tool.title)
      let folder = output ?? "reports/\(package.name)-package"
      let paths = try withoutWordsOfLibrary { try package.write(to: folder) }
      if answer.json {
        try answer.emit(json(package, folder, paths))
      } else {
        try Messages.show(words(package, folder, paths.count))
      }
      Messages.say("next: \(next(package, folder))")
    }
  }

  private func words(_ package: Package, _ folder: String, _ count: Int) -> String {
    let head = "wrote the package of \(package.name): \(count) files in \(folder)\n"
    guard let mark = package.draft.mark else {
      return head + "It is no draft: every stated input has a source, and no alert is open.\n"
    }
    return head + "\(mark):\n" + package.draft.sentences.map { "  \($0)\n" }.joined()
  }

  private func next(_ package: Package, _ folder: String) -> String {
    package.draft.isEmpty
      ? "open \(folder)/board-paper.html; whoever receives the folder checks it by 'sha256sum -c manifest.sha256'"
      : "open \(folder)/wash-up.html, which says what to do about each point, then write the package anew"
  }

  private func json(_ package: Package, _ folder: String, _ paths: [String]) -> JSON {
    [
      "tool": .text(Tool.title), "name": .text(package.name), "folder": .text(folder),
      "files": .texts(paths), "draft": .texts(package.draft.sentences),
      "wash_up": Inquiry.washUp(package.washUp).json,
    ]
  }
}
