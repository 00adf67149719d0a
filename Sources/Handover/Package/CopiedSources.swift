import Foundation
import GlidepathKit
import SourceText
import Spreadsheets

/// Copies of the files that scenarios were read from, in their places to each other below `sources/`.
///
/// A file that names another does so as seen from its own folder: whoever keeps the places keeps the names.
struct CopiedSources {
  /// The copies, in the order of their paths.
  let files: [PackageFile]
  private let paths: [String: String]
  /// The files that were read, as they were named.
  var names: [String] { paths.keys.sorted() }

  /// Finds places for the files of some studies.
  ///
  /// - Throws: two files of which the system sees two and the names one.
  init(_ studies: [Study]) throws(OutputError) {
    let sources = studies.flatMap(\.sources)
    let places = sources.map { CopiedSources.parts($0.name) }
    let shared = places.dropFirst().reduce(places.first?.dropLast() ?? []) { shared, place in
      shared.prefix(zip(shared, place.dropLast()).prefix { $0 == $1 }.count)
    }.count
    let scenarios = Set(studies.map(\.scenario.file))
    var paths: [String: String] = [:]
    var texts: [String: String] = [:]
    for (source, place) in zip(sources, places) {
      let isScenario = scenarios.contains(source.name)
      let path = CopiedSources.path(place.dropFirst(shared), isScenario: isScenario)
      guard texts[path] == nil || texts[path] == source.text else {
        throw .cannotCreate(
          path: path,
          reason: "two files that are read would lie there, because a link stands in their paths")
      }
      paths[source.name] = path
      texts[path] = source.text
    }
    self.paths = paths
    files = texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { PackageFile($0.key, Array($0.value.utf8)) }
  }

  /// The path of a file's copy; what is no file that was read keeps its name.
  func path(of name: String) -> String { paths[name] ?? name }

  /// A scenario that has no ending, as one that comes through a pipe, gets one, so that it can be extended.
  private static func path(_ parts: ArraySlice<String>, isScenario: Bool) -> String {
    let path = (["sources"] + parts).joined(separator: "/")
    let isNamed = [".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
    return isScenario && !isNamed ? path + ".yaml" : path
  }

  /// The names on the way to a file from the root of the file system, as its path is written: links are kept,
  /// as names of files in other files go by them.
  static func parts(_ name: String) -> [String] {
    let whole = name.hasPrefix("/") ? name : FileManager.default.currentDirectoryPath + "/" + name
    return whole.split(separator: "/").reduce(into: [String]()) { parts, part in
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
  }
}
