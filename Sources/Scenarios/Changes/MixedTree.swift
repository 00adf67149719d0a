import SourceText

/// A tree of scenario keys of which some kinds are as another scenario states them.
///
/// Keys are told apart by the kinds that their tables declare. An entry that one of the two has alone,
/// such as a service, goes with the part in which it stands.
struct MixedTree {
  /// The kinds that are taken from the other tree.
  let kinds: Set<ChangeKind>

  /// One tree with the keys of some kinds from another; left out are keys that name lines or inputs and move
  /// no number, because a mixture may lack them.
  func tree(_ own: Node, from other: Node) -> Node {
    let mixed = keys(own, other, RootKeys.self, nil)
    let table = RootKeys.table
    let left = [table.expect.name, table.accounts.name, table.correlations.name]
    return Node(
      .mapping((mixed.mapping ?? []).filter { !left.contains($0.key) }), at: own.position)
  }

  /// A part that both have, key by key.
  private func keys(
    _ own: Node, _ other: Node, _ table: any KeyTable.Type, _ outer: ChangeKind?
  ) -> Node {
    let declared = Dictionary(
      table.keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return united(own, other) { key, own, other in
      guard let key = declared[key] else { return own }
      return value(own, other, key.schema, key.kind ?? outer)
    }
  }

  /// What stands under a key: one or the other where all of it is of one kind, else mixed.
  private func value(
    _ own: Node?, _ other: Node?, _ schema: Schema, _ kind: ChangeKind?
  ) -> Node? {
    guard schema.declaresKinds, let own, let other, own.mapping != nil, other.mapping != nil else {
      return kind.map(kinds.contains) == true ? other : own
    }
    switch schema {
    case .table(let table): return keys(own, other, table, kind)
    case .map(let entry): return united(own, other) { value($1, $2, entry, kind) }
    default: return kind.map(kinds.contains) == true ? other : own
    }
  }

  /// The keys of both, in the order of one and then of the other.
  private func united(
    _ own: Node, _ other: Node, _ mixed: (String, Node?, Node?) -> Node?
  ) -> Node {
    let (mine, more) = (own.mapping ?? [], other.mapping ?? [])
    let theirs = Dictionary(more.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(mine.map(\.key))
    let kept = mine.compactMap { entry in
      mixed(entry.key, entry.value, theirs[entry.key]?.value).map {
        Entry(key: entry.key, keyPosition: entry.keyPosition, value: $0)
      }
    }
    let added = more.filter { !known.contains($0.key) }.compactMap { entry in
      mixed(entry.key, nil, entry.value).map {
        Entry(key: entry.key, keyPosition: entry.keyPosition, value: $0)
      }
    }
    return Node(.mapping(kept + added), at: own.position)
  }
}

extension Schema {
  /// Whether keys that may stand here declare kinds of their own.
  fileprivate var declaresKinds: Bool {
    switch self {
    case .table(let table):
      table.keys.contains { $0.kind != nil || $0.schema.declaresKinds }
    case .map(let entry): entry.declaresKinds
    default: false
    }
  }
}

extension Node {
  /// Whether two pieces state the same, wherever they stand and from whatever source.
  func states(theSameAs other: Node) -> Bool {
    let (own, other) = (self["value"] ?? self, other["value"] ?? other)
    switch (own.content, other.content) {
    case (.scalar(let one), .scalar(let two)): return one.text == two.text
    case (.sequence(let one), .sequence(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0.states(theSameAs: $1) }
    case (.mapping(let one), .mapping(let two)):
      guard one.count == two.count else { return false }
      let theirs = Dictionary(
        two.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      return one.allSatisfy { entry in
        theirs[entry.key].map { entry.value.states(theSameAs: $0) } ?? false
      }
    default: return false
    }
  }
}
