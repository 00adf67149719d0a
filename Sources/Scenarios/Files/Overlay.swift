import Modelling
import SourceText

/// Lays a scenario over the one it extends: keys are joined, values replaced, entries removed.
///
/// A part is joined key by key. What states a value is replaced whole: a number, a list, a map of
/// years, a number with its source, a curve; a plain value leaves role and owner of the one it
/// replaces. `remove:` lists paths to take out of the base first.
enum Overlay {
  static func lay(_ top: Node, over base: Node) -> (Node, [Diagnostic]) {
    var problems: [Diagnostic] = []
    var root = base
    for item in removals(top) {
      let path = (item.scalar?.text ?? "").split(separator: ".").map(String.init)
      guard let smaller = without(path[...], in: root) else {
        problems.append(missing(item, path, in: root))
        continue
      }
      root = smaller
    }
    let own = (top.mapping ?? []).filter { $0.key != "extends" && $0.key != "remove" }
    return (join(Node(.mapping(own), at: top.position), root), problems)
  }

  private static func removals(_ top: Node) -> [Node] {
    guard let remove = top["remove"] else { return [] }
    return remove.sequence ?? [remove]
  }

  private static func missing(_ item: Node, _ path: [String], in root: Node) -> Diagnostic {
    let usual = "name an entry by its path, such as shifts.admission_avoidance"
    guard let text = item.scalar?.text, !text.isEmpty else {
      return Diagnostic(
        code: "remove-missing", position: item.position,
        message: "'remove' takes the paths of entries", remedy: usual)
    }
    return Diagnostic(
      code: "remove-missing", position: item.position,
      message: "'\(text)' is not in the scenario that this one extends",
      remedy: nearest(to: path[...], in: root).map { "did you mean '\($0)'?" } ?? usual)
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

  /// The tree without the entry at a path; nil where there is none.
  private static func without(_ path: ArraySlice<String>, in node: Node) -> Node? {
    guard let key = path.first, var entries = node.mapping,
      let position = entries.firstIndex(where: { $0.key == key })
    else { return nil }
    if path.count == 1 {
      entries.remove(at: position)
    } else {
      let entry = entries[position]
      guard let inner = without(path.dropFirst(), in: entry.value) else { return nil }
      entries[position] = Entry(key: key, keyPosition: entry.keyPosition, value: inner)
    }
    return Node(.mapping(entries), at: node.position)
  }

  /// What a plain value leaves of the object it replaces: who decides and who answers for it.
  ///
  /// Source, date and evidence spoke of the old value and go with it.
  private static let lasting = ["role", "owner"]

  private static func join(_ top: Node, _ base: Node) -> Node {
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
    for entry in over {
      if let position = entries.firstIndex(where: { $0.key == entry.key }) {
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
