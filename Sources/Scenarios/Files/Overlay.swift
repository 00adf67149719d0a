import Modelling
import SourceText

/// Lays a scenario over the one it extends: keys are joined, values replaced, entries removed.
///
/// A part is joined key by key. What states a value is replaced whole: a number, a list, a map of
/// years, a number with its source, a curve. `remove:` lists paths to take out of the base first.
enum Overlay {
  static func lay(_ top: Node, over base: Node) -> (Node, [Diagnostic]) {
    var problems: [Diagnostic] = []
    var root = base
    for item in removals(top) {
      let path = (item.scalar?.text ?? "").split(separator: ".").map(String.init)
      guard let smaller = without(path[...], in: root) else {
        problems.append(
          Diagnostic(
            code: "remove-missing", position: item.position,
            message:
              "'\(path.joined(separator: "."))' is not in the scenario that this one extends",
            remedy: "name an entry by its path, such as shifts.admission_avoidance"))
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

  private static func join(_ top: Node, _ base: Node) -> Node {
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
    return Node(.mapping(entries), at: base.position)
  }

  /// Whether keys state one value together and must not be mixed with others.
  private static func isValue(_ node: Node) -> Bool {
    let keys = node.mapping?.map(\.key) ?? []
    return keys.contains { key in
      Years.start(of: key) != nil || ["value", "linear", "s_curve", "by"].contains(key)
    }
  }
}
