import Modelling
import SourceText

/// Reads the table of what was delivered: every mistake at its line and column.
///
/// Blanks around a cell mean nothing, and a row of empty cells is none: spreadsheets write both.
enum DeliveredReader {
  /// Reads the table of a document; nil where it has none, or where nothing of it can be used.
  ///
  /// `longest` is how many years the contract can run.
  static func read(
    _ source: SourceFile?, longest: Int, _ reader: inout Reader
  ) -> DeliveredFigures? {
    guard let source, let table = table(source, &reader),
      let columns = columns(table, source, &reader)
    else { return nil }
    let told = reader.diagnostics.count
    let rows = table.records.filter { !$0.isBlank }.compactMap { record in
      DeliveredRow(
        columns.mapValues { record.word($0, of: source) }, longest: longest, &reader)
    }
    guard told == reader.diagnostics.count else { return nil }
    return figures(rows, of: source, &reader)
  }

  private static func table(_ source: SourceFile, _ reader: inout Reader) -> CSVRecords? {
    do {
      return try CSVRecords(Array(source.text.utf8))
    } catch {
      reader.report(
        "actuals-table", SourcePosition(file: source.name, line: error.line, column: 1),
        "the table cannot be read: \(error.reason)",
        "write a header row 'year,line,party,value' and a row for each figure, separated by commas")
      return nil
    }
  }

  /// Where each column stands; nil where one is missing or too many.
  private static func columns(
    _ table: CSVRecords, _ source: SourceFile, _ reader: inout Reader
  ) -> [DeliveredRow.Column: Int]? {
    let names = DeliveredRow.Column.allCases.map(\.rawValue)
    let header = table.header.map(\.withoutOuterBlanks)
    let told = reader.diagnostics.count
    for (position, name) in header.enumerated() {
      let isFirst = header.firstIndex(of: name) == position
      guard !names.contains(name) || !isFirst else { continue }
      let place = table.headerPlaces[position]
      reader.report(
        "actuals-columns",
        SourcePosition(
          file: source.name, line: place.line, column: place.column, length: name.count),
        isFirst
          ? "the table has no use for a column '\(name)'" : "two columns are named '\(name)'",
        (isFirst ? reader.suggestion(for: name, among: names) : nil).map { "did you mean '\($0)'?" }
          ?? "take it out; the columns are \(names.joined(separator: ", "))")
    }
    let needed = DeliveredRow.Column.needed.map(\.rawValue)
    let missing = needed.filter { !header.contains($0) }
    if !missing.isEmpty {
      reader.report(
        "actuals-columns", SourcePosition(file: source.name, line: table.headerLine, column: 1),
        "the table has no column '\(missing.joined(separator: "', '"))'",
        "name the columns in the first row: \(needed.joined(separator: ","))")
    }
    guard told == reader.diagnostics.count else { return nil }
    return Dictionary(
      DeliveredRow.Column.allCases.compactMap { column in
        header.firstIndex(of: column.rawValue).map { (column, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The figures by line; nil where a line is stated twice for a year, or not for every year.
  private static func figures(
    _ rows: [DeliveredRow], of source: SourceFile, _ reader: inout Reader
  ) -> DeliveredFigures? {
    guard let last = rows.map(\.year).max() else {
      reader.report(
        "actuals-blank", SourcePosition(file: source.name, line: 1, column: 1),
        "the table states nothing that was delivered",
        "add a row for each line and year, or take 'actuals' out until the first year is over")
      return nil
    }
    let told = reader.diagnostics.count
    var order: [String] = []
    var lines: [String: [Int: DeliveredRow]] = [:]
    for row in rows {
      if lines[row.line.text] == nil { order.append(row.line.text) }
      if let first = lines[row.line.text]?[row.year] {
        reader.reportTwice(row, first)
      } else {
        lines[row.line.text, default: [:]][row.year] = row
      }
    }
    let found = order.compactMap { line(lines[$0] ?? [:], through: last, &reader) }
    guard told == reader.diagnostics.count else { return nil }
    return DeliveredFigures(file: source.name, years: last, lines: found)
  }

  /// A line with a figure for every year that is over; nil where one is missing.
  private static func line(
    _ rows: [Int: DeliveredRow], through last: Int, _ reader: inout Reader
  ) -> DeliveredFigures.Line? {
    guard let first = rows.values.min(by: { $0.line.position < $1.line.position }) else {
      return nil
    }
    let missing = (1...last).filter { rows[$0] == nil }
    if !missing.isEmpty {
      reader.reportGap(first, missing, last)
      return nil
    }
    return DeliveredFigures.Line(
      id: first.line,
      figures: (1...last).compactMap { rows[$0] }.map {
        DeliveredFigures.Figure(party: $0.party, value: $0.value, accepted: $0.accepted)
      })
  }
}

extension CSVRecords.Record {
  /// Whether no cell holds anything.
  fileprivate var isBlank: Bool { fields.allSatisfy(\.withoutOuterBlanks.isEmpty) }

  /// A cell without the blanks around it, with the place where its text starts.
  fileprivate func word(_ position: Int, of source: SourceFile) -> Word {
    let (field, place) = (fields[position], places[position])
    let text = field.withoutOuterBlanks
    let before = text.isEmpty ? 0 : field.prefix { $0.isWhitespace }.count
    return Word(
      text,
      at: SourcePosition(
        file: source.name, line: place.line, column: place.column + before, length: text.count))
  }
}

extension Reader {
  fileprivate mutating func reportTwice(_ row: DeliveredRow, _ first: DeliveredRow) {
    report(
      "actuals-twice", row.line.position,
      "'\(row.line.text)' is stated for \(years.label(row.year)) already, in line \(first.line.position.line)",
      "keep one of the two rows")
  }

  fileprivate mutating func reportGap(_ row: DeliveredRow, _ missing: [Int], _ last: Int) {
    report(
      "actuals-gap", row.line.position,
      "'\(row.line.text)' is not stated for \(missing.map(years.label).joined(separator: ", "))",
      "state it for every year from \(years.label(1)) to \(years.label(last)), the last that the table names, or leave the line out"
    )
  }
}

extension Reader {
  /// What was delivered, as the table of a document states it; nil where the contract cannot be read.
  mutating func delivered(
    _ document: ScenarioDocument, _ parts: Clause<RootKeys>
  ) -> DeliveredFigures? {
    guard parts.actuals != nil, isSound("contract", "appraisal", "actuals") else { return nil }
    path = ["actuals"]
    defer { path = [] }
    return DeliveredReader.read(
      document.delivered, longest: parts.contract.longest(within: years), &self)
  }
}
