public import Notation

extension CSVTable {
  /// The table as a list of rows, each with its fields by the names of the columns.
  public var json: JSON { .list(rows.map(json)) }

  /// The rows as they stand in the text of such a list, between its brackets; no line end last.
  public var jsonRows: String {
    rows.map { row in
      "  " + json(row).rendered(endingLine: false).replacing("\n", with: "\n  ")
    }.joined(separator: ",\n")
  }

  private func json(_ row: [CSVField]) -> JSON {
    .object(zip(columns, row).map { JSON.Member($0.name, $1.json) })
  }
}

extension CSVField {
  fileprivate var json: JSON {
    switch self {
    case .text(let words): .text(words)
    case .number(let number): .number(number)
    case .pence(let pence): .number(pence / 100)
    case .empty: .null
    }
  }
}
