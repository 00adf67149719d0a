import Spreadsheets

/// The second reading of a table: block by block it is computed, and what comes out kept aside until all of it
/// is there.
struct BatchResults {
  /// What was written so far.
  let spool: Spool
  /// The cases in which an error check is up.
  private(set) var broken = BatchFailure([], exitCode: 1)

  /// In which form the cases come out.
  enum Form {
    case csv(ByteOrderMark)
    case json
  }

  /// Computes all rows.
  ///
  /// - Throws: results that are no numbers, all of them together.
  init(
    _ table: BatchTable, _ check: BatchCheck, _ variants: BatchVariants,
    _ measures: [BatchMeasure], as form: Form
  ) throws {
    spool = try Spool()
    variants.prepare(spread: check.spread)
    let cases = ComputedCases(table, check, variants, measures, form)
    var (failure, broken, isFirst) = (BatchFailure([]), BatchFailure([], exitCode: 1), true)
    try table.blocks(
      "computing", tells: { failure.hasRoom || broken.hasRoom },
      work: { block, isTold in try cases.block(block, isTold: isTold) },
      take: { made, lines in
        failure.add(made.problems, untold: made.untold, of: table, after: lines)
        broken.add(made.broken, untold: made.brokenUntold, of: table, after: lines)
        guard failure.problems.isEmpty else { return }
        try spool.append(cases.start(isFirst: isFirst))
        try spool.append(made.bytes)
        isFirst = false
      })
    if !failure.problems.isEmpty { throw failure }
    try spool.append(cases.end(isEmpty: isFirst))
    self.broken = broken
  }
}
