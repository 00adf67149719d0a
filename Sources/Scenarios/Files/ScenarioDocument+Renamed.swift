import SourceText

extension Node {
  /// The same piece as if its file had another name.
  func renamed(_ name: (String) -> String) -> Node {
    let content: Content =
      switch self.content {
      case .scalar: self.content
      case .sequence(let items): .sequence(items.map { $0.renamed(name) })
      case .mapping(let entries):
        .mapping(
          entries.map {
            Entry(
              key: $0.key, keyPosition: $0.keyPosition.renamed(name),
              value: $0.value.renamed(name))
          })
      }
    return Node(content, at: position.renamed(name))
  }
}

extension SourcePosition {
  fileprivate func renamed(_ name: (String) -> String) -> SourcePosition {
    SourcePosition(file: name(file), line: line, column: column, length: length)
  }
}

extension SourceFile {
  /// The same text under another name.
  func renamed(_ name: (String) -> String) -> SourceFile {
    SourceFile(name: name(self.name), text: text)
  }
}
