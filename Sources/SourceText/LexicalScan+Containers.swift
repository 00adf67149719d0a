extension LexicalScan {
  /// Opens a list or keys that are told by indentation, unless they are open already.
  mutating func openBlock(_ kind: Container.Kind, column: Int) {
    if let innermost = containers.last, innermost.column >= column { return }
    open(kind, column: column)
  }

  /// Opens a list or keys.
  mutating func open(_ kind: Container.Kind, column: Int) {
    containers.append(Container(kind: kind, column: column, offset: at))
    guard containers.count > SourceLimits.depth else { return }
    note(.tooDeep, at: at)
    at = bytes.count
  }

  /// Closes what is indented further than a column.
  mutating func closeBlocks(beyond column: Int) {
    while let innermost = containers.last, innermost.column > column { containers.removeLast() }
  }

  /// Notes a bracket that is still open at the end; what follows it was misread because of it.
  mutating func noteOpenBracket() {
    guard openBrackets > 0, at >= bytes.count, findings.last?.problem.endsScan != true,
      let open = containers.last(where: { $0.column < 0 })
    else { return }
    findings.removeAll { $0.offset > open.offset }
    if let cut = cuts.first(where: { $0 > open.offset }) { return note(.cutText, at: cut) }
    note(.openBracket(open.kind == .flowList ? "[" : "{"), at: open.offset)
  }

  /// How far the innermost list or keys outside brackets are indented; -1 at the top.
  var indentation: Int {
    containers.last { $0.column >= 0 }?.column ?? -1
  }

  /// Stops where the tokens alone show that there are too many nodes.
  mutating func checkCount() {
    guard max(counts.tokens, counts.entries) > SourceLimits.nodes else { return }
    note(.tooManyNodes, at: at)
    at = bytes.count
  }
}
