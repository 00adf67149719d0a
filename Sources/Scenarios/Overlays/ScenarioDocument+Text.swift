public import Modelling
public import SourceText

extension ScenarioDocument {
  /// The numbers of an input as the scenario states them: what stands under its key, in the form in which
  /// its author wrote it, or as a file would state a default.
  public func text(of input: Input, _ years: Years) -> String {
    let keys = input.id.path.split(separator: ".").map(String.init)
    let author = keys.reduce(Optional(root)) { node, key in
      guard let items = node?.sequence else { return node?[key] }
      return Int(key).flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil }
    }
    return NodeText.inLine(StatedValues(input, input.values).node(like: author, years))
  }

  /// The text of a scenario file that extends this one and states what cells state, and nothing else.
  ///
  /// - Parameters:
  ///   - cells: what is stated.
  ///   - path: the file of this scenario, as seen from the folder of the new one.
  ///   - remark: what the first lines say to people, one each.
  /// - Returns: the text, in UTF-8 and with a last line end.
  /// - Throws: what keeps brackets in a cell from being read.
  public func overlay(
    stating cells: StatedCells, extending path: String, remark: [String]
  ) throws(Diagnostics) -> String {
    let lines =
      remark.map { "# \($0)" } + NodeText.lines(.keys([("extends", .plain(path))]))
      + NodeText.lines(try cells.tree(over: root, file))
    return lines.joined(separator: "\n") + "\n"
  }
}
