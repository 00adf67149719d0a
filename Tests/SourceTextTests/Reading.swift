import SourceText

/// Parses a text under the name `plan.yaml`.
func read(_ text: String) throws(Diagnostics) -> Node {
  try parse(SourceFile(name: "plan.yaml", text: text))
}

/// What is wrong with a text as people see it; empty where nothing is.
func complaint(_ text: String) -> String {
  let file = SourceFile(name: "plan.yaml", text: text)
  do throws(Diagnostics) {
    _ = try parse(file)
    return ""
  } catch {
    return render(error.all, sources: [file])
  }
}

/// The codes and places of all that is wrong with a text.
func codes(_ text: String) -> [String] {
  do throws(Diagnostics) {
    _ = try read(text)
    return []
  } catch {
    return error.all.map { "\($0.code) \($0.position.line):\($0.position.column)+\($0.length)" }
  }
}

/// A tree in short: texts as they are, quoted ones in quotation marks.
func outline(_ node: Node) -> String {
  switch node.content {
  case .scalar(let scalar): scalar.isQuoted ? "'\(scalar.text)'" : scalar.text
  case .sequence(let items): "[" + items.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}
