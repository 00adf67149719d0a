import AllianceModel
import Analysis
import Evaluation
import Modelling

/// Builds the tree of an explanation: each number once, whatever reads it.
struct ExplanationTree {
  /// A number: what it is, and in which column.
  struct Place: Hashable {
    let source: Readings.Source
    let column: Int
  }

  private let cases: [ExplainedCase]
  private var told: Set<Place> = []

  init(_ cases: [Case]) { self.cases = cases.map(ExplainedCase.init) }

  /// A number and what it reads, so many steps deep.
  mutating func node(_ place: Place, depth: Int) -> Explanation.Node {
    let parts = cases.flatMap { $0.parts(of: place) }.withoutRepeats
    let values = cases.map { $0.value(at: place) }
    var end: Explanation.End?
    var nodes: [Explanation.Node] = []
    if !parts.isEmpty {
      if isNothing(values) {
        end = .nothing
      } else if !told.insert(place).inserted {
        end = .above
      } else if depth == 0 {
        end = .deeper
        told.remove(place)
      } else {
        for part in parts { nodes.append(node(part, depth: depth - 1)) }
        if cases.count == 2 { nodes = ExplanationTree.largestFirst(nodes) }
      }
    }
    let facts = cases.lazy.compactMap { $0.facts(of: place) }.first
    return Explanation.Node(
      id: facts?.id ?? "", label: facts?.label ?? "", year: facts?.year,
      unit: facts?.unit ?? .count,
      values: values, formulas: cases.compactMap { $0.formula(at: place) },
      provenances: cases.compactMap { $0.provenance(of: place) }, parts: nodes, end: end)
  }

  /// Whether there is nothing to explain: a value of 0, or two that do not differ.
  private func isNothing(_ values: [Double?]) -> Bool {
    values.count == 2 ? (values[0] ?? 0) == (values[1] ?? 0) : values[0] == 0
  }

  private static func largestFirst(_ nodes: [Explanation.Node]) -> [Explanation.Node] {
    nodes.enumerated().sorted { left, right in
      let sizes = [left, right].map { $0.element.difference.magnitude }
      return sizes[0] == sizes[1] ? left.offset < right.offset : sizes[0] > sizes[1]
    }.map(\.element)
  }
}
