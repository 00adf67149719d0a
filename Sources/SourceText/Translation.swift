internal import Yams

/// Turns the parser's tree into ours, with places in characters, and checks what only a tree shows.
struct Translation {
  private(set) var diagnostics: [Diagnostic] = []
  private var ruler: Ruler
  private let file: SourceFile
  private let tokens: [LexicalScan.Token]
  private var nextToken = 0
  private(set) var count = 0
  /// How many texts the parser and the scan found at different places: 0, as a test shows.
  private(set) var disagreements = 0

  init(_ file: SourceFile, tokens: [LexicalScan.Token]) {
    self.file = file
    self.tokens = tokens
    ruler = Ruler(file)
  }

  /// Translates a piece; the outermost has depth 1.
  mutating func node(_ node: Yams.Node, depth: Int) -> Node {
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .sequence(let sequence):
      let position = place(sequence.mark)
      guard enter(depth, position) else { return Node(.sequence([]), at: position) }
      return Node(.sequence(sequence.map { self.node($0, depth: depth + 1) }), at: position)
    case .mapping(let mapping):
      let position = place(mapping.mark)
      guard enter(depth, position) else { return Node(.mapping([]), at: position) }
      return Node(.mapping(entries(mapping, depth: depth)), at: position)
    case .alias(let alias):
      let position = place(alias.mark)
      diagnostics.append(unexplained(position))
      return Node(.sequence([]), at: position)
    }
  }

  private mutating func entries(_ mapping: Yams.Node.Mapping, depth: Int) -> [Entry] {
    var seen: [String: SourcePosition] = [:]
    var entries: [Entry] = []
    for (key, value) in mapping {
      let name = node(key, depth: depth + 1)
      let content = node(value, depth: depth + 1)
      guard let text = name.scalar?.text else {
        diagnostics.append(unexplained(name.position))
        continue
      }
      if let first = seen.updateValue(name.position, forKey: text) {
        diagnostics.append(repeated(text, name.position, first))
      }
      entries.append(Entry(key: text, keyPosition: name.position, value: content))
    }
    return entries
  }

  private func repeated(_ key: String, _ position: SourcePosition, _ first: SourcePosition)
    -> Diagnostic
  {
    let words = LexicalProblem.duplicateKey(key, first: 0).words { _ in
      "line \(first.line), column \(first.column)"
    }
    return Diagnostic(
      code: words.code, position: position, message: words.message, remedy: words.remedy)
  }

  private mutating func scalar(_ scalar: Yams.Node.Scalar) -> Node {
    let isQuoted = scalar.style != .plain
    // What is not written (after `key:`) has no token of its own.
    let position =
      scalar.string.isEmpty && !isQuoted ? place(scalar.mark) : placeOfNextToken(scalar.mark)
    countNode(position)
    if scalar.string.utf8.count > SourceLimits.characters,
      scalar.string.utf16.count > SourceLimits.characters
    {
      note(
        "text-too-long", position, "this text is longer than 10,000 characters",
        "shorten it, or keep it in a document of its own and name that here")
    }
    let isBlank = !isQuoted && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return Node(.scalar(Scalar(isBlank ? "" : scalar.string, isQuoted: isQuoted)), at: position)
  }

  private mutating func placeOfNextToken(_ mark: Mark?) -> SourcePosition {
    let marked = place(mark)
    guard nextToken < tokens.count else {
      disagreements += 1
      return marked
    }
    let token = tokens[nextToken]
    nextToken += 1
    let position = ruler.position(ofByte: token.offset, bytes: token.length)
    guard position.line == marked.line, position.column == marked.column else {
      disagreements += 1
      return marked
    }
    return position
  }

  /// Whether every token of the scan was met.
  var isComplete: Bool { nextToken == tokens.count }

  private mutating func place(_ mark: Mark?) -> SourcePosition {
    guard let mark else { return .whole(file.name) }
    return ruler.position(line: mark.line, scalarColumn: mark.column)
  }

  private mutating func enter(_ depth: Int, _ position: SourcePosition) -> Bool {
    countNode(position)
    guard depth > SourceLimits.depth else { return true }
    let words = LexicalProblem.tooDeep.words { _ in "" }
    note(words.code, position, words.message, words.remedy)
    return false
  }

  private mutating func countNode(_ position: SourcePosition) {
    count += 1
    guard count == SourceLimits.nodes + 1 else { return }
    let words = LexicalProblem.tooManyNodes.words { _ in "" }
    note(words.code, position, words.message, words.remedy)
  }

  private mutating func note(
    _ code: String, _ position: SourcePosition, _ message: String, _ remedy: String
  ) {
    guard diagnostics.count < SourceLimits.errors else { return }
    diagnostics.append(
      Diagnostic(code: code, position: position, message: message, remedy: remedy))
  }
}
