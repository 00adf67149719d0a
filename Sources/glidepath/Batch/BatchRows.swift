import AllianceModel
import Analysis
import Evaluation
import Foundation
import GlidepathKit
import Modelling
import Scenarios
import SourceText
import Spreadsheets

/// The rows of a table, each as the edits that make the template its case.
struct BatchRows {
  /// One case.
  struct Row {
    let line: Int
    let id: String
    let edits: [Edit]
    let carried: [String]
  }

  /// The file as the user named it.
  let path: String
  /// The line that names the columns.
  let headerLine: Int
  /// The column that names the cases.
  let idColumn: String
  /// The columns that are carried along.
  let carried: [String]
  /// The cases in the order of the file.
  let cases: [Row]

  /// Reads a table; all cells that are wrong are told together.
  init(path: String, id: String, carry: [String], template: Reported) throws(BatchFailure) {
    let table = try BatchRows.records(path)
    let model = template.source.alliance.model
    guard let idPosition = table.header.firstIndex(of: id) else {
      throw BatchFailure(
        "\(path):\(table.headerLine): error: there is no column '\(id)'; columns: "
          + table.header.joined(separator: ", "))
    }
    let columns = try BatchColumns(
      header: table.header, id: id, carry: carry, inputs: model.inputs,
      template: template.study.scenario.file
    ).overriding(place: "\(path):\(table.headerLine)")
    var problems = BatchRows.unclearIDs(table.records, idPosition, path)
    self.path = path
    headerLine = table.headerLine
    idColumn = id
    let others = table.header.indices.filter { $0 != idPosition && columns[$0] == nil }
    carried = others.map { table.header[$0] }
    cases = table.records.map { record in
      let edits = columns.sorted { $0.key < $1.key }.flatMap { position, input in
        BatchRows.edits(
          record.fields[position], input, model.years, "\(path):\(record.line)", &problems)
      }
      return Row(
        line: record.line, id: record.fields[idPosition], edits: edits,
        carried: others.map { record.fields[$0] })
    }
    if !problems.isEmpty { throw BatchFailure(problems) }
  }

  /// Where a case stands.
  func place(_ row: Row) -> String { "\(path):\(row.line)" }

  /// Refuses a column that would bear the name of a measure in what is written.
  func checkColumns(apartFrom measures: [BatchMeasure]) throws(BatchFailure) {
    let names = Set(measures.map(\.name))
    guard let same = ([idColumn] + carried).first(where: names.contains) else { return }
    throw BatchFailure(
      "\(path):\(headerLine): error: the column '\(same)' bears the name of a measure: name the column otherwise, "
        + "such as '\(same) as recorded'")
  }

  /// Refuses results that are no numbers.
  func checkNumbers(_ values: [[Double]], _ measures: [BatchMeasure]) throws(BatchFailure) {
    var problems: [String] = []
    for (row, numbers) in zip(cases, values) {
      for (number, measure) in zip(numbers, measures) where !number.isFinite {
        problems.append(
          "\(place(row)): error: case '\(row.id)': '\(measure.name)' has no value: "
            + "a division by 0 or a sum too large")
      }
    }
    if !problems.isEmpty { throw BatchFailure(problems) }
  }

  /// Cases that cannot be told apart: without an id, or with the id of another.
  private static func unclearIDs(_ records: [CSVRecords.Record], _ column: Int, _ path: String)
    -> [String]
  {
    var lines: [String: Int] = [:]
    return records.compactMap { record in
      let id = record.fields[column].withoutOuterBlanks
      if id.isEmpty {
        return "\(path):\(record.line): error: the case has no id; give each row one"
      }
      guard let first = lines[id] else {
        lines[id] = record.line
        return nil
      }
      return "\(path):\(record.line): error: the id '\(id)' is already that of line \(first); "
        + "give each case an id of its own"
    }
  }

  private static func records(_ path: String) throws(BatchFailure) -> CSVRecords {
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.readToEnd() ?? Data()
    else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw BatchFailure(
        "\(path): error: " + (isThere ? "the table cannot be read" : "there is no such file"),
        exitCode: 66)
    }
    do {
      return try CSVRecords([UInt8](data))
    } catch {
      throw BatchFailure("\(path):\(error.line): error: \(error.reason)")
    }
  }

  /// What a cell changes: one number for a series holds in every year, a one-off sum in the first.
  private static func edits(
    _ cell: String, _ input: Input, _ years: Years, _ place: String, _ problems: inout [String]
  ) -> [Edit] {
    let value: Double
    do {
      value = try readValue(
        cell.withoutOuterBlanks, of: input, years: years, at: .whole(place))
    } catch {
      for problem in error.all {
        problems.append(
          "\(place): error: column '\(input.id.path)': \(problem.message)"
            + (problem.remedy.map { "; \($0)" } ?? ""))
      }
      return []
    }
    switch input.shape {
    case .constant, .level: return [Edit(input.id, to: value)]
    case .series: return (1...years.horizon).map { Edit(input.id, column: $0, to: value) }
    case .oneOff:
      return (0...years.horizon).map { Edit(input.id, column: $0, to: $0 == 1 ? value : 0) }
    }
  }
}
