import Modelling
import SourceText

/// Lays a scenario over the one it extends: keys are joined, values replaced, entries removed.
///
/// A part is joined key by key. What states a value is replaced whole: a number, a list, a map of
/// years, a number with its source, a curve; a plain value leaves role and owner of the one it
/// replaces. `remove:` lists paths to take out of the base first.
enum Overlay {
  static func lay(_ top: Node, over base: Node) -> (Node, [Diagnostic]) {
    let removals = removals(top).map { item in
      Removal(
        item: item, path: (item.scalar?.text ?? "").split(separator: ".").map(String.init)[...])
    }
    var lost: [Node] = []
    let root = without(removals, in: base, &lost)
    let problems = lost.enumerated().map { missing($1, in: base, suggesting: $0 < mostSuggestions) }
    let own = (top.mapping ?? []).filter { $0.key != "extends" && $0.key != "remove" }
    return (join(Node(.mapping(own), at: top.position), root), problems)
  }

  /// For how many mistakes the name that was meant is sought: as many as are shown.
  private static let mostSuggestions = 20

  /// An entry to take out, and what is left of the path to it.
  private struct Removal {
    let item: Node
    let path: ArraySlice<String>

    /// The same with its first key in one piece: keys may hold points themselves, such as
    /// `flow.payment` under `accounts`, and the longest is meant.
    func naming(_ keys: Set<String>, atMost parts: Int) -> Removal {
      let count = stride(from: min(parts, path.count), to: 1, by: -1).first {
        keys.contains(path.prefix($0).joined(separator: "."))
      }
      guard let count else { return self }
      let key = path.prefix(count).joined(separator: ".")
      return Removal(item: item, path: [key] + path.dropFirst(count))
    }
  }

  private static func removals(_ top: Node) -> [Node] {
    guard let remove = top["remove"] else { return [] }
    return remove.sequence ?? [remove]
  }

  private static func missing(_ item: Node, in root: Node, suggesting: Bool) -> Diagnostic {
    let usual = "name an entry by its path, such as shifts.admission_avoidance"
    guard let text = item.scalar?.text, !text.isEmpty else {
      return Diagnostic(
        code: "remove-missing", position: item.position,
        message: "'remove' takes the paths of entries", remedy: usual)
    }
    return Diagnostic(
      code: "remove-missing", position: item.position,
      message: "'\(text)' is not in the scenario that this one extends",
      remedy: suggesting
        ? nearest(to: text.split(separator: ".").map(String.init)[...], in: root)
          .map { "did you mean '\($0)'?" } ?? usual : usual)
  }

  /// The path that a misspelt one most likely means.
  private static func nearest(to path: ArraySlice<String>, in node: Node) -> String? {
    guard let key = path.first, let keys = node.mapping?.map(\.key) else { return nil }
    guard let found = keys.contains(key) ? key : nearestName(to: key, among: keys) else {
      return nil
    }
    guard path.count > 1, let inner = node[found] else { return path.count > 1 ? nil : found }
    return nearest(to: path.dropFirst(), in: inner).map { "\(found).\($0)" }
  }

  /// The tree without some entries; those that are not there are lost, in the order written.
  private static func without(_ removals: [Removal], in node: Node, _ lost: inout [Node]) -> Node {
    guard !removals.isEmpty else { return node }
    let entries = node.mapping ?? []
    let keys = Set(entries.map(\.key))
    let parts = keys.map { $0.split(separator: ".").count }.max() ?? 1
    let removals = removals.map { $0.naming(keys, atMost: parts) }
    let wanted = Dictionary(grouping: removals) { $0.path.first ?? "" }
    var kept: [Entry] = []
    for entry in entries {
      guard let meant = wanted[entry.key] else {
        kept.append(entry)
        continue
      }
      let inner = meant.filter { $0.path.count > 1 }
      // What is taken out whole is taken out once; whatever else is said of it finds nothing.
      let whole = meant.filter { $0.path.count == 1 }
      lost += whole.dropFirst().map(\.item)
      if whole.isEmpty {
        let value = without(
          inner.map { Removal(item: $0.item, path: $0.path.dropFirst()) }, in: entry.value, &lost)
        kept.append(Entry(key: entry.key, keyPosition: entry.keyPosition, value: value))
      } else {
        _ = without(
          inner.map { Removal(item: $0.item, path: $0.path.dropFirst()) }, in: entry.value, &lost)
      }
    }
    lost += removals.filter { !keys.contains($0.path.first ?? "") }.map(\.item)
    lost.sort { $0.position < $1.position }
    return Node(.mapping(kept), at: node.position)
  }

  /// What a new number leaves of the object it replaces: how far it is thought to vary, where it lies
  /// within that, and who decides and answers for it.
  static func kept(of base: Node?, range isKept: Bool) -> [Entry] {
    guard let base, base["value"] != nil else { return [] }
    return (base.mapping ?? []).filter {
      lasting.contains($0.key) || isKept && ["range", "distribution"].contains($0.key)
    }
  }

  /// What a plain value leaves of the object it replaces: who decides and who answers for it.
  ///
  /// Source, date and evidence spoke of the old value and go with it.
  private static let lasting = ["role", "owner"]

  /// A piece of a scenario laid over the same piece of the one it extends.
  static func join(_ top: Node, _ base: Node) -> Node {
    if let kept = base.mapping, base["value"] != nil, top["value"] == nil,
      top.mapping == nil || isValue(top)
    {
      let entries = kept.filter { lasting.contains($0.key) }
      guard !entries.isEmpty else { return top }
      let value = Entry(key: "value", keyPosition: top.position, value: top)
      return Node(.mapping([value] + entries), at: top.position)
    }
    guard let over = top.mapping, let under = base.mapping, !isValue(top), !isValue(base) else {
      return top
    }
    var entries = under
    let positions = Dictionary(
      under.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in over {
      if let position = positions[entry.key] {
        let value = join(entry.value, entries[position].value)
        entries[position] = Entry(key: entry.key, keyPosition: entry.keyPosition, value: value)
      } else {
        entries.append(entry)
      }
    }
    return Node(.mapping(entries), at: top.position)
  }

  /// Whether keys state one value together and must not be mixed with others.
  static func isValue(_ node: Node) -> Bool {
    let keys = node.mapping?.map(\.key) ?? []
    return keys.contains { key in
      Years.start(of: key) != nil || ["value", "linear", "s_curve", "by"].contains(key)
    }
  }
}
