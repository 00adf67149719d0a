import Modelling
import SourceText

/// The first reading of a table: every row is looked at before anything is computed or written.
struct BatchCheck {
  /// Which of the columns that are carried along hold numbers alone, and stay numbers for spreadsheets.
  private(set) var areNumbers: [Bool]
  private var ids = CaseNames()

  /// Reads all rows; all cells that are wrong are told together.
  init(_ table: BatchTable, _ variants: inout BatchVariants) throws {
    areNumbers = table.carried.map { _ in true }
    idIsNumber = true
    var failure = BatchFailure([])
    try table.blocks("checking") { records in
      let rows = BatchRows(records, of: table, &variants)
      for record in records { look(at: record, table, &failure) }
      failure.add(rows.problems)
    }
    if !failure.problems.isEmpty { throw failure }
  }

  /// Whether the names of all cases are numbers.
  private(set) var idIsNumber: Bool

  private mutating func look(
    at record: CSVRecords.Record, _ table: BatchTable, _ failure: inout BatchFailure
  ) {
    let name = record.fields[table.id]
    idIsNumber = idIsNumber && CarriedColumn.isNumber(name)
    for (offset, column) in table.carried.enumerated() where areNumbers[offset] {
      areNumbers[offset] = CarriedColumn.isNumber(record.fields[column])
    }
    let plain = name.withoutOuterBlanks
    if plain.isEmpty {
      failure.add(["\(table.place(record)): error: the case has no id; give each row one"])
    } else if let first = ids.line(of: plain, elseAt: record.line) {
      failure.add([
        "\(table.place(record)): error: the id '\(plain)' is already that of line \(first); "
          + "give each case an id of its own"
      ])
    }
  }
}

/// The names of cases and the lines on which they stand.
///
/// Of each name 128 bits are kept, drawn anew in each run: among a million names two that differ share them
/// once in 10^26 runs, and a name of any length takes as little room as a short one.
struct CaseNames {
  private struct Mark: Hashable {
    let first: Int
    let second: Int

    init(_ name: String) {
      var hasher = Hasher()
      hasher.combine(name)
      first = hasher.finalize()
      hasher = Hasher()
      hasher.combine(1)
      hasher.combine(name)
      second = hasher.finalize()
    }

    func hash(into hasher: inout Hasher) { hasher.combine(first) }
  }

  /// In many small tables: one that grows is held twice for a moment, and all together would be.
  private var lines = [[Mark: Int32]](repeating: [:], count: 256)

  /// The line on which a name stands already; nil where it is new, and noted.
  mutating func line(of name: String, elseAt line: Int) -> Int? {
    let mark = Mark(name)
    let table = Int(UInt8(truncatingIfNeeded: mark.second))
    if let first = lines[table][mark] { return Int(first) }
    lines[table][mark] = Int32(clamping: line)
    return nil
  }
}
