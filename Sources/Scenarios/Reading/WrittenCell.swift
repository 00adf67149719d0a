import SourceText

/// What a cell of a table states: a text, or in brackets a list or keys as a scenario file writes them.
struct WrittenCell {
  /// What is stated; every piece of it stands at the cell.
  let node: Node

  /// Whether a text is a list or keys.
  static func isStructured(_ text: String) -> Bool { text.hasPrefix("[") || text.hasPrefix("{") }

  /// Reads the text of a cell.
  ///
  /// - Throws: what keeps brackets from being read.
  init(_ text: String, at position: SourcePosition) throws(Diagnostics) {
    guard WrittenCell.isStructured(text) else {
      node = Node(.scalar(Scalar(text)), at: position)
      return
    }
    let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let tree: Node
    do {
      tree = try parse(SourceFile(name: position.file, text: "value: \(flat)\n"))
    } catch {
      let placed = error.all.map { WrittenCell.placed($0, at: position) }
      throw Diagnostics(placed) ?? error
    }
    node = WrittenCell.placed(tree["value"] ?? tree, at: position)
  }

  private static func placed(_ problem: Diagnostic, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      code: problem.code, severity: problem.severity, position: position,
      message: problem.message, remedy: problem.remedy)
  }

  private static func placed(_ node: Node, at position: SourcePosition) -> Node {
    switch node.content {
    case .scalar: Node(node.content, at: position)
    case .sequence(let items): Node(.sequence(items.map { placed($0, at: position) }), at: position)
    case .mapping(let entries):
      Node(
        .mapping(
          entries.map {
            Entry(key: $0.key, keyPosition: position, value: placed($0.value, at: position))
          }), at: position)
    }
  }
}
