import AllianceModel
import Analysis
import Foundation

/// The names of files as a workbook shows them: seen from the folder of the first scenario, so that
/// the way in which somebody typed a path, or the place of the folder on a machine, changes no byte.
struct FileNames {
  private let folder: [String]

  /// Sees files from the folder of a scenario file.
  init(from file: String) {
    folder = Array(FileNames.parts(file).dropLast())
  }

  /// A file as seen from there: `five-years.yaml`, `../base.yaml`; nothing stays nothing.
  func shown(_ path: String) -> String {
    guard !path.isEmpty else { return path }
    let parts = FileNames.parts(path)
    let shared = zip(folder, parts).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - shared) + parts.dropFirst(shared))
      .joined(separator: "/")
  }

  /// A place in a file, `file:line`, as seen from there.
  func shown(place: String) -> String {
    guard let colon = place.lastIndex(of: ":") else { return shown(place) }
    return shown(String(place[..<colon])) + place[colon...]
  }

  private static func parts(_ path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.pathComponents
  }
}

extension [PlacedCase] {
  /// The names of files, seen from the first case.
  var fileNames: FileNames { FileNames(from: first?.alliance.facts.file ?? "") }
}
