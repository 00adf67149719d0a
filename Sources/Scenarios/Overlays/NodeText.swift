import SourceText

/// A tree as the text of a scenario file.
enum NodeText {
  /// The keys of a tree, each on a line of its own; what states one value stays on one line.
  static func lines(_ node: Node, margin: String = "") -> [String] {
    (node.mapping ?? []).flatMap { entry -> [String] in
      let key = "\(margin)\(scalar(Scalar(entry.key))):"
      if let items = entry.value.sequence, items.contains(where: { $0.scalar == nil }) {
        return [key] + items.map { "\(margin)  - \(inLine($0))" }
      }
      if entry.value.mapping != nil, !Overlay.isValue(entry.value) {
        return [key] + lines(entry.value, margin: margin + "  ")
      }
      let isAlone = entry.value.scalar != nil
      return ["\(key) \(isAlone ? alone(entry.value) : inLine(entry.value))"]
    }
  }

  private static func alone(_ node: Node) -> String {
    guard let found = node.scalar else { return inLine(node) }
    return scalar(found, besides: ",")
  }

  /// A tree on one line, with brackets around lists and keys.
  static func inLine(_ node: Node) -> String {
    switch node.content {
    case .scalar(let found): scalar(found)
    case .sequence(let items): "[" + items.map(inLine).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { "\(scalar(Scalar($0.key))): \(inLine($0.value))" }.joined(separator: ", ")
        + "}"
    }
  }

  /// A text as it is where nothing in it means something else, else in quotation marks.
  private static func scalar(_ scalar: Scalar, besides more: String = "") -> String {
    let isPlain =
      !scalar.isQuoted
      && scalar.text.unicodeScalars.allSatisfy { sign in
        signs.contains(sign) || more.unicodeScalars.contains(sign)
      } && !["%", "- "].contains { scalar.text.hasPrefix($0) }
    if isPlain, !scalar.text.isEmpty { return scalar.text }
    return "'\(scalar.text.replacing("'", with: "''"))'"
  }

  /// Signs that mean nothing but themselves.
  private static let signs = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./%£+-".unicodeScalars)
}
