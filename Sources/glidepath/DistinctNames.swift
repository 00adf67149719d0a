import Foundation
import GlidepathKit

/// Names of reports that tell files of one name apart by the folders they are in.
enum DistinctNames {
  /// A name for each file: its own, and as many of its folders as it takes; all are different.
  ///
  /// `base.yaml` and `later/base.yaml` give `base` and `later-base`.
  static func of(_ paths: [String]) -> [String] {
    let files = paths.map { URL(fileURLWithPath: $0).standardizedFileURL }
    let groups = Dictionary(grouping: files.indices) { plain(files[$0]).lowercased() }
    var names = files.map(plain)
    for group in groups.values where group.count > 1 {
      for (index, name) in zip(group, told(group.map { files[$0] })) { names[index] = name }
    }
    return numbered(names)
  }

  /// The first two paths that are one file; nil where all differ.
  static func sameFile(_ paths: [String]) -> (first: String, second: String)? {
    var seen: [String: String] = [:]
    for path in paths {
      let place = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
      if let first = seen[place] { return (first, path) }
      seen[place] = path
    }
    return nil
  }

  /// The file's name without its ending, never hidden, never a folder, never a word for no value.
  private static func plain(_ file: URL) -> String {
    Study.name(of: file.path)
  }

  /// Names with the last folders below the one that all are in: the fewest that differ.
  private static func told(_ files: [URL]) -> [String] {
    let folders = files.map { Array($0.deletingLastPathComponent().pathComponents) }
    let shared = sharedCount(folders)
    let own = folders.map { Array($0.dropFirst(shared)) }
    let longest = own.map(\.count).max() ?? 0
    for count in stride(from: 1, through: max(1, longest), by: 1) {
      let names = zip(own, files).map { ($0.suffix(count) + [plain($1)]).joined(separator: "-") }
      if Set(names.map { $0.lowercased() }).count == names.count { return names }
    }
    return files.map(plain)
  }

  private static func sharedCount(_ folders: [[String]]) -> Int {
    guard let first = folders.first else { return 0 }
    return first.indices.first { index in
      folders.contains { !$0.indices.contains(index) || $0[index] != first[index] }
    } ?? first.count
  }

  /// The names, with a number after those that still are alike.
  private static func numbered(_ names: [String]) -> [String] {
    var taken = Set<String>()
    return names.map { name in
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }
}
