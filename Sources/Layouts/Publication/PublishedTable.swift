/// Results as they are published: one table, which gets a worksheet of its own.
struct PublishedTable {
  /// The name of the worksheet, a word.
  let sheet: String
  /// The name of the table: words and underscores.
  let name: String
  /// What it shows, the start of the worksheet's title.
  let title: String
  /// What else a reader should know, a line each.
  var remarks: [String] = []
  /// The columns from the left.
  let columns: [PublishedColumn]
  /// The rows, each with a cell for every column.
  let rows: [[PublishedCell]]
  /// Whether the title says which years it is about.
  var isAboutYears = true

  /// Whether some cell holds the shorthand.
  func holds(_ shorthand: PublishedCell) -> Bool { rows.contains { $0.contains(shorthand) } }

  /// Whether a column holds numbers.
  func holdsNumbers(_ column: Int) -> Bool { rows.contains { $0[column].isNumber } }

  /// The notes of all columns, from the left.
  var notes: [PublishedNote] { columns.flatMap(\.notes) }
}
