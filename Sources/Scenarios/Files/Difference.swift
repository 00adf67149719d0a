import SourceText

/// One thing in which a scenario differs from the one it extends.
public struct Difference: Hashable, Sendable, CustomStringConvertible {
  /// The path of what differs.
  public let path: String
  /// What the base says, nil where it says nothing.
  public let before: String?
  /// What the scenario says, nil where it says nothing.
  public let after: String?

  /// The difference on one line: `contract.years: 5 → 7`.
  public var description: String {
    "\(path): \(before ?? "not stated") → \(after ?? "removed")"
  }

  /// All that differs between two trees, in the order of the second.
  static func between(_ base: Node, _ merged: Node) -> [Difference] {
    let before = leaves(base, [])
    let after = leaves(merged, [])
    let old = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after, uniquingKeysWith: { first, _ in first })
    let changed = after.compactMap { path, text in
      old[path] == text ? nil : Difference(path: path, before: old[path], after: text)
    }
    let removed = before.compactMap { path, text in
      new[path] == nil ? Difference(path: path, before: text, after: nil) : nil
    }
    return changed + removed
  }

  private static func leaves(_ node: Node, _ path: [String]) -> [(String, String)] {
    switch node.content {
    case .scalar(let scalar): [(path.joined(separator: "."), scalar.text)]
    case .sequence(let items):
      items.enumerated().flatMap { leaves($1, path + ["\($0 + 1)"]) }
    case .mapping(let entries):
      entries.filter { $0.key != "extends" }.flatMap { leaves($0.value, path + [$0.key]) }
    }
  }
}
