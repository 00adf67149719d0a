import Foundation
public import SourceText

/// The tree of a scenario with all that it extends laid underneath.
public struct ScenarioDocument: Sendable {
  /// The file as the user named it.
  public let file: String
  /// The tree; every piece knows the file and line it is from.
  public let root: Node
  /// The files read, the scenario's own first.
  public let sources: [SourceFile]
  /// The files read, those of the plan among them.
  public var allSources: [SourceFile] {
    sources + plans.flatMap(\.sources).filter { !sources.contains($0) }
  }
  /// What differs from the file it extends.
  public let differences: [Difference]
  /// The files that `actuals` names.
  private var files = DeliveredFiles()
  /// The table of what was delivered; nil where the scenario names none.
  var delivered: SourceFile? { files.table }
  /// The plan that delivered figures are held against; empty where there are none.
  var plans: [ScenarioDocument] { files.plans }
  /// What is worth a look in the files' text, though nothing is wrong with it.
  public var remarks: [Diagnostic] {
    sources.filter { $0 != delivered }.flatMap { SourceText.remarks(on: $0) }
  }

  /// The longest chain of files that extend each other.
  public static let longestChain = 8

  /// Reads a scenario file and the files it extends.
  ///
  /// What it extends lies at or below the folder of the scenario file, or `root` where that is wider:
  /// a scenario that somebody sends must not read whatever the reader of it may read.
  public init(path: String, root: String? = nil) throws(Diagnostics) {
    let chain = try ScenarioDocument.chain(
      from: path, below: root ?? Scenarios.folder(of: path))
    var tree: Node?
    var differences: [Difference] = []
    for (source, node) in chain.reversed() {
      guard let base = tree else {
        tree = node
        continue
      }
      let (merged, problems) = Overlay.lay(node, over: base)
      if let diagnostics = Diagnostics(problems) { throw diagnostics }
      if source.name == path { differences = Difference.between(base, merged) }
      tree = merged
    }
    try self.init(
      file: path, root: tree ?? Node(.mapping([]), at: .whole(path)), sources: chain.map(\.0),
      differences: differences, in: .folder(root ?? Scenarios.folder(of: path)))
  }

  /// Takes a tree that stands by itself; files that it names lie `beside` it, by the names it uses.
  public init(_ source: SourceFile, beside: [SourceFile] = []) throws(Diagnostics) {
    try self.init(
      file: source.name, root: try parse(source), sources: [source], differences: [],
      in: .texts(beside))
  }

  /// Lays one tree over another, as a file that extends the other does.
  public init(_ top: SourceFile, over base: SourceFile) throws(Diagnostics) {
    try self.init(top, over: ScenarioDocument(base))
  }

  /// Lays a tree over a scenario, as a file that extends the scenario's own does.
  public init(_ top: SourceFile, over base: ScenarioDocument) throws(Diagnostics) {
    let (merged, problems) = Overlay.lay(try parse(top), over: base.root)
    if let diagnostics = Diagnostics(problems) { throw diagnostics }
    try self.init(
      file: top.name, root: merged, sources: [top] + base.sources.filter { $0 != base.delivered },
      differences: Difference.between(base.root, merged), in: .like(base))
  }

  private init(
    file: String, root: Node, sources: [SourceFile], differences: [Difference],
    in place: DeliveredFiles.Place
  ) throws(Diagnostics) {
    files = try DeliveredFiles(of: root, in: place) { tree in
      ScenarioDocument(file: file, root: tree, sources: sources, differences: [])
    }
    self.file = file
    self.root = root
    self.sources = sources + [files.table].compactMap(\.self)
    self.differences = differences
  }

  private init(file: String, root: Node, sources: [SourceFile], differences: [Difference]) {
    self.file = file
    self.root = root
    self.sources = sources
    self.differences = differences
  }

  /// A fingerprint of the files' text, of the plan's too: 64 bits of FNV-1a in hexadecimal digits.
  var hash: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in sources.map(\.text) + (files.areAgreedApart ? plans.map(\.hash) : []) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func chain(from path: String, below folder: String) throws(Diagnostics) -> [(
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
