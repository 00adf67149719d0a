/// A table for a CSV file, in no file format: described columns and rows of fields.
public struct CSVTable: Sendable {
  /// The name of the table: small letters, digits, `-`, `_` and `.`; the file is called after it.
  public var name: String
  /// The title for people.
  public var title: String
  /// What a row is.
  public var summary: String
  /// The columns from the left.
  public var columns: [Column]
  /// The names of the columns that tell rows apart together, none of them ever empty; empty where
  /// nothing is said of it.
  public var key: [String]
  /// The rows, each with one field for each column.
  public var rows: [[CSVField]]

  /// Describes a table.
  public init(
    name: String, title: String, summary: String, columns: [Column], key: [String] = [],
    rows: [[CSVField]] = []
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.columns = columns
    self.key = key
    self.rows = rows
  }

  /// The names of the columns.
  public var header: [String] { columns.map(\.name) }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// The name in the header row, in snake_case.
    public var name: String
    /// What its fields hold.
    public var kind: Kind
    /// What they mean, with their unit.
    public var meaning: String

    /// Describes a column.
    public init(name: String, kind: Kind, meaning: String) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
    }
  }

  /// What the fields of a column hold.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Words.
    case text
    /// Numbers.
    case number
    /// Whole numbers.
    case integer
    /// Days, as `2027-03-31`.
    case date
  }
}

/// One field of a table.
public enum CSVField: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A finite number.
  case number(Double)
  /// Whole pence, shown as pounds with two decimals.
  case pence(Double)
  /// Nothing.
  case empty
}
