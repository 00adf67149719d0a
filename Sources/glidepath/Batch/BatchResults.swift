import Layouts
import Modelling
import SourceText
import Spreadsheets

/// The second reading of a table: block by block it is computed, and what comes out kept aside until all of it
/// is there.
struct BatchResults {
  /// What was written so far.
  let spool: Spool
  /// The cases in which an error check is up.
  private(set) var broken = BatchFailure([], exitCode: 1)

  private let table: BatchTable
  private let measures: [BatchMeasure]
  private let columns: [CarriedColumn]
  private let form: Form
  private var isFirst = true

  /// In which form the cases come out.
  enum Form {
    case csv(ByteOrderMark)
    case json
  }

  /// Computes all rows.
  ///
  /// - Throws: results that are no numbers, all of them together.
  init(
    _ table: BatchTable, _ check: BatchCheck, _ variants: inout BatchVariants,
    _ measures: [BatchMeasure], as form: Form
  ) throws {
    spool = try Spool()
    self.table = table
    self.measures = measures
    self.form = form
    columns =
      [CarriedColumn(table.header[table.id], table.id, check.idIsNumber, "The case.")]
      + zip(table.carried, check.areNumbers).map {
        CarriedColumn(table.header[$0], $0, $1, "As in the rows.")
      }
    var failure = BatchFailure([])
    try table.blocks("computing") { records in
      let rows = BatchRows(records, of: table, &variants)
      failure.add(rows.problems)
      try add(rows, &failure)
    }
    if !failure.problems.isEmpty { throw failure }
    if case .json = form { try spool.append(Array((isFirst ? "[]\n" : "\n]\n").utf8)) }
    if case .csv(let mark) = form, isFirst { try spool.append(part([]).file(mark: mark)) }
  }

  private mutating func add(_ rows: BatchRows, _ failure: inout BatchFailure) throws {
    let results = rows.computed(measures + [BatchMeasure.errors])
    for (row, numbers) in zip(rows.cases, results) {
      for (number, measure) in zip(numbers, measures) where !number.isFinite {
        failure.add([
          "\(table.place(row.record)): error: case '\(row.record.fields[table.id])': '\(measure.name)' has no value: "
            + "a division by 0 or a sum too large"
        ])
      }
      if numbers.last != 0 { broken.add(broken: row, of: table) }
    }
    guard failure.problems.isEmpty else { return }
    try write(
      part(
        zip(rows.cases, results).map { row, numbers in
          columns.map { $0.field(row.record) }
            + numbers.dropLast().map { CSVField.number($0 == 0 ? 0 : $0) }
        }))
    isFirst = false
  }

  private func write(_ part: CSVTable) throws {
    switch form {
    case .csv(let mark): try spool.append(isFirst ? part.file(mark: mark) : part.rowsOfFile())
    case .json: try spool.append(Array(((isFirst ? "[\n" : ",\n") + part.jsonRows).utf8))
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

/// A column of the rows that comes out as it went in; numbers stay numbers for spreadsheets.
struct CarriedColumn {
  /// The column as it comes out.
  let column: CSVTable.Column
  private let position: Int
  private let isNumber: Bool

  init(_ name: String, _ position: Int, _ isNumber: Bool, _ meaning: String) {
    column = CSVTable.Column(name: name, kind: isNumber ? .number : .text, meaning: meaning)
    self.position = position
    self.isNumber = isNumber
  }

  /// Its field in a row.
  func field(_ record: CSVRecords.Record) -> CSVField {
    let text = record.fields[position]
    if text.isEmpty { return .empty }
    return isNumber ? .number(CarriedColumn.number(text) ?? 0) : .text(text)
  }

  /// Whether a field is empty or a number.
  static func isNumber(_ text: String) -> Bool { text.isEmpty || number(text) != nil }

  /// A plain decimal of at most 15 digits; `007` and `1e5` are words.
  private static func number(_ text: String) -> Double? {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard text.utf8.count - digits.count <= 1, !digits.isEmpty,
      digits.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
      digits.count <= 16, digits.first != UInt8(ascii: "."),
      digits.last != UInt8(ascii: "."),
      digits.first != UInt8(ascii: "0") || digits.count == 1
        || digits.dropFirst().first == UInt8(ascii: ".")
    else { return nil }
    return Double(text)
  }
}
