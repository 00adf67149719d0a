import Layouts
import Modelling

extension WorkbookReview {
  /// How many cells of a kind are told.
  private static let most = 20

  /// What differs, as people read it, a line for each cell; `name` is what they call the workbook.
  public func text(_ name: String) -> String {
    guard !isSame else {
      return
        "\(name) is what the scenarios produce: all \(formulaCount) formulas, texts and inputs\n"
    }
    let version = writtenBy == tool ? [] : ["  written by \(writtenBy); this is \(tool)"]
    let sheets =
      missingSheets.map { "  the sheet '\($0)' is missing" }
      + addedSheets.map { "  the sheet '\($0)' was added" }
    let blocks = [
      (CellDifference.Kind.input, "inputs"), (.formula, "formulas"),
      (.constant, "texts and numbers"),
    ]
    .flatMap { block(differences($0), $1) }
    return (["\(name) is not what the scenarios produce"] + version + files + sheets + blocks)
      .joined(separator: "\n") + "\n"
  }

  /// What is to be said of the files that it was made from.
  private var files: [String] {
    guard origin.isOfTheseFiles else {
      return [
        "  it was made from other scenario files than these: from \(origin.words); "
          + "name those with --scenario. Nothing else was compared"
      ]
    }
    return origin.changedFiles.map { "  it was made from another version of \($0) than this" }
  }

  private func block(_ cells: [CellDifference], _ words: String) -> [String] {
    guard !cells.isEmpty else { return [] }
    let more = cells.count - Self.most
    return ["  \(words) changed: \(cells.count)"] + cells.prefix(Self.most).map { "    \($0.line)" }
      + (more > 0 ? ["    and \(more) more; --json lists all"] : [])
  }
}

extension CellDifference {
  /// The cell on one line: what it is, what it held and what it holds.
  fileprivate var line: String {
    let what = [input.map { $0.input.id.path + ($0.year.map { " \($0)" } ?? "") } ?? label]
      .filter { !$0.isEmpty }.map { " \($0)" }.joined()
    let origin = input.map { " (\($0.input.provenance.place ?? "default"))" } ?? ""
    return "\(place)\(what): \(before ?? "empty") → \(after ?? "empty")\(origin)"
  }
}
