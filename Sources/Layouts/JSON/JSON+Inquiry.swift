public import Notation
public import Reports

extension Inquiry {
  /// The answer with its tables, rows by the names of their columns.
  public var json: JSON {
    [
      "answer": .text(name), "title": .text(title), "method": .text(method),
      "sentences": .texts(sentences),
      "tables": .object(
        tablesForPrograms.map { table in
          JSON.Member(table.name.isEmpty ? name : table.name, CSVTable(table, of: self).json)
        }),
    ]
  }
}
