import AllianceModel
import Evaluation
import Foundation
import Modelling
import Analysis
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
  /// The column that names the cases.
  let idColumn: String
  /// The columns that are carried along.
  let carried: [String]
  /// The cases in the order of the file.
  let cases: [Row]

  /// Reads a table; all cells that are wrong are told together.
  init(path: String, id: String, template: Loaded) throws(BatchFailure) {
    let table = try BatchRows.records(path)
    let model = template.reported.alliance.model
    guard let idPosition = table.header.firstIndex(of: id) else {
      throw BatchFailure(
        "\(path):1: there is no column '\(id)'; columns: " + table.header.joined(separator: ", "))
    }
    let columns = try BatchRows.inputs(table.header, except: idPosition, model, path, template)
    var problems: [String] = []
    self.path = path
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

  /// Refuses results that are no numbers.
  func checkNumbers(_ values: [[Double]], _ measures: [BatchMeasure]) throws(BatchFailure) {
    var problems: [String] = []
    for (row, numbers) in zip(cases, values) {
      for (number, measure) in zip(numbers, measures) where !number.isFinite {
        problems.append(
          "\(place(row)): case '\(row.id)': '\(measure.name)' has no value: "
            + "a division by 0 or a sum too large")
      }
    }
    if !problems.isEmpty { throw BatchFailure(problems) }
  }

  private static func records(_ path: String) throws(BatchFailure) -> CSVRecords {
    guard let data = FileManager.default.contents(atPath: path) else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw BatchFailure(
        "error: '\(path)' " + (isThere ? "cannot be read" : "is missing: there is no such file"),
        exitCode: 66)
    }
    do {
      return try CSVRecords([UInt8](data))
    } catch {
      throw BatchFailure("\(path):\(error.line): \(error.reason)")
    }
  }

  /// The inputs that columns override, by position of the column.
  private static func inputs(
    _ header: [String], except id: Int, _ model: Model, _ path: String, _ template: Loaded
  ) throws(BatchFailure) -> [Int: Input] {
    let known = Dictionary(
      model.inputs.map { ($0.id.path, $0) }, uniquingKeysWith: { first, _ in first })
    var columns: [Int: Input] = [:]
    var problems: [String] = []
    for (position, name) in header.enumerated() where position != id {
      if let input = known[name] {
        columns[position] = input
      } else if isPath(name) {
        let remedy =
          nearestName(to: name, among: known.keys.sorted()).map { "did you mean '\($0)'?" }
          ?? "state it there, so that rows can override it"
        problems.append(
          "\(path):1: column '\(name)': no input of '\(template.scenario.file)'; \(remedy)")
      }
    }
    if problems.isEmpty, columns.isEmpty {
      problems.append(
        "\(path):1: no column is an input of '\(template.scenario.file)'; "
          + "name columns by input paths, such as \(known.keys.sorted().prefix(3).joined(separator: ", "))"
      )
    }
    if !problems.isEmpty { throw BatchFailure(problems) }
    return columns
  }

  /// Whether a name can only be meant as an input: it starts like one, or is one in other scenarios.
  private static func isPath(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let key = RootKeys.keys.first(where: { $0.name == parts[0] }) else { return false }
    if case .series = key.schema { return true }
    return parts.count > 1
  }

  /// What a cell changes: one number for a series holds in every year, a one-off sum in the first.
  private static func edits(
    _ cell: String, _ input: Input, _ years: Years, _ place: String, _ problems: inout [String]
  ) -> [Edit] {
    let value: Double
    do {
      value = try readValue(
        cell[...].trimmingSpaces, of: input, years: years, at: .whole(place))
    } catch {
      for problem in error.all {
        problems.append(
          "\(place): column '\(input.id.path)': \(problem.message)"
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
