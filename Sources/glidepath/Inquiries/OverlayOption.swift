import ArgumentParser
import Evaluation
import Foundation
import GlidepathKit
import SourceText
import Spreadsheets

/// Whether what was found is written as a scenario file that extends the one asked about.
struct OverlayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a scenario file that states what was found, over the one asked about.",
      valueName: "new.yaml"))
  var write: String?

  @Flag(help: "Replace the file that --write names.")
  var force = false

  func validate() throws {
    if force, write == nil { throw ValidationError("--force goes with --write") }
    guard let write else { return }
    if !write.hasSuffix(".yaml") && !write.hasSuffix(".yml") {
      throw ValidationError("--write takes a scenario file, which ends in .yaml")
    }
  }

  /// Writes edits of a study over its file, whole or not at all, and gives the paths written; `base` is the
  /// study whose file is extended, where the edited one was itself laid over it.
  func written(
    _ edits: [Edit], over study: Study, upon base: Study? = nil, remark: String
  ) throws -> [String] {
    guard let write else { return [] }
    for read in (base ?? study).sources.map(\.name)
    where DistinctNames.sameFile([read, write]) != nil {
      throw ValidationError("--write would replace '\(read)', which is read; name another file")
    }
    guard !edits.isEmpty else { return [] }
    if !force, FileManager.default.fileExists(atPath: write) {
      throw CommandFailure(
        code: "output", "error: '\(write)' is already there; name another file or add --force",
        exitCode: 73)
    }
    let url = URL(fileURLWithPath: write)
    let folder = write.contains("/") ? (write as NSString).deletingLastPathComponent : "."
    let original = (base ?? study).scenario.file
    let source = try study.overlay(
      stating: edits, extending: RelativePath.of(original, from: folder), as: write,
      remark: [
        remark, "What was expected to come out of the old values is left out.",
      ], over: base)
    var output = try OutputSet(folder: folder)
    try output.add(Array(source.text.utf8), as: url.lastPathComponent)
    return try output.commit()
  }

  /// Tells what was written over a study, and how to run it; nothing where nothing was.
  func tell(_ paths: [String], over study: Study) {
    guard !paths.isEmpty else { return }
    Output.tell(
      paths, next: OverlayFiles.next("run", paths, extending: study.sources.map(\.name)))
  }
}
