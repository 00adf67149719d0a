import Modelling
public import Reports

/// Why a number is what it is, as lists within lists: each number with its formula, and what it reads.
public struct WhyTree {
  private let explanation: Explanation

  /// Lays out an explanation.
  public init(_ explanation: Explanation) { self.explanation = explanation }

  /// How many steps stand open at first.
  private static let open = 1

  /// The number, and under it what it comes of.
  public var tree: HTML {
    HTML("ul", ["class": "why"], [item(explanation.root, depth: 0)])
  }

  private func item(_ node: Explanation.Node, depth: Int) -> HTML {
    let facts = formulas(node) + sources(node)
    guard !(facts.isEmpty && node.parts.isEmpty) else { return HTML("li", words(node)) }
    let parts = node.parts.map { item($0, depth: depth + 1) }
    return HTML(
      "li",
      [
        HTML(
          "details",
          [HTML("summary", words(node))] + facts + (parts.isEmpty ? [] : [HTML("ul", parts)])
        ).with("open", if: depth < WhyTree.open)
      ])
  }

  private func words(_ node: Explanation.Node) -> [HTML] {
    let values = node.values.map { $0.map { ValueText.of($0, node.unit) } ?? "not there" }
    let end = node.end.map { $0 == .nothing ? "" : " (\($0.rawValue))" } ?? ""
    return [
      .text("\(node.label)\(node.year.map { " \($0)" } ?? ""): "),
      HTML("strong", values.joined(separator: " → ")), .text(end),
    ]
  }

  private func formulas(_ node: Explanation.Node) -> [HTML] {
    guard node.end != .above, node.end != .nothing else { return [] }
    return node.formulas.withoutRepeats.map { HTML("p", ["class": "formula"], "= \($0)") }
  }

  private func sources(_ node: Explanation.Node) -> [HTML] {
    let told = node.provenances.map { provenance in
      [
        provenance.place.map { "stated at \($0)" } ?? "a default of the tool",
        provenance.source.map { "source: \($0)" }, provenance.owner.map { "owner: \($0)" },
      ].compactMap(\.self).joined(separator: "; ")
    }
    return told.withoutRepeats.map { HTML("p", ["class": "aside"], $0) }
  }
}
