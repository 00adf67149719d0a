import Layouts
import Modelling
import SourceText
import Spreadsheets

/// What computes cases and writes them as they come out.
struct ComputedCases {
  private let table: BatchTable
  private let check: BatchCheck
  private let variants: BatchVariants
  private let measures: [BatchMeasure]
  private let columns: [CarriedColumn]
  private let form: BatchResults.Form

  init(
    _ table: BatchTable, _ check: BatchCheck, _ variants: BatchVariants,
    _ measures: [BatchMeasure], _ form: BatchResults.Form
  ) {
    self.table = table
    self.check = check
    self.variants = variants
    self.measures = measures
    self.form = form
    columns =
      [CarriedColumn(table.header[table.id], table.id, check.idIsNumber, "The case.")]
      + zip(table.carried, check.areNumbers).map {
        CarriedColumn(table.header[$0], $0, $1, "As in the rows.")
      }
  }

  /// What comes of a block.
  struct Made {
    var problems: [BatchProblem] = []
    var untold = 0
    var broken: [BatchProblem] = []
    var brokenUntold = 0
    var bytes: [UInt8] = []
  }

  /// Computes a block of rows.
  func block(_ block: CSVBlock, isTold: Bool) throws -> Made {
    var results = BatchNumbers(rows: block.count, measures: measures.count)
    let reading = BatchReading(block, table, variants, isTold: isTold) { variant, rows, values in
      results.compute(variant, rows, values, isTold: isTold)
    }
    guard reading.spread.isSubset(of: check.spread) else {
      throw BatchFailure("\(table.file.path): error: the table was changed while it was read")
    }
    var made = Made(problems: reading.problems, untold: reading.untold)
    for (row, measure) in results.infinite() {
      let words = "'\(measures[measure].name)' has no value: a division by 0 or a sum too large"
      made.problems.append(problem(block, row, words))
    }
    made.broken = results.broken.sorted { $0.row < $1.row }.map { problem(block, $0.row, $0.words) }
    made.brokenUntold = results.untold
    if made.problems.isEmpty, made.untold == 0 { made.bytes = try bytes(block, results) }
    return made
  }

  private func problem(_ block: CSVBlock, _ row: Int, _ words: String) -> BatchProblem {
    BatchProblem(
      line: Int(block.lines[row]), words: "case '\(block.text(row, table.id))': \(words)")
  }

  private func bytes(_ block: CSVBlock, _ results: BatchNumbers) throws -> [UInt8] {
    if case .json = form {
      let rows = (0..<block.count).map { row in
        columns.map { $0.field(block, row) } + results[row].map { CSVField.number($0) }
      }
      return Array(part(rows).jsonRows.utf8)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(block.bytes.count)
    for row in 0..<block.count {
      for column in columns {
        column.append(block, row, to: &bytes)
        bytes.append(UInt8(ascii: ","))
      }
      results.append(row, to: &bytes)
      bytes.append(UInt8(ascii: "\r"))
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// What stands before the rows of a block.
  func start(isFirst: Bool) throws -> [UInt8] {
    switch form {
    case .csv(let mark): isFirst ? try part([]).file(mark: mark) : []
    case .json: Array((isFirst ? "[\n" : ",\n").utf8)
    }
  }

  /// What stands behind all rows; there may be none.
  func end(isEmpty: Bool) throws -> [UInt8] {
    switch form {
    case .csv: isEmpty ? try start(isFirst: true) : []
    case .json: Array((isEmpty ? "[]\n" : "\n]\n").utf8)
    }
  }

  /// Some rows of the table of results: id, columns carried along, measures.
  private func part(_ rows: [[CSVField]]) -> CSVTable {
    CSVTable(
      name: "batch", title: "Cases", summary: "A case of the template.",
      columns: columns.map(\.column)
        + measures.map {
          CSVTable.Column(name: $0.name, kind: .number, meaning: "Computed, \($0.unit.label).")
        }, rows: rows)
  }
}
