import Foundation
import SourceText

/// The files that a scenario file extends, one after the other.
enum ExtendedFiles {
  /// The longest chain of files that extend each other.
  static let longestChain = 8

  /// A file and all that it extends, itself first; throws where one cannot be read or they form a circle.
  static func chain(from path: String, below folder: String) throws(Diagnostics) -> [(
    SourceFile, Node
  )] {
    var chain: [(SourceFile, Node)] = []
    var names: [String] = []
    var next: String? = path
    while let name = next {
      let source = try SourceFile.read(path: name)
      let root = try parse(source)
      chain.append((source, root))
      names.append(name)
      next = try base(of: root, in: name, below: folder)
      if let next, names.map(canonical).contains(canonical(next)) {
        throw fault(
          "extends-circle", root,
          "files extend each other: " + (names + [next]).joined(separator: " → "),
          "let one of them stand by itself")
      }
      if next != nil, chain.count == longestChain {
        throw fault(
          "extends-chain", root, "more than \(longestChain) files extend each other",
          "put what they share into fewer files")
      }
    }
    return chain
  }

  /// The file that a tree extends, seen from the folder of its own file.
  private static func base(
    of root: Node, in file: String, below top: String
  ) throws(Diagnostics) -> String? {
    guard let extends = root["extends"] else {
      guard let remove = root["remove"] else { return nil }
      throw Diagnostics(
        Diagnostic(
          code: "remove-missing", position: remove.position,
          message: "'remove' takes entries out of another scenario, and this one extends none",
          remedy: "add 'extends:' and the file to start from, or leave 'remove' out"))
    }
    guard let name = extends.scalar?.text, !name.isEmpty else {
      throw fault(
        "extends-path", root, "'extends' takes the path of one scenario file",
        "write it as 'extends: five-years.yaml', seen from the folder of this file; "
          + "to stack several, let each extend the next")
    }
    guard !name.hasPrefix("/") else {
      throw fault(
        "extends-path", root, "'\(name)' holds only on this machine",
        "write the path as seen from the folder of this file, such as ../five-years.yaml")
    }
    let path = NamedFile.path(of: name, in: file)
    guard NamedFile.isBelow(path, top) else {
      throw fault(
        "extends-path", root,
        "'\(name)' lies outside the folder of the scenario file, or outside the root that is named",
        "move it there, or name the folder that holds both with '--root FOLDER'")
    }
    try checkKind(path, name, root)
    guard NamedFile.isCalled(name, as: .scenario) else {
      throw fault(
        "extends-path", root,
        "'\(name)' is no scenario file: its name ends in neither .yaml nor .yml",
        "name the scenario file to start from")
    }
    return path
  }

  /// What is extended is a file that can be read to its end: no folder, no pipe, no device.
  private static func checkKind(_ path: String, _ name: String, _ root: Node) throws(Diagnostics) {
    switch NamedFile.found(at: path) {
    case .file: return
    case .nothing:
      throw fault(
        "extends-missing", root, "there is no file '\(name)', seen from the folder of this file",
        NamedFile.neighbour(of: path) ?? "check the spelling and the folder")
    case .folder:
      throw fault(
        "extends-missing", root, "'\(name)' is a folder, not a scenario file",
        "name a file inside the folder")
    case .device:
      throw fault(
        "extends-missing", root, "'\(name)' is a pipe or a device, not a file",
        "name a scenario file")
    }
  }

  private static func canonical(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  private static func fault(_ code: String, _ root: Node, _ message: String, _ remedy: String)
    -> Diagnostics
  {
    let place = root["extends"]?.position ?? root.position
    return Diagnostics(
      Diagnostic(code: code, position: place, message: message, remedy: remedy))
  }
}
