public import Modelling
import SourceText

extension ScenarioDocument {
  /// The text of a scenario file that extends this one and states other values, and nothing else.
  ///
  /// Each value stands under its key in the form in which the author wrote the one it replaces. What
  /// was expected to come out is taken out: it was expected of the old values. The range within which a
  /// value is thought to vary stays with it, unless the new value does not fit it: then the first lines
  /// say that it is left out.
  ///
  /// - Parameters:
  ///   - values: the inputs with their new numbers.
  ///   - path: the file of this scenario, as seen from the folder of the new one.
  ///   - years: the columns of the model.
  ///   - remark: what the first lines say to people, one each.
  /// - Returns: the text, in UTF-8 and with a last line end.
  public func overlay(
    stating values: [StatedValues], extending path: String, _ years: Years, remark: [String]
  ) -> String {
    let tree = StatedTree(years: years).tree(stating: values, over: root)
    let head = [("extends", Node.plain(path))]
    let removal = root["expect"] == nil ? [] : [("remove", Node.list([.plain("expect")]))]
    let lines =
      (remark + ranges(values)).map { "# \($0)" } + NodeText.lines(.keys(head + removal))
      + NodeText.lines(tree)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Of which inputs the range is left out; nothing where it is of none.
  private func ranges(_ values: [StatedValues]) -> [String] {
    values.filter(\.leavesRange).map { stated in
      let isCentred = stated.input.provenance.variation?.isCentred ?? false
      return "The range of \(stated.input.id.path) is left out: the new value "
        + (isCentred ? "is not at its centre." : "lies outside it.")
    }
  }
}
