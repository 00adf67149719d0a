internal import Yams

/// Parses a text to a tree in which every piece knows its place.
///
/// Throws all that is wrong with the text as such: signs with a special meaning, tabs, keys that
/// stand twice, numbers that would be torn apart, brackets that do not match, or more than a file
/// may hold (1 MiB, 32 levels, 100,000 keys and values, 10,000 characters in one text).
public func parse(_ file: SourceFile) throws(Diagnostics) -> Node {
  guard file.text.utf8.count <= SourceLimits.bytes else {
    throw Diagnostics(
      Diagnostic(
        code: "file-too-large", position: .whole(file.name),
        message: "the file is larger than 1 MiB (1,048,576 bytes)",
        remedy: "take out what is not needed, or split the scenario with 'extends:'"))
  }
  if let problem = otherKind(file) { throw Diagnostics(problem) }
  let scan = LexicalScan(file.text)
  if let diagnostics = Diagnostics(diagnostics(of: scan, in: file)) { throw diagnostics }
  guard !scan.isEmpty, let (node, translation) = try translate(file, scan) else {
    throw Diagnostics(
      Diagnostic(
        code: "file-empty", position: .whole(file.name), message: "the file holds nothing",
        remedy: "start with the section 'scenario:' and a title under it"))
  }
  if let diagnostics = Diagnostics(translation.diagnostics) { throw diagnostics }
  return node
}

/// What is worth a look in a text that parses: texts that end at a '#'.
public func remarks(on file: SourceFile) -> [Diagnostic] {
  let scan = LexicalScan(file.text)
  var ruler = Ruler(file)
  let words = LexicalProblem.cutText.words { _ in "" }
  return scan.cuts.prefix(SourceLimits.errors).map { offset in
    Diagnostic(
      code: words.code, severity: .warning, position: ruler.position(ofByte: offset, bytes: 1),
      message: words.message, remedy: words.remedy)
  }
}

/// Runs the parser over a text that was found harmless and translates its tree; nil without one.
func translate(_ file: SourceFile, _ scan: LexicalScan) throws(Diagnostics) -> (
  node: Node, translation: Translation
)? {
  guard let root = try compose(file) else { return nil }
  var translation = Translation(file, tokens: scan.tokens)
  let node = translation.node(root, depth: 1)
  return (node, translation)
}

/// Runs the parser; its error in plain words.
private func compose(_ file: SourceFile) throws(Diagnostics) -> Yams.Node? {
  do {
    return try Yams.compose(yaml: file.text, .basic, .default, .utf8)
  } catch let error as YamlError {
    throw Diagnostics(explanation(of: error, in: file))
  } catch {
    throw Diagnostics(unexplained(.whole(file.name)))
  }
}

private func diagnostics(of scan: LexicalScan, in file: SourceFile) -> [Diagnostic] {
  var ruler = Ruler(file)
  return scan.findings.map { finding in
    let words = finding.problem.words { offset in
      let first = ruler.position(ofByte: offset)
      return "line \(first.line), column \(first.column)"
    }
    return Diagnostic(
      code: words.code, position: ruler.position(ofByte: finding.offset, bytes: finding.length),
      message: words.message, remedy: words.remedy)
  }
}
