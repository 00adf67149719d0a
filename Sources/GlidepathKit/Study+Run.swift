import AllianceModel
public import Evaluation
import Modelling
import Scenarios
import SourceText

extension Study {
  /// Computes the study, from its own inputs or with edits of them.
  ///
  /// - Throws: edits of inputs or columns that there are not, edits to numbers that the file could not
  ///   state, lines that hold no number, and checks that only a mistake in what is stated can break, each
  ///   at its place in the file.
  public func run(_ edits: [Edit] = []) throws(StudyError) -> Run {
    var inputs = InputValues(program.model)
    for edit in edits {
      let problems = problems(of: edit)
      guard problems.isEmpty else { throw StudyError(diagnostics: problems, sources: sources) }
      inputs.apply(edit)
    }
    let results = program.run(inputs)
    let problems = alliance.noNumber(in: results) + alliance.mistakes(in: results)
    guard problems.isEmpty else { throw StudyError(diagnostics: problems, sources: sources) }
    return Run(study: self, inputs: inputs, edits: edits, results: results)
  }
}
