import AllianceModel
import GlidepathKit
import Modelling
import Scenarios

/// Terms that say where their numbers are from: the parties agreed them.
///
/// A plain number takes the place of one with its source, and what is left has none.
struct SourcedTerms {
  private let plain: [StatedCells.Cell]
  private let sourced: [StatedCells.Cell]

  /// Looks for the inputs that terms state.
  init(_ terms: StatedCells, of study: Study, _ decisions: [AgreedDeal.Decision]) {
    let inputs = Dictionary(
      study.alliance.model.inputs.map { ($0.id.path, $0) }, uniquingKeysWith: { first, _ in first })
    plain = terms.cells
    sourced = terms.cells.map { cell in
      guard let input = inputs[cell.path], cell.text != StatedCells.removal,
        input.provenance.source == nil, !cell.text.hasPrefix("{") || Self.isByYear(cell.text)
      else { return cell }
      let step = decisions.last { $0.paths.contains(cell.path) }?.number
      return StatedCells.Cell(
        path: cell.path, text: Self.text(cell.text, input.provenance, step), at: cell.position)
    }
  }

  /// The terms, with as many sources as a scenario file can state without another number coming out.
  func cells(over drafted: Study, like agreed: Study) -> StatedCells {
    let all = StatedCells(sourced)
    if Self.isSame(all, drafted, agreed) { return all }
    var cells = plain
    for place in cells.indices where sourced[place] != plain[place] {
      cells[place] = sourced[place]
      if !Self.isSame(StatedCells(cells), drafted, agreed) { cells[place] = plain[place] }
    }
    return StatedCells(cells)
  }

  private static func isSame(_ cells: StatedCells, _ drafted: Study, _ agreed: Study) -> Bool {
    guard !cells.cells.isEmpty, let found = try? drafted.stating(cells) else {
      return cells.cells.isEmpty
    }
    return (try? agreed.comesToTheSame(as: found)) ?? false
  }

  /// The number with source, owner and role: `{value: 7, source: 'agreed by the parties, step 12'}`.
  private static func text(_ value: String, _ stated: Provenance, _ step: Int?) -> String {
    let source = "agreed by the parties" + (step.map { ", step \($0) of the decision log" } ?? "")
    let others = [("owner", stated.owner), ("role", stated.range == nil ? stated.role : nil)]
      .compactMap { key, words in words.map { ", \(key): \(quoted($0))" } }
    let isList = value.hasPrefix("[") || value.hasPrefix("{")
    return
      "{value: \(isList ? value : quoted(value)), source: \(quoted(source))\(others.joined())}"
  }

  /// Whether keys state a number a year: `{2026/27: 10%}`.
  private static func isByYear(_ text: String) -> Bool {
    text.dropFirst().drop { $0 == " " }.first?.isNumber ?? false
  }

  /// Words in quotation marks, where they hold a sign that could mean something else.
  private static func quoted(_ words: String) -> String {
    let isPlain = words.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "_./%£+-".unicodeScalars.contains($0)
    }
    return isPlain && !words.isEmpty ? words : "'\(words.replacing("'", with: "''"))'"
  }
}
