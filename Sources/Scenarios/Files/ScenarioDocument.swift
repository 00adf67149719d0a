import Notation
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
  public static let longestChain = ExtendedFiles.longestChain

  /// Reads a scenario file and the files it extends.
  ///
  /// What it extends lies at or below the folder of the scenario file, or `root` where that is wider:
  /// a scenario that somebody sends must not read whatever the reader of it may read.
  public init(path: String, root: String? = nil) throws(Diagnostics) {
    let alone = try ScenarioDocument(alone: path, root: root)
    try self.init(
      file: path, root: alone.root, sources: alone.sources, differences: alone.differences,
      in: .folder(root ?? Scenarios.folder(of: path)))
  }

  /// Reads a scenario file and the files it extends, and none that `actuals` names: whoever asks whether
  /// a file may be a plan must not follow what it names itself.
  init(alone path: String, root: String?) throws(Diagnostics) {
    let chain = try ExtendedFiles.chain(from: path, below: root ?? Scenarios.folder(of: path))
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
    self.init(
      file: path, root: tree ?? Node(.mapping([]), at: .whole(path)), sources: chain.map(\.0),
      differences: differences)
  }

  /// Takes a tree by itself, and none of the files that `actuals` names.
  init(alone source: SourceFile) throws(Diagnostics) {
    self.init(file: source.name, root: try parse(source), sources: [source], differences: [])
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
    try self.init(laying: try parse(top), top, over: base, named: top.name)
  }

  /// Lays a tree, which a text states, over a scenario.
  init(
    laying tree: Node, _ top: SourceFile, over base: ScenarioDocument, named name: String
  ) throws(Diagnostics) {
    let (merged, problems) = Overlay.lay(tree, over: base.root)
    if let diagnostics = Diagnostics(problems) { throw diagnostics }
    try self.init(
      file: name, root: merged, sources: [top] + base.sources.filter { $0 != base.delivered },
      differences: Difference.between(base.root, merged), in: .like(base))
  }

  init(
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

  private init(_ other: ScenarioDocument, renaming name: (String) -> String) {
    file = name(other.file)
    root = other.root.renamed(name)
    sources = other.sources.map { $0.renamed(name) }
    differences = other.differences
    files = other.files.renamed(name)
  }

  /// The same scenario as if its files had other names; each place in it follows.
  public func renamed(_ name: (String) -> String) -> ScenarioDocument {
    ScenarioDocument(self, renaming: name)
  }

  /// A fingerprint of the files' text, of the plan's too.
  var hash: String {
    var fingerprint = Fingerprint()
    for text in sources.map(\.text) + (files.areAgreedApart ? plans.map(\.hash) : []) {
      fingerprint.add(text)
    }
    return fingerprint.digits
  }
}
