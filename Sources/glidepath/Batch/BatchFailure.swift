import AllianceModel
import Evaluation
import GlidepathKit
import Modelling
import SourceText

/// Why a batch did not go through, one line for each thing that is wrong.
struct BatchFailure: Error {
  /// How many problems are told.
  static let most = 20

  /// The problems that are told.
  private(set) var problems: [String]
  /// How many more there are.
  private(set) var more = 0
  let exitCode: Int32

  /// Says one thing; bad data by default.
  init(_ problem: String, exitCode: Int32 = 65) { self.init([problem], exitCode: exitCode) }

  /// Says several things.
  init(_ problems: [String], exitCode: Int32 = 65) {
    self.problems = []
    self.exitCode = exitCode
    add(problems)
  }

  /// Adds what else is wrong; beyond what is told it is only counted.
  mutating func add(_ others: [String]) {
    let room = BatchFailure.most - problems.count
    problems += others.prefix(room)
    more += max(0, others.count - room)
  }

  /// The first problems, and how many more there are.
  var shown: [String] { more == 0 ? problems : problems + ["and \(more) more"] }
}

extension BatchFailure {
  /// Whether the next problem is told, and not only counted.
  var hasRoom: Bool { problems.count < BatchFailure.most }

  /// Names the error checks that are up in a case; the table is written all the same.
  mutating func add(broken row: BatchRows.Row, of table: BatchTable) {
    guard hasRoom else { return add([""]) }
    let study = row.variant.study
    let errors = study.alliance.model.checks.filter { $0.severity == .error }.map(\.line)
    var inputs = InputValues(study.alliance.model)
    for edit in row.edits { inputs.apply(edit) }
    let results = study.program.run(inputs)
    let up = errors.filter { results.values(of: $0).contains { $0 != 0 } }
    add([
      "\(table.place(row.record)): error: case '\(row.record.fields[table.id])': "
        + up.map(\.text).joined(separator: ", ")
    ])
  }
}
