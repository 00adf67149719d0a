/// A workbook before it becomes bytes: sheets of cells, charts and names, in no file format.
public struct Workbook: Sendable {
  /// What the file says of itself.
  public var properties: Properties
  /// The sheets from left to right; names are unique without regard to case.
  public var sheets: [Sheet]
  /// Names that formulas and people may use for a cell.
  public var names: [DefinedName]

  /// Puts a workbook together.
  public init(properties: Properties, sheets: [Sheet], names: [DefinedName] = []) {
    self.properties = properties
    self.sheets = sheets
    self.names = names
  }

  /// What a file says of itself.
  public struct Properties: Hashable, Sendable {
    /// The title.
    public var title: String
    /// What the workbook is about.
    public var subject: String
    /// Who wrote the scenario.
    public var author: String
    /// A remark: the tool and its version.
    public var comments: String

    /// States the properties.
    public init(title: String, subject: String, author: String, comments: String) {
      self.title = title
      self.subject = subject
      self.author = author
      self.comments = comments
    }
  }
}

/// A name for one cell.
public struct DefinedName: Hashable, Sendable {
  /// Letters, digits and underscores, starting with a letter; not like a cell reference.
  public let name: String
  /// The sheet of the cell.
  public let sheet: String
  /// The cell.
  public let cell: CellAddress

  /// Names a cell.
  public init(name: String, sheet: String, cell: CellAddress) {
    self.name = name
    self.sheet = sheet
    self.cell = cell
  }
}
