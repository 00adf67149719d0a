import Foundation
import SourceText

/// A file that a scenario file names, seen from the folder of that file.
///
/// It lies at or below the folder that may be read: a scenario that somebody sends must not read whatever
/// the reader of it may read.
enum NamedFile {
  /// What stands where a file is looked for.
  enum Found {
    case file, folder, device, nothing
  }

  /// What stands at a path, links followed.
  static func found(at path: String) -> Found {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let kind = try? FileManager.default.attributesOfItem(atPath: real)[.type] else {
      return .nothing
    }
    switch kind as? FileAttributeType {
    case .typeRegular: return .file
    case .typeDirectory: return .folder
    default: return .device
    }
  }

  /// The path of a file that is named in another.
  static func path(of name: String, in file: String) -> String {
    let folder = Scenarios.folder(of: file)
    return folder.isEmpty ? name : (folder as NSString).appendingPathComponent(name)
  }

  /// Whether the name of a file ends as names of its kind do.
  static func isCalled(_ name: String, as kind: FileKind) -> Bool {
    kind.endings.contains((name as NSString).pathExtension.lowercased())
  }

  /// Whether a file lies at or below a folder, links followed.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    func real(_ path: String) -> [String] {
      URL(fileURLWithPath: path.isEmpty ? "." : path).resolvingSymlinksInPath().standardizedFileURL
        .pathComponents
    }
    return real(path).starts(with: real(folder))
  }

  /// A file of nearly the same name in the same folder.
  static func neighbour(of path: String) -> String? {
    let folder = Scenarios.folder(of: path)
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return nearestName(to: (path as NSString).lastPathComponent, among: (names ?? []).prefix(1_000))
      .map { "did you mean '\($0)'?" }
  }
}

extension NamedFile {
  /// The path of a file that a node names; throws where it cannot be read, or must not be.
  static func path(
    of node: Node, _ kind: FileKind, below top: String
  ) throws(Diagnostics) -> String {
    guard let name = node.scalar?.text, !name.isEmpty, !name.hasPrefix("/"),
      isCalled(name, as: kind)
    else {
      throw fault(
        "named-path", node,
        "this takes the path of \(kind.words), as seen from the folder of this file",
        "write it as \(kind.example)")
    }
    let path = path(of: name, in: node.position.file)
    guard isBelow(path, top) else {
      throw fault(
        "named-path", node,
        "'\(name)' lies outside the folder of the scenario file, or outside the root that is named",
        "move it there, or name the folder that holds both with '--root FOLDER'")
    }
    guard found(at: path) == .file else {
      throw fault(
        "named-missing", node, "there is no file '\(name)', seen from the folder of this file",
        neighbour(of: path) ?? "check the spelling and the folder")
    }
    return path
  }

  /// Says what is wrong with the name of a file.
  static func fault(_ code: String, _ node: Node, _ message: String, _ remedy: String)
    -> Diagnostics
  {
    Diagnostics(
      Diagnostic(code: code, position: node.position, message: message, remedy: remedy))
  }
}
