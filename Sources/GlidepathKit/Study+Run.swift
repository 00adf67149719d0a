import AllianceModel
public import Evaluation
import Modelling
import Scenarios
import SourceText

extension Study {
  /// Computes the study, from its own inputs or with edits of them.
  ///
  /// - Throws: edits of inputs that there are not, numbers that are none, and checks that only a mistake
  ///   in what is stated can break, each at its place in the file.
  public func run(_ edits: [Edit] = []) throws(StudyError) -> Run {
    var inputs = InputValues(program.model)
    for edit in edits {
      if let problem = problem(edit) { throw StudyError(diagnostics: [problem], sources: sources) }
      inputs.apply(edit)
    }
    let results = program.run(inputs)
    let problems = noNumber(in: results) + alliance.mistakes(in: results)
    guard problems.isEmpty else { throw StudyError(diagnostics: problems, sources: sources) }
    return Run(study: self, inputs: inputs, edits: edits, results: results)
  }

  /// Why an edit changes nothing; nil where it does.
  private func problem(_ edit: Edit) -> Diagnostic? {
    guard let input = alliance.model.inputs.first(where: { $0.id == edit.input }) else {
      let paths = alliance.model.inputs.map(\.id.path)
      return Diagnostic(
        code: "unknown-input", position: .whole(scenario.file),
        message: "there is no input '\(edit.input)' to change",
        remedy: nearestName(to: edit.input.path, among: paths).map { "did you mean '\($0)'?" }
          ?? "name an input by its path in the file")
    }
    let columns = input.values.indices
    if input.shape.isEditedOnce {
      return edit.column.map { column in
        Diagnostic(
          code: "unknown-column", position: .whole(scenario.file),
          message: "'\(edit.input)' is one number for all years, and none in column \(column)",
          remedy: "leave the column out")
      }
    }
    guard !(edit.column.map(columns.contains) ?? false) else { return nil }
    return Diagnostic(
      code: "unknown-column", position: .whole(scenario.file),
      message: "'\(edit.input)' has a number a year, and none in column "
        + (edit.column.map(String.init) ?? "nil"),
      remedy: "name a column from 0, the base year, to \(columns.count - 1)")
  }

  /// The first line that holds no number.
  private func noNumber(in results: Results) -> [Diagnostic] {
    results.notNumbers(in: alliance.model).prefix(1).map { line, column in
      Diagnostic(
        code: "not-a-result", position: alliance.places[line] ?? .whole(scenario.file),
        message:
          "'\(line)' has no value in \(scenario.years.label(column)): a division by 0 or a sum too large",
        remedy: "guard it with IF, or look for an input that makes no sense")
    }
  }
}
