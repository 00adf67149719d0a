import AllianceModel
public import Evaluation
import Modelling
import Scenarios
public import SourceText

extension Study {
  /// Why an edit cannot be made: its input or its column is not there, or the scenario file could not
  /// state its number; empty where it can.
  public func problems(of edit: Edit) -> [Diagnostic] {
    guard let input = alliance.model.inputs.first(where: { $0.id == edit.input }) else {
      return [unknownInput(edit.input)]
    }
    if let problem = columnProblem(of: edit, in: input) { return [problem] }
    do {
      try checkValue(
        edit.value, of: input, years: scenario.years, at: .whole(scenario.file))
      return []
    } catch {
      return error.all
    }
  }

  private func unknownInput(_ id: InputID) -> Diagnostic {
    let paths = alliance.model.inputs.map(\.id.path)
    return Diagnostic(
      code: "unknown-input", position: .whole(scenario.file),
      message: "there is no input '\(id)' to change",
      remedy: nearestName(to: id.path, among: paths).map { "did you mean '\($0)'?" }
        ?? "name an input by its path in the file")
  }

  /// What is wrong with the column of an edit; a series has none for the base year.
  private func columnProblem(of edit: Edit, in input: Input) -> Diagnostic? {
    guard !input.shape.isEditedOnce else {
      return edit.column.map { column in
        unknownColumn(
          "'\(edit.input)' is one number for all years, and none in column \(column)",
          "leave the column out")
      }
    }
    let columns = input.shape == .series ? 1..<input.values.count : 0..<input.values.count
    let first = columns.lowerBound == 0 ? "0, the base year," : "1, the first year of the contract,"
    let remedy = "name a column from \(first) to \(columns.upperBound - 1)"
    guard let column = edit.column else {
      return unknownColumn(
        "'\(edit.input)' has a number a year, and the edit names no year", remedy)
    }
    guard columns.contains(column) else {
      return unknownColumn("'\(edit.input)' has no number in column \(column)", remedy)
    }
    return nil
  }

  private func unknownColumn(_ message: String, _ remedy: String) -> Diagnostic {
    Diagnostic(
      code: "unknown-column", position: .whole(scenario.file), message: message, remedy: remedy)
  }
}
