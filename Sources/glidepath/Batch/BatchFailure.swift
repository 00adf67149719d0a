import AllianceModel
import Analysis
import Evaluation
import Modelling

/// Why a batch did not go through, one line for each thing that is wrong.
struct BatchFailure: Error {
  let problems: [String]
  let exitCode: Int32

  /// Says one thing; bad data by default.
  init(_ problem: String, exitCode: Int32 = 65) { self.init([problem], exitCode: exitCode) }

  /// Says several things.
  init(_ problems: [String], exitCode: Int32 = 65) {
    self.problems = problems
    self.exitCode = exitCode
  }

  /// The first problems, and how many more there are.
  var shown: [String] {
    problems.count <= 20
      ? problems : problems.prefix(20) + ["and \(problems.count - 20) more"]
  }
}

extension BatchFailure {
  /// Names the error checks that are up in cases; the table is written all the same.
  init(broken: [BatchRows.Row], table: BatchRows, _ loaded: Reported) {
    let model = loaded.source.alliance.model
    let errors = model.checks.filter { $0.severity == .error }.map(\.line)
    let problems = broken.prefix(20).map { row in
      var inputs = InputValues(model)
      for edit in row.edits { inputs.apply(edit) }
      let results = loaded.source.program.run(inputs)
      let up = errors.filter { results.values(of: $0).contains { $0 != 0 } }
      return "\(table.place(row)): error: case '\(row.id)': "
        + up.map(\.text).joined(separator: ", ")
    }
    let more = broken.count - problems.count
    self.init(problems + (more > 0 ? ["and \(more) more"] : []), exitCode: 1)
  }
}
