import AllianceModel
import Evaluation
import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// Rows of a block, each with the edits that make its model its case.
struct BatchRows {
  /// One case.
  struct Row {
    let record: CSVRecords.Record
    let variant: BatchVariant
    /// Which rows of the block share the variant.
    let group: Int
    let edits: [Edit]
  }

  /// The rows that can be computed, in the order of the file.
  private(set) var cases: [Row] = []
  /// What is wrong with the others, in the order of the file.
  private(set) var problems: [String] = []

  private let table: BatchTable

  /// Reads the cells of a block; rows that state the same keys are read together.
  init(_ records: [CSVRecords.Record], of table: BatchTable, _ variants: inout BatchVariants) {
    self.table = table
    var rows = [Row?](repeating: nil, count: records.count)
    var told = [[String]](repeating: [], count: records.count)
    for (group, (stated, positions)) in BatchRows.groups(records, variants).enumerated() {
      switch variants.outcome(of: stated) {
      case .problems(let problems):
        for position in positions {
          told[position] = problems.map { "\(table.place(records[position])): error: \($0)" }
        }
      case .variant(let variant):
        for position in positions {
          let edits = edits(records[position], variant, &told[position])
          rows[position] = Row(
            record: records[position], variant: variant, group: group, edits: edits)
        }
      }
    }
    cases = rows.compactMap(\.self)
    problems = told.flatMap(\.self)
  }

  /// Positions of rows by what they state, in the order in which that first occurs.
  private static func groups(
    _ records: [CSVRecords.Record], _ variants: BatchVariants
  ) -> [(stated: [String], positions: [Int])] {
    var places: [[String]: Int] = [:]
    var groups: [(stated: [String], positions: [Int])] = []
    for (position, record) in records.enumerated() {
      let stated = variants.stated(by: record)
      if let place = places[stated] {
        groups[place].positions.append(position)
      } else {
        places[stated] = groups.count
        groups.append((stated, [position]))
      }
    }
    return groups
  }

  /// The measures of the rows, one row of numbers for each, in the order of the file.
  func computed(_ measures: [BatchMeasure]) -> [[Double]] {
    var values = [[Double]](repeating: [], count: cases.count)
    for group in Dictionary(grouping: cases.indices, by: { cases[$0].group }).values {
      let rows = cases[group[0]].variant.batch.run(
        group.map { cases[$0].edits }, measuring: measures.map(\.measure))
      for (position, row) in zip(group, rows) { values[position] = row }
    }
    return values
  }

  /// What the cells of a row change.
  private func edits(
    _ record: CSVRecords.Record, _ variant: BatchVariant, _ problems: inout [String]
  ) -> [Edit] {
    let years = variant.study.alliance.model.years
    return zip(table.inputs, variant.inputs).flatMap { column, input -> [Edit] in
      let text = table.text(record, column)
      // What is taken out and has a default is an input still: the variant holds the default.
      guard let input, text != StatedCells.removal else { return [] }
      do throws(Diagnostics) {
        return try BatchRows.edits(text, input, years)
      } catch {
        for problem in error.all {
          problems.append(
            "\(table.place(record)): error: column '\(input.id.path)': \(problem.message)"
              + (problem.remedy.map { "; \($0)" } ?? ""))
        }
        return []
      }
    }
  }

  /// What a cell changes: one number for a series holds in every year, a one-off sum in the first; a list in
  /// brackets states a number a year.
  private static func edits(
    _ cell: String, _ input: Input, _ years: Years
  ) throws(Diagnostics) -> [Edit] {
    if cell.hasPrefix("[") || cell.hasPrefix("{") {
      let values = try readValues(cell, of: input, years: years, at: .whole("row"))
      guard input.shape != .constant else { return [Edit(input.id, to: values[0])] }
      let first = input.shape == .oneOff ? 0 : 1
      return (first...years.horizon).map { Edit(input.id, inYearAlone: $0, to: values[$0]) }
    }
    let value = try readValue(cell, of: input, years: years, at: .whole("row"))
    switch input.shape {
    case .constant, .level: return [Edit(input.id, to: value)]
    case .series: return (1...years.horizon).map { Edit(input.id, column: $0, to: value) }
    case .oneOff:
      return (0...years.horizon).map { Edit(input.id, column: $0, to: $0 == 1 ? value : 0) }
    }
  }
}
