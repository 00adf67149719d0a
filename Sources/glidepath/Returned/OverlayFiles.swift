import Analysis
import ArgumentParser
import Evaluation
import Foundation
import GlidepathKit
import SourceText
import Spreadsheets

/// Scenario files that state edits over those that they extend, whole or not at all.
struct OverlayFiles {
  /// The folder for the files.
  let folder: String
  /// The workbook in which the edits were made.
  let workbook: String

  /// Writes a file for each scenario with edits and gives the paths, nil for the others.
  func write(_ edited: [(Reported, [Edit])], replacing: Bool) throws -> [String?] {
    let sources = try edited.map { reported, edits in
      try edits.isEmpty ? nil : source(reported, edits)
    }
    let names = sources.map { $0.map { URL(fileURLWithPath: $0.name).lastPathComponent } }
    guard names.contains(where: { $0 != nil }) else { return names }
    if !replacing { try checkPlaces(names.compactMap { $0 }) }
    var output = try OutputSet(folder: folder)
    for (name, source) in zip(names, sources) {
      if let name, let source { try output.add(Array(source.text.utf8), as: name) }
    }
    let paths = try output.commit()
    Output.tell(
      paths,
      next: OverlayFiles.next(
        paths.count > 1 ? "compare" : "run", paths,
        extending: edited.flatMap { $0.0.study.sources.map(\.name) }))
    return names.map { name in name.map { path($0) } }
  }

  private func path(_ name: String) -> String {
    folder == "." ? name : "\(folder)/\(name)"
  }

  private func source(_ reported: Reported, _ edits: [Edit]) throws(StudyError) -> SourceFile {
    let original = reported.study.scenario.file
    return try reported.study.overlay(
      stating: edits, extending: RelativePath.of(original, from: folder),
      as: path("\(reported.source.name)-edited.yaml"),
      remark: [
        "\(URL(fileURLWithPath: original).lastPathComponent) with what was changed in \(workbook).",
        "What was expected to come out of the old values is left out.",
      ])
  }

  private func checkPlaces(_ names: [String]) throws {
    guard let taken = names.map(path).first(where: FileManager.default.fileExists) else { return }
    throw CommandFailure(
      code: "output", "error: '\(taken)' is already there; choose another folder or add --force",
      exitCode: 73)
  }

  /// How to run files that were written; what they extend may lie in another folder, which must be named.
  static func next(_ command: String, _ paths: [String], extending sources: [String]) -> String {
    let shared = RelativePath.sharedFolder(sources + paths)
    let own = RelativePath.sharedFolder(paths)
    let root = shared == own ? "" : " --root \(RelativePath.of(shared, from: "."))"
    return "glidepath \(command) \(paths.joined(separator: " "))\(root)"
  }
}

/// Paths as seen from folders, links followed.
enum RelativePath {
  /// A path as seen from a folder: `../northshire/five-years.yaml`.
  static func of(_ path: String, from folder: String) -> String {
    let (target, start) = (parts(path), parts(folder))
    let shared = zip(target, start).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: start.count - shared) + target.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The folder below which some files lie.
  static func sharedFolder(_ files: [String]) -> String {
    let folders = files.map { Array(parts($0).dropLast()) }
    let first = folders.first ?? ["/"]
    let count = folders.map { folder in zip(folder, first).prefix { $0 == $1 }.count }.min() ?? 1
    return "/" + first.prefix(count).dropFirst().joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents
  }
}
