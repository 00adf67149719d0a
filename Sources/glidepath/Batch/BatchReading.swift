import SourceText

/// The rows of a block, read model by model.
struct BatchReading {
  /// What is wrong with cells, in the order of the file.
  private(set) var problems: [BatchProblem] = []
  /// How many more things are wrong, where words are not wanted.
  private(set) var untold = 0
  /// The columns in which a level has a number a year.
  private(set) var spread: Set<Int> = []

  /// Reads all rows; those that share a model are worked on together, and the model is let go.
  init(
    _ block: CSVBlock, _ table: BatchTable, _ variants: BatchVariants, isTold: Bool,
    work: (_ variant: BatchVariant, _ rows: [Int], _ values: [Double]) -> Void
  ) {
    var found: [(row: Int, words: String)] = []
    for (stated, rows) in BatchRows(block, of: table).groups {
      switch variants.outcome(of: stated) {
      case .problems(let problems):
        if isTold {
          found += rows.flatMap { row in problems.map { (row, $0) } }
        } else {
          untold += rows.count * problems.count
        }
      case .variant(let variant):
        let cells = BatchCells(block, rows, variant, isTold: isTold)
        found += cells.problems
        untold += cells.untold
        spread.formUnion(cells.spread)
        work(variant, rows, cells.values)
      }
    }
    // The order of those of one row stays.
    problems = found.sorted { $0.row < $1.row }.map {
      BatchProblem(line: Int(block.lines[$0.row]), words: $0.words)
    }
  }
}
