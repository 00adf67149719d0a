public import SourceText

/// Keys that the cells of a table state over a scenario, as a file that extends it would.
public struct StatedCells: Hashable, Sendable {
  /// What one cell states.
  public struct Cell: Hashable, Sendable {
    /// The path of the key, as `payments.wards.alliance.rule`.
    public let path: String
    /// What stands under it: a text, or in brackets a list or keys.
    public let text: String
    /// Where the cell stands.
    public let position: SourcePosition

    /// States a key.
    public init(path: String, text: String, at position: SourcePosition) {
      self.path = path
      self.text = text
      self.position = position
    }
  }

  /// What a cell says that takes its key out of the scenario.
  public static let removal = "remove"

  /// The cells.
  public let cells: [Cell]

  /// Takes cells together.
  public init(_ cells: [Cell]) { self.cells = cells }

  /// The tree that states all of them.
  func tree(_ file: String) throws(Diagnostics) -> Node {
    var tree = Node(.mapping([]), at: .whole(file))
    let removed = cells.filter { $0.text == StatedCells.removal }
    if !removed.isEmpty {
      let paths = removed.map { Node(.scalar(Scalar($0.path)), at: $0.position) }
      let place = removed[0].position
      let list = Node(.sequence(paths), at: place)
      tree = Node(
        .mapping([Entry(key: "remove", keyPosition: place, value: list)]), at: .whole(file))
    }
    for cell in cells where cell.text != StatedCells.removal {
      let path = cell.path.split(separator: ".").map(String.init)
      let value = try WrittenCell(cell.text, at: cell.position).node
      tree = StatedCells.laid(value, path[...], over: tree, cell)
    }
    return tree
  }

  /// A tree with a value under a path; what a longer path states goes into what a shorter one does.
  private static func laid(
    _ value: Node, _ path: ArraySlice<String>, over tree: Node?, _ cell: Cell
  ) -> Node {
    guard let key = path.first else {
      return tree.map { Overlay.join($0, value) } ?? value
    }
    var entries = tree?.mapping ?? []
    let place = entries.firstIndex { $0.key == key }
    let inner = laid(value, path.dropFirst(), over: place.map { entries[$0].value }, cell)
    let entry = Entry(key: key, keyPosition: cell.position, value: inner)
    if let place { entries[place] = entry } else { entries.append(entry) }
    return Node(.mapping(entries), at: cell.position)
  }
}

extension ScenarioDocument {
  /// Lays what cells state over a scenario, as a file that extends the scenario's own does.
  public init(_ cells: StatedCells, over base: ScenarioDocument) throws(Diagnostics) {
    let tree = try cells.tree(base.file)
    let text = NodeText.lines(tree).joined(separator: "\n") + "\n"
    try self.init(
      laying: tree, SourceFile(name: cells.cells.first?.position.file ?? base.file, text: text),
      over: base, named: base.file)
  }

  /// Whether cells may state a key.
  ///
  /// It is one that scenario files may hold, whoever it is about is there, and it stands below a section.
  /// Events alone may be added.
  public func takes(key path: String) -> Bool {
    let words = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1, let known = KeyReference.pattern(of: words) else { return false }
    if words[0] == RootKeys.table.events.name { return true }
    var node: Node? = root
    for (word, pattern) in zip(words, known) {
      let inner = node?[word]
      if pattern == "*", inner == nil { return false }
      node = inner
    }
    return true
  }
}
