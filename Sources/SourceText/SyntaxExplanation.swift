internal import Yams

/// The parser's error in plain words, at its place.
func explanation(of error: YamlError, in file: SourceFile) -> Diagnostic {
  var ruler = Ruler(file)
  func place(_ mark: Mark) -> SourcePosition {
    ruler.position(line: mark.line, scalarColumn: mark.column)
  }
  switch error {
  case .scanner(let context, let problem, let mark, _),
    .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    let position = place(mark)
    let start = context.map { place($0.mark) }
    return explain(problem, context?.text ?? "", position, start, in: file)
  case .duplicatedKeysInMapping(let keys, let context):
    return Diagnostic(
      code: "duplicate-key", position: place(context.mark),
      message: "the key '\(shortened(keys.first ?? ""))' is in the same part twice",
      remedy: "keep one of the two")
  default: return unexplained(.whole(file.name))
  }
}

/// An error for which there are no better words.
func unexplained(_ position: SourcePosition) -> Diagnostic {
  Diagnostic(
    code: "syntax", position: position, message: "this cannot be read here",
    remedy: "write 'key: value', and lists as '- item', indented with spaces; put texts with "
      + "special signs in quotation marks")
}

private func explain(
  _ problem: String, _ context: String, _ position: SourcePosition, _ start: SourcePosition?,
  in file: SourceFile
) -> Diagnostic {
  if character(at: position, in: file) == "\t" || problem.contains("tab character") {
    return tab(position)
  }
  if problem.contains("',' or '") { return bracket(problem, start ?? position, position) }
  if problem.contains("could not find expected ':'") {
    return fault(
      "colon-missing", start ?? position,
      "a key without ':', or a text that started on the line above",
      "write 'key: value'; put a text over several lines in quotation marks")
  }
  if problem.contains("mapping values are not allowed") || problem.contains("unexpected ':'") {
    return fault(
      "second-colon", position, "a second ':' on the same line, or a key indented too far",
      "put the text in quotation marks if ':' belongs to it; start keys in the same column as "
        + "their neighbours")
  }
  return indentation(problem, position, in: file)
}

private func indentation(_ problem: String, _ position: SourcePosition, in file: SourceFile)
  -> Diagnostic
{
  if problem.contains("expected key"), !startsLine(position, in: file) {
    return fault(
      "rest-of-line", position, "nothing more can stand on this line",
      "put the whole text in one pair of quotation marks, or start a new line")
  }
  if problem.contains("expected key") || problem.contains("'-' indicator") {
    return fault(
      "indentation", position, "this does not fit the lines above it",
      "start it in the same column as its neighbours; a part has either keys or '- items', not both"
    )
  }
  if problem.contains("block sequence entries") {
    return fault(
      "indentation", position, "a list item ('-') cannot start here",
      "write each '- item' on a line of its own under its key")
  }
  if problem.contains("<document start>") {
    return fault(
      "indentation", position, "this follows the end of what was started above",
      "start it in the same column as its neighbours, or close no bracket too early")
  }
  if problem.contains("comment or line break") {
    return fault(
      "block-text", position, "after '|' or '>' the text starts on the next line",
      "move the text to the next line and indent it; or put it in quotation marks")
  }
  return unexplained(position)
}

private func bracket(_ problem: String, _ start: SourcePosition, _ position: SourcePosition)
  -> Diagnostic
{
  let (open, close) = problem.contains("]") ? ("[", "]") : ("{", "}")
  return fault(
    "bracket", position,
    "here '\(open)' of line \(start.line), column \(start.column) needs ',' or '\(close)'",
    "separate the entries with commas and close the bracket with '\(close)'")
}

private func tab(_ position: SourcePosition) -> Diagnostic {
  let words = LexicalProblem.tabIndentation.words { _ in "" }
  return fault(words.code, position, words.message, words.remedy)
}

private func startsLine(_ position: SourcePosition, in file: SourceFile) -> Bool {
  guard let line = file.line(position.line) else { return true }
  return line.prefix(position.column - 1).allSatisfy { $0 == " " || $0 == "-" }
}

private func character(at position: SourcePosition, in file: SourceFile) -> Character? {
  guard let line = file.line(position.line) else { return nil }
  return line.dropFirst(position.column - 1).first
}

private func fault(_ code: String, _ position: SourcePosition, _ message: String, _ remedy: String)
  -> Diagnostic
{
  Diagnostic(code: code, position: position, message: message, remedy: remedy)
}
