import Modelling
public import SourceText

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
  public static func between(_ base: Node, _ merged: Node) -> [Difference] {
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

  /// Each value with its path; what states one value together stands on one line.
  private static func leaves(_ node: Node, _ path: [String]) -> [(String, String)] {
    if isOneValue(node) { return [(path.joined(separator: "."), text(node))] }
    switch node.content {
    case .scalar(let scalar): return [(path.joined(separator: "."), scalar.text)]
    case .sequence(let items):
      return items.enumerated().flatMap { leaves($1, path + ["\($0 + 1)"]) }
    case .mapping(let entries):
      return entries.filter { $0.key != "extends" }.flatMap { entry in
        // A number with its source bears the same path as a number alone.
        leaves(entry.value, entry.key == "value" ? path : path + [entry.key])
      }
    }
  }

  /// Whether a list or a set of keys states one value: a number a year.
  private static func isOneValue(_ node: Node) -> Bool {
    if let items = node.sequence { return items.allSatisfy { $0.scalar != nil } }
    return (node.mapping ?? []).contains { Years.start(of: $0.key) != nil }
  }

  /// A piece on one line, as `{2026/27: 0, 2028/29: 50%}`.
  private static func text(_ node: Node) -> String {
    switch node.content {
    case .scalar(let scalar): scalar.text
    case .sequence(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}

extension Difference {
  /// Whether it moves no number: where numbers come from and how they vary, why things should work, and
  /// what must come out.
  public var isBesideNumbers: Bool {
    let words = path.split(separator: ".")
    return ["expect", "correlations"].contains(words.first) || Difference.isReason(path)
      || [
        "source", "owner", "date", "evidence", "note", "accept", "role", "range", "distribution",
      ].contains(words.last)
  }

  /// Whether it is about what things are called, or what a scenario says of itself.
  public var isAboutNames: Bool {
    let words = path.split(separator: ".")
    return words.first == "scenario" || words.last == "name"
  }

  /// Whether a path leads to why something should work, which moves no number.
  public static func isReason(_ path: String) -> Bool {
    path.split(separator: ".").contains("because")
  }
}
