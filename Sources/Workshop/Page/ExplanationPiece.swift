import Analysis
import GlidepathKit
public import Modelling
public import Pages
import Reports

/// Why a figure of the table is what it is, and what it was as drafted.
public struct ExplanationPiece {
  private let contract: Tabled
  private let line: LineID
  private let column: Int

  /// How many steps an explanation goes down.
  private static let depth = 4

  /// A figure of a contract; nil where the contract has no such line or column.
  public init?(_ line: LineID, column: Int, of contract: Tabled) {
    let results = contract.table.run.results
    guard results.has(line), results.values(of: line).indices.contains(column) else { return nil }
    self.contract = contract
    self.line = line
    self.column = column
  }

  /// The tree.
  public var piece: HTML {
    let why = Explanation(
      [contract.table.answers.source], line, column: column, depth: ExplanationPiece.depth)
    return .several(drafted + [WhyTree(why).tree])
  }

  /// What it was, where that differs.
  private var drafted: [HTML] {
    let states = [("as drafted", contract.drafted), ("as agreed", contract.agreed)]
    let values = states.compactMap { words, outcome -> String? in
      let results = outcome.run.results
      guard results.has(line), results.values(of: line).indices.contains(column),
        let unit = outcome.study.alliance.model.lines.first(where: { $0.id == line })?.unit,
        results[line, column] != contract.table.run.results[line, column]
      else { return nil }
      return "\(words) \(ValueText.of(results[line, column], unit))"
    }
    return values.isEmpty
      ? [] : [HTML("p", ["class": "aside"], values.joined(separator: ", ") + ".")]
  }
}
