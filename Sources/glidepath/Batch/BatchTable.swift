import GlidepathKit
import Layouts
import Modelling
import SourceText

/// A table of cases: what its columns mean, and its rows block by block.
struct BatchTable {
  /// How many rows are held at a time.
  static let block = 1_024

  /// The file of the rows.
  let file: RowsFile
  /// The names of the columns.
  let header: [String]
  /// The line that names the columns.
  let headerLine: Int
  /// The column that names the cases.
  let id: Int
  /// The columns that override inputs, from the left.
  let inputs: [Int]
  /// The columns that state keys, from the left.
  let keys: [Int]
  /// The columns that are carried along, from the left.
  let carried: [Int]

  /// Reads the header; all columns that are wrong are told together.
  init(_ file: RowsFile, id: String, carry: [String], template: Study) throws {
    let (header, line) = try file.reading { ($0.header, $0.headerLine) }
    let place = "\(file.path):\(line)"
    guard let position = header.firstIndex(of: id) else {
      throw BatchFailure(
        "\(place): error: there is no column '\(id)'; columns: " + header.joined(separator: ", "))
    }
    let columns = try BatchColumns(header: header, id: id, carry: carry, study: template)
      .changing(place: place)
    self.file = file
    self.header = header
    headerLine = line
    self.id = position
    inputs = header.indices.filter { columns[$0] == .input }
    keys = header.indices.filter { columns[$0] == .key }
    carried = header.indices.filter { $0 != position && columns[$0] == nil }
  }

  /// Where a row stands.
  func place(_ record: CSVRecords.Record) -> String { "\(file.path):\(record.line)" }

  /// Works through the rows block by block, each of at most `block` rows; `doing` is what a terminal is told
  /// while it lasts: `checking`.
  func blocks(_ doing: String, _ work: ([CSVRecords.Record]) throws -> Void) throws {
    var progress = Progress()
    defer { progress.end() }
    var done = 0
    try file.reading { rows in
      var block: [CSVRecords.Record] = []
      while let record = try file.placed({ () throws(CSVFault) in try rows.next() }) {
        block.append(record)
        guard block.count == BatchTable.block else { continue }
        try work(block)
        done += block.count
        progress.tell("\(doing) \(file.path): \(PlainNumber.text(Double(done))) rows")
        block.removeAll(keepingCapacity: true)
      }
      if !block.isEmpty { try work(block) }
    }
  }

  /// Refuses a column that would bear the name of a measure in what is written.
  func checkColumns(apartFrom measures: [BatchMeasure]) throws(BatchFailure) {
    let names = Set(measures.map(\.name))
    guard let same = ([id] + carried).map({ header[$0] }).first(where: names.contains) else {
      return
    }
    throw BatchFailure(
      "\(file.path):\(headerLine): error: the column '\(same)' bears the name of a measure: name the column otherwise, "
        + "such as '\(same) as recorded'")
  }

  /// The text of a field without blanks around it.
  func text(_ record: CSVRecords.Record, _ column: Int) -> String {
    record.fields[column].withoutOuterBlanks
  }
}
