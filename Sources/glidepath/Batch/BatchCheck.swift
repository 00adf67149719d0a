import Modelling
import SourceText

/// The first reading of a table: every row is looked at before anything is computed or written.
struct BatchCheck {
  /// Which of the columns that are carried along hold numbers alone, and stay numbers for spreadsheets.
  private(set) var areNumbers: [Bool]
  /// Whether the names of all cases are numbers.
  private(set) var idIsNumber = true
  /// The columns in which a level has a number a year.
  private(set) var spread: Set<Int> = []

  /// Reads all rows; all cells that are wrong are told together.
  init(_ table: BatchTable, _ variants: BatchVariants) throws {
    areNumbers = table.carried.map { _ in true }
    var failure = BatchFailure([])
    var ids = CaseNames()
    let marks = NameMarks()
    try table.blocks(
      "checking", tells: { failure.hasRoom },
      work: { block, isTold in CheckedBlock(block, table, variants, marks, isTold: isTold) },
      take: { made, lines in
        // In the order of the file, wherever its blocks end; that of one row stays.
        let problems = (made.namesakes(&ids, table, after: lines) + made.problems)
          .sorted { $0.line < $1.line }
        failure.add(problems, untold: made.untold, of: table, after: lines)
        areNumbers = zip(areNumbers, made.areNumbers).map { $0 && $1 }
        idIsNumber = idIsNumber && made.idIsNumber
        spread.formUnion(made.spread)
      })
    if !failure.problems.isEmpty { throw failure }
  }
}

/// A block of rows that was looked at by itself.
private struct CheckedBlock {
  let areNumbers: [Bool]
  let idIsNumber: Bool
  /// What is wrong with cells, in the order of the file.
  let problems: [BatchProblem]
  let untold: Int
  let spread: Set<Int>
  private let block: CSVBlock
  private let marks: [NameMark?]

  init(
    _ block: CSVBlock, _ table: BatchTable, _ variants: BatchVariants, _ marks: NameMarks,
    isTold: Bool
  ) {
    func holdsNumbers(_ column: Int) -> Bool {
      (0..<block.count).allSatisfy { CarriedColumn.isNumber(block, $0, column) }
    }
    self.block = block
    areNumbers = table.carried.map(holdsNumbers)
    idIsNumber = holdsNumbers(table.id)
    self.marks = (0..<block.count).map { marks.mark(block, $0, table.id) }
    let reading = BatchReading(block, table, variants, isTold: isTold) { _, _, _ in }
    problems = reading.problems
    untold = reading.untold
    spread = reading.spread
  }

  /// The cases without a name of their own, in the order of the file.
  func namesakes(_ ids: inout CaseNames, _ table: BatchTable, after lines: Int) -> [BatchProblem] {
    var problems: [BatchProblem] = []
    for (row, mark) in marks.enumerated() {
      let line = Int(block.lines[row])
      guard let mark else {
        problems.append(
          BatchProblem(line: line, words: "the case has no id; give each row one"))
        continue
      }
      guard let first = ids.line(of: mark, elseAt: lines + line) else { continue }
      problems.append(
        BatchProblem(
          line: line,
          words: "the id '\(table.text(block, row, table.id))' is already that of line \(first); "
            + "give each case an id of its own"))
    }
    return problems
  }
}
