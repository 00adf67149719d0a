import Layouts
import Modelling

extension BatchRows {
  /// The table of results: id, columns carried along, measures.
  func output(_ values: [[Double]], _ measures: [BatchMeasure]) -> CSVTable {
    let ids = CarriedColumn(name: idColumn, fields: cases.map(\.id), meaning: "The case.")
    let others = carried.indices.map { position in
      CarriedColumn(
        name: carried[position], fields: cases.map { $0.carried[position] },
        meaning: "As in the rows.")
    }
    let all = [ids] + others
    let columns =
      all.map(\.column)
      + measures.map {
        CSVTable.Column(name: $0.name, kind: .number, meaning: "Computed, \($0.unit.label).")
      }
    let rows = cases.indices.map { row in
      all.map { $0.field(row) } + values[row].map { CSVField.number($0 == 0 ? 0 : $0) }
    }
    return CSVTable(
      name: "batch", title: "Cases", summary: "A case of the template.", columns: columns,
      rows: rows)
  }
}

/// A column of the rows that comes out as it went in; numbers stay numbers for spreadsheets.
private struct CarriedColumn {
  let column: CSVTable.Column
  private let fields: [CSVField]

  init(name: String, fields texts: [String], meaning: String) {
    let numbers = texts.map(CarriedColumn.number)
    let isNumber = zip(texts, numbers).allSatisfy { $0.isEmpty || $1 != nil }
    column = CSVTable.Column(name: name, kind: isNumber ? .number : .text, meaning: meaning)
    fields = zip(texts, numbers).map { text, number in
      if text.isEmpty { return .empty }
      return isNumber ? .number(number ?? 0) : .text(text)
    }
  }

  func field(_ row: Int) -> CSVField { fields[row] }

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
