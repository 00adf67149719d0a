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

  /// Adds what is wrong with rows, and how much more is that nobody put into words.
  mutating func add(
    _ problems: [BatchProblem], untold: Int = 0, of table: BatchTable, after lines: Int
  ) {
    add(problems.map { "\(table.place(lines + $0.line)): error: \($0.words)" })
    more += untold
  }
}

/// What is wrong with a row of a block.
struct BatchProblem {
  /// The line, counted from the start of the block.
  let line: Int
  /// What is wrong.
  let words: String
}
