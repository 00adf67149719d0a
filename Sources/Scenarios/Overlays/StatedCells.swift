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

  /// The tree that states all of them over the tree of a scenario.
  func tree(over base: Node, _ file: String) throws(Diagnostics) -> Node {
    var tree = Node(.mapping([]), at: .whole(file))
    let removed = cells.filter { $0.text == StatedCells.removal }
    if !removed.isEmpty {
      let paths = removed.map { Node(.scalar(Scalar($0.path)), at: $0.position) }
      let place = removed[0].position
      let list = Node(.sequence(paths), at: place)
      tree = Node(
        .mapping([Entry(key: "remove", keyPosition: place, value: list)]), at: .whole(file))
    }
    // What a longer path states goes into what a shorter one does.
    let paths = cells.map { $0.path.split(separator: ".").map(String.init) }
    for place in cells.indices.sorted(by: { (paths[$0].count, $0) < (paths[$1].count, $1) })
    where cells[place].text != StatedCells.removal {
      let statement = Statement(
        value: try WrittenCell(cells[place].text, at: cells[place].position).node,
        position: cells[place].position)
      tree = statement.laid(under: paths[place][...], over: tree, of: base, isWhole: false)
    }
    return tree
  }

  /// A value on its way to its place.
  private struct Statement {
    let value: Node
    let position: SourcePosition

    /// A tree with the value under a path.
    ///
    /// What an overlay replaces whole (a list, a curve, a value with its source) stands there whole, as the
    /// base states it but for the value.
    func laid(
      under path: ArraySlice<String>, over tree: Node?, of base: Node?, isWhole: Bool
    ) -> Node {
      guard let key = path.first else { return (tree ?? (isWhole ? base : nil)).map(over) ?? value }
      let isWhole = isWhole || base.map { $0.sequence != nil || Overlay.isValue($0) } ?? false
      let start = tree ?? (isWhole ? base : nil)
      if var items = start?.sequence, let number = Int(key), items.indices.contains(number - 1) {
        items[number - 1] = laid(
          under: path.dropFirst(), over: items[number - 1], of: nil, isWhole: true)
        return Node(.sequence(items), at: position)
      }
      var entries = start?.mapping ?? []
      let place = entries.firstIndex { $0.key == key }
      let inner = laid(
        under: path.dropFirst(), over: place.map { entries[$0].value }, of: base?[key],
        isWhole: isWhole)
      let entry = Entry(key: key, keyPosition: position, value: inner)
      if let place { entries[place] = entry } else { entries.append(entry) }
      return Node(.mapping(entries), at: position)
    }

    private func over(_ stated: Node) -> Node { Overlay.join(value, stated) }
  }
}

extension ScenarioDocument {
  /// Lays what cells state over a scenario, as a file that extends the scenario's own does.
  public init(_ cells: StatedCells, over base: ScenarioDocument) throws(Diagnostics) {
    let tree = try cells.tree(over: base.root, base.file)
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
