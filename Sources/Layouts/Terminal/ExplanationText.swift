import Modelling
public import Reports

/// An explanation as an indented tree: a number on each line, under it its formula with the values put in.
public struct ExplanationText {
  private let explanation: Explanation

  /// Lays out an explanation.
  public init(_ explanation: Explanation) { self.explanation = explanation }

  /// The tree, for a terminal.
  public var text: String {
    let titles = explanation.titles
    let head =
      titles.count == 2 ? "\(titles[1]) less \(titles[0])\n" : "\(titles.first ?? "")\n"
    return head + lines(explanation.root, 0).map { $0 + "\n" }.joined()
  }

  private func lines(_ node: Explanation.Node, _ depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    var lines = [indent + words(node)]
    if node.end != .above, node.end != .nothing {
      lines += formulas(node).map { "\(indent)  = \($0)" }
    }
    lines += sources(node).map { "\(indent)  \($0)" }
    return lines + node.parts.flatMap { self.lines($0, depth + 1) }
  }

  /// The name, the year, the value or both, and why it is not followed.
  private func words(_ node: Explanation.Node) -> String {
    let when = node.year.map { " \($0)" } ?? ""
    let end: String =
      switch node.end {
      case .above?, .deeper?: " (\(node.end?.rawValue ?? ""))"
      case .nothing?, nil: ""
      }
    return "\(node.label)\(when): \(value(node))\(end)  [\(node.id)]"
  }

  private func value(_ node: Explanation.Node) -> String {
    let both = node.values.compactMap(\.self)
    let more = both.count == 2 ? ValueText.decimalsApart(both[0], both[1], node.unit) : 0
    let told = node.values.map { $0.map { ValueText.of($0, node.unit, more: more) } ?? "not there" }
    guard told.count == 2 else { return told.first ?? "" }
    let sign = node.difference > 0 ? "+" : ""
    return told[0] == told[1] && node.difference == 0
      ? "\(told[0]) in both"
      : "\(sign)\(ValueText.of(node.difference, node.unit, more: more)) (\(told[0]) → \(told[1]))"
  }

  /// One formula where both say the same, else one for each case.
  private func formulas(_ node: Explanation.Node) -> [String] {
    Set(node.formulas).count == 1 ? Array(node.formulas.prefix(1)) : node.formulas
  }

  private func sources(_ node: Explanation.Node) -> [String] {
    let told = node.provenances.map { provenance in
      [
        provenance.place ?? "default", provenance.source.map { "source: \($0)" },
        provenance.owner.map { "owner: \($0)" },
      ].compactMap(\.self).joined(separator: "; ")
    }
    return Set(told).count == 1 ? Array(told.prefix(1)) : told
  }
}
